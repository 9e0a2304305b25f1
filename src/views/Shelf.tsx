/** The briefings of a library: each with its switch, what it holds, how old it is, and what can be done with it. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { counted } from '../format/words';
import type { LibraryEntry } from '../messaging/library-calls';
import { useWords } from '../ui/words';
import type { LibraryActions, LibraryView } from './library-state';
import { bytesInWords, dayInWords } from './measures';
import { countOf } from './on-page';

/** A list longer than this is searched, not read; the rest is shown when asked for. */
const SHOWN = 100;

interface Props {
  view: Pick<LibraryView, 'library' | 'settings' | 'onPage'>;
  actions: LibraryActions;
}

export function Shelf({ view: { library, settings, onPage }, actions }: Props) {
  const t = useWords();
  const [sought, setSought] = useState('');
  const [isWhole, setWhole] = useState(false);
  /** Whose button was pressed and is gone: the one in its place gets the focus. */
  const [moved, setMoved] = useState<string>();
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    // The button that asked for the rest is gone: its first title gets the focus.
    if (isWhole) list.current?.children[SHOWN]?.querySelector('button')?.focus();
  }, [isWhole]);
  const onDelete: LibraryActions['onDelete'] = (id, isDeleted) => {
    setMoved(id);
    actions.onDelete(id, isDeleted);
  };
  const found = library.entries.filter(({ current }) =>
    `${current.title} ${current.sources.join(' ')}`.toLowerCase().includes(sought.trim().toLowerCase()),
  );
  const shown = isWhole ? found : found.slice(0, SHOWN);
  return (
    <section aria-labelledby="shelf">
      <h2 class="part" id="shelf">
        {counted(t, 'library_briefings', library.entries.filter(({ isDeleted }) => !isDeleted).length)}
      </h2>
      {(library.entries.length > SHOWN / 10 || sought !== '') && (
        <input
          type="search"
          class="field sought"
          value={sought}
          aria-label={t('library_search')}
          placeholder={t('library_search')}
          onInput={(event) => setSought(event.currentTarget.value)}
        />
      )}
      <ul class="shelf" ref={list}>
        {shown.map((entry) => (
          <Row
            key={`${entry.id} ${entry.isBundled}`}
            entry={entry}
            isOn={!settings.briefingsOff.includes(entry.id)}
            onPage={onPage && countOf(onPage, entry.id)}
            actions={{ ...actions, onDelete }}
            hasFocus={moved === entry.id}
          />
        ))}
      </ul>
      <div role="status">{found.length === 0 && <p>{t('library_none_found')}</p>}</div>
      {shown.length < found.length && (
        <button type="button" class="button" onClick={() => setWhole(true)}>
          {t('library_show_all', String(found.length))}
        </button>
      )}
    </section>
  );
}

interface RowProps {
  entry: LibraryEntry;
  isOn: boolean;
  onPage: number | undefined;
  actions: LibraryActions;
  hasFocus: boolean;
}

function Row({ entry, isOn, onPage, actions, hasFocus }: RowProps) {
  const t = useWords();
  const { id, isBundled, isDeleted, isOutdated, current, previous } = entry;
  const row = useRef<HTMLLIElement>(null);
  const was = useRef(isDeleted);
  useLayoutEffect(() => {
    // A row that only comes into the list takes no focus.
    if (hasFocus && was.current !== isDeleted) row.current?.querySelector('button')?.focus();
    was.current = isDeleted;
  }, [isDeleted]);
  if (isDeleted) {
    // The button has the focus then, and is read with what has become of the briefing.
    const told = `deleted-${id}`;
    return (
      <li class="kept" ref={row}>
        <p>
          <span id={told}>{t('library_deleted', current.title)}</span>{' '}
          <button type="button" class="link" aria-describedby={told} onClick={() => actions.onDelete(id, false)}>
            {t('library_undo')}
            <span class="unseen"> {current.title}</span>
          </button>
        </p>
      </li>
    );
  }
  const facts = [
    isBundled ? t('library_bundled') : t('library_imported', dayInWords(current.importedAt ?? 0)),
    counted(t, 'library_names', current.counts.names),
    counted(t, 'library_facts', current.counts.facts + current.counts.quotations),
    ...(current.size === undefined ? [] : [bytesInWords(current.size)]),
    ...(onPage === undefined ? [] : [counted(t, 'library_on_page', onPage)]),
  ];
  const [source, ...others] = current.sources;
  return (
    <li class="kept" ref={row}>
      <div class="kept-head">
        <button type="button" class="link title" dir="auto" onClick={() => actions.onOpen(id)}>
          {current.title}
        </button>
        <label class="switch">
          <span class="unseen">{t('library_switch', current.title)}</span>
          <input
            type="checkbox"
            role="switch"
            checked={isOn}
            onChange={(event) => actions.onSwitch(id, event.currentTarget.checked)}
          />
        </label>
      </div>
      <p class="facts">{facts.join(t('dot_separator'))}</p>
      {isOutdated && <p class="problem-line">{t('library_unmarked')}</p>}
      {source !== undefined && (
        <p class="facts" dir="auto">
          {others.length === 0 && current.counts.sources === 1
            ? t('library_source', source)
            : t('library_sources', source, String(current.counts.sources - 1))}
        </p>
      )}
      {previous && (
        <p class="facts" dir="auto">
          {t('library_previous', previous.title, dayInWords(previous.importedAt ?? 0))}
        </p>
      )}
      <p class="doings">
        <button type="button" class="link" onClick={() => actions.onExport(entry)}>
          {t('library_export')}
          <span class="unseen"> {current.title}</span>
        </button>
        {previous && (
          <button type="button" class="link" onClick={() => actions.onStepBack(entry)}>
            {t('library_step_back')}
            <span class="unseen"> {current.title}</span>
          </button>
        )}
        {!isBundled && (
          <button type="button" class="link" onClick={() => actions.onDelete(id, true)}>
            {t('library_delete')}
            <span class="unseen"> {current.title}</span>
          </button>
        )}
      </p>
    </li>
  );
}
