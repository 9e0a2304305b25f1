/** Names that the reader knows, and names that several briefings have. */
import { useState } from 'preact/hooks';
import { counted } from '../format/words';
import { withName } from '../settings/settings';
import { useWords } from '../ui/words';
import { focusBeside } from './focus';
import type { LibraryActions, LibraryView } from './library-state';

interface Props {
  view: Pick<LibraryView, 'settings' | 'shared' | 'library'>;
  actions: LibraryActions;
}

export function NamesKept({ view: { settings, shared, library }, actions }: Props) {
  const t = useWords();
  /** The heading stays when the last name has gone: the focus is there. */
  const [hasForgotten, setForgotten] = useState(false);
  const titleOf = (id: string) => library.entries.find((entry) => entry.id === id)?.current.title ?? id;
  return (
    <>
      {(settings.known.length > 0 || hasForgotten) && (
        <section aria-labelledby="known">
          <h2 class="part" id="known" tabIndex={-1}>
            {t('known_title')}
          </h2>
          <p>{t(settings.known.length > 0 ? 'known_words' : 'known_none')}</p>
          <ul class="plain">
            {settings.known.map(({ identity, name }) => (
              <li key={identity}>
                <span dir="auto">{name}</span>{' '}
                <button
                  type="button"
                  class="link"
                  onClick={(event) => {
                    focusBeside(event.currentTarget);
                    setForgotten(true);
                    actions.onSettings(({ known }) => ({ known: withName(known, { identity, name }, false) }));
                  }}
                >
                  {t('known_forget')}
                  <span class="unseen"> {name}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {shared && shared.count > 0 && (
        <section aria-labelledby="several">
          <h2 class="part" id="several">
            {t('several_title')}
          </h2>
          <p>{t('several_words')}</p>
          <ul class="plain">
            {shared.names.map(({ identity, name, kind, briefings }) => (
              <li key={identity}>
                <label>
                  <input
                    type="checkbox"
                    checked={settings.apart.some((one) => one.identity === identity)}
                    onChange={(event) => actions.onApart({ identity, name }, event.currentTarget.checked)}
                  />{' '}
                  {t('several_apart', name)}
                </label>{' '}
                <small dir="auto">{[t(`kind_${kind}`), ...briefings.map(titleOf)].join(t('dot_separator'))}</small>
              </li>
            ))}
          </ul>
          {shared.count > shared.names.length && (
            <p>{counted(t, 'several_more', shared.count - shared.names.length)}</p>
          )}
        </section>
      )}
    </>
  );
}
