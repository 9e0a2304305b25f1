/** The way in: files are picked or dropped, and each is reported on. */
import { counted, type Translate } from '../format/words';
import { useWords } from '../ui/words';
import type { Outcome } from './import-files';
import type { LibraryActions, LibraryView } from './library-state';
import { Picker } from './Picker';
import { useDrop } from './use-drop';

type Refused = Extract<Outcome['result'], { ok: false }>;

interface Props {
  view: Pick<LibraryView, 'progress' | 'outcomes'>;
  actions: LibraryActions;
}

export function Importing({ view: { progress, outcomes }, actions }: Props) {
  const t = useWords();
  const isTaking = progress !== undefined;
  const isOver = useDrop((files) => {
    if (files.length > 0 && !isTaking) actions.onImport(files);
  });
  const taken = outcomes.filter(({ result }) => result.ok).length;
  return (
    <section aria-labelledby="importing">
      <h2 class="part" id="importing">
        {t('import_title')}
      </h2>
      <div class={isOver ? 'drop over' : 'drop'}>
        <p>{t('import_drop')}</p>
        <Picker
          accept=".json,application/json"
          label={t('import_pick')}
          isTaking={isTaking}
          onPick={actions.onImport}
          multiple
        />
      </div>
      <p role="status">
        {outcomes.length > 0 &&
          [counted(t, 'import_taken', taken), counted(t, 'import_refused', outcomes.length - taken)].join(
            t('dot_separator'),
          )}
      </p>
      {outcomes.length > 0 && <Report outcomes={outcomes} />}
    </section>
  );
}

/** Beyond so many files only those that need a look are listed. */
const MOST_LISTED = 50;

function Report({ outcomes }: { outcomes: Outcome[] }) {
  const needsLook = outcomes.filter(({ result }) => !result.ok || result.flagCount > 0);
  const listed = (outcomes.length > MOST_LISTED ? needsLook : outcomes).slice(0, MOST_LISTED);
  return (
    <ul class="outcomes">
      {listed.map((outcome, index) => (
        <li key={index} class="kept">
          <Told outcome={outcome} />
        </li>
      ))}
    </ul>
  );
}

function Told({ outcome: { name, line, result } }: { outcome: Outcome }) {
  const t = useWords();
  if (!result.ok) {
    return (
      <>
        <b dir="auto">{line === undefined ? name : t('import_line', name, String(line))}</b>
        <p class="problem-line">{whyNot(result, t)}</p>
        {'faults' in result && <Lines lines={result.faults} count={result.faultCount} />}
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

function whyNot(result: Refused, t: Translate): string {
  if ('error' in result) return t('import_failed', result.error);
  if ('twin' in result) return t('import_twin', result.twin);
  return 'isBackup' in result ? t('import_is_backup') : counted(t, 'import_faults', result.faultCount);
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
