/** The way in: files are picked or dropped, and each is reported on. */
import { useState } from 'preact/hooks';
import { counted } from '../format/words';
import { useWords } from '../ui/words';
import type { Outcome } from './import-files';
import type { LibraryActions, LibraryView } from './library-state';

interface Props {
  view: Pick<LibraryView, 'progress' | 'outcomes'>;
  actions: LibraryActions;
}

export function Importing({ view: { progress, outcomes }, actions }: Props) {
  const t = useWords();
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    if (files && files.length > 0) actions.onImport([...files]);
  };
  return (
    <section aria-labelledby="importing">
      <h2 class="part" id="importing">
        {t('import_title')}
      </h2>
      <div
        class={isOver ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer?.files);
        }}
      >
        <p>{t('import_drop')}</p>
        <input
          type="file"
          accept=".json,application/json"
          multiple
          aria-label={t('import_pick')}
          onChange={(event) => {
            take(event.currentTarget.files);
            // The same file can be picked again.
            event.currentTarget.value = '';
          }}
        />
      </div>
      <p role="status">{progress && t('import_progress', String(progress.done), String(progress.of))}</p>
      {outcomes.length > 0 && <Report outcomes={outcomes} />}
    </section>
  );
}

/** Beyond so many files only those that need a look are listed. */
const MOST_LISTED = 50;

function Report({ outcomes }: { outcomes: Outcome[] }) {
  const t = useWords();
  const taken = outcomes.filter(({ result }) => result.ok).length;
  const needsLook = outcomes.filter(({ result }) => !result.ok || result.flagCount > 0);
  const listed = (outcomes.length > MOST_LISTED ? needsLook : outcomes).slice(0, MOST_LISTED);
  return (
    <>
      <p role="status">
        {[counted(t, 'import_taken', taken), counted(t, 'import_refused', outcomes.length - taken)].join(
          t('dot_separator'),
        )}
      </p>
      <ul class="outcomes">
        {listed.map((outcome, index) => (
          <li key={index} class="kept">
            <Told outcome={outcome} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Told({ outcome: { name, result } }: { outcome: Outcome }) {
  const t = useWords();
  if ('error' in result) {
    return (
      <>
        <b dir="auto">{name}</b>
        <p class="problem-line">{t('import_failed', result.error)}</p>
      </>
    );
  }
  if ('twin' in result) {
    return (
      <>
        <b dir="auto">{name}</b>
        <p class="problem-line">{t('import_twin', result.twin)}</p>
      </>
    );
  }
  if (!result.ok) {
    return (
      <>
        <b dir="auto">{name}</b>
        <p class="problem-line">{counted(t, 'import_faults', result.faultCount)}</p>
        <Lines lines={result.faults} count={result.faultCount} />
      </>
    );
  }
  const { title, counts, replaces, flags, flagCount } = result;
  return (
    <>
      <b dir="auto">{title}</b>
      <p class="facts">
        {[
          counted(t, 'library_names', counts.names),
          counted(t, 'library_facts', counts.facts + counts.quotations),
          counted(t, 'sources', counts.sources),
        ].join(t('dot_separator'))}
      </p>
      {replaces !== undefined && (
        <p class="facts">{t(replaces.isBundled ? 'import_replaces_bundled' : 'import_replaces', replaces.title)}</p>
      )}
      {flagCount > 0 && (
        <>
          <p>{counted(t, 'import_flags', flagCount)}</p>
          <Lines lines={flags} count={flagCount} />
        </>
      )}
    </>
  );
}

function Lines({ lines, count }: { lines: string[]; count: number }) {
  const t = useWords();
  return (
    <ul class="plain lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
      {count > lines.length && <li>{t('import_more', String(count - lines.length))}</li>}
    </ul>
  );
}
