/** The popup's third tab: each briefing with its switch, and marks off for a while or everywhere. */
import { counted } from '../format/words';
import type { LibraryState } from '../messaging/library-calls';
import { withBriefing, type Settings, type SettingsChange } from '../settings/settings';
import { useWords } from '../ui/words';
import { Everywhere } from './Everywhere';
import { countOf } from './on-page';

interface Props {
  library: LibraryState;
  settings: Settings;
  /** How many names of each briefing are on the page; undefined where it was not read. */
  onPage: Record<string, number> | undefined;
  onSettings: (change: SettingsChange) => void;
  onOpenBriefing: (id: string) => void;
}

/** The library's page has them all, and a search. */
const MOST_ROWS = 12;

export function ShelfTab({ library, settings, onPage, onSettings, onOpenBriefing }: Props) {
  const t = useWords();
  const kept = library.entries.filter(({ isDeleted }) => !isDeleted);
  const shown = kept.toSorted((a, b) => countOf(onPage ?? {}, b.id) - countOf(onPage ?? {}, a.id)).slice(0, MOST_ROWS);
  return (
    <>
      {library.failure && (
        <p class="problem" role="alert">
          {library.failure.words}
        </p>
      )}
      <ul class="rows">
        {shown.map(({ id, current, isOutdated }) => (
          <li key={id} class="kept-row">
            <div class="who-is">
              <button type="button" class="link" dir="auto" onClick={() => onOpenBriefing(id)}>
                {current.title}
              </button>
              <small>
                {isOutdated
                  ? t('library_unmarked')
                  : [
                      counted(t, 'library_names', current.counts.names),
                      // Of a briefing that is off nobody knows.
                      ...(onPage && !settings.briefingsOff.includes(id)
                        ? [counted(t, 'library_on_page', countOf(onPage, id))]
                        : []),
                    ].join(t('dot_separator'))}
              </small>
            </div>
            <label class="switch">
              <span class="unseen">{t('library_switch', current.title)}</span>
              <input
                type="checkbox"
                role="switch"
                checked={!settings.briefingsOff.includes(id)}
                onChange={(event) => {
                  const isOn = event.currentTarget.checked;
                  onSettings((before) => withBriefing(before, id, isOn));
                }}
              />
            </label>
          </li>
        ))}
      </ul>
      {kept.length > shown.length && <p class="note">{counted(t, 'popup_library_more', kept.length - shown.length)}</p>}
      <p class="note doings">
        <Everywhere settings={settings} onSettings={onSettings} look="link" />
      </p>
    </>
  );
}
