/** What is done with the library as a whole: back up, restore, delete everything. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../ui/words';
import type { LibraryActions, LibraryView } from './library-state';
import { bytesInWords } from './measures';
import { Picker } from './Picker';

/** The button that asked is gone: the harmless answer gets the focus. */
const focusFirst = (button: HTMLButtonElement | null) => button?.focus();

interface Props {
  view: Pick<LibraryView, 'library' | 'progress'>;
  actions: LibraryActions;
}

export function Keeping({ view: { library, progress }, actions }: Props) {
  const t = useWords();
  const { used, free } = library;
  // Files that are taken meanwhile would be there again.
  const isTaking = progress !== undefined;
  const [isAsked, setAsked] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useLayoutEffect(() => {
    // The button that answered is gone: the one that asked is there again.
    if (wasAsked.current && !isAsked) opener.current?.focus();
    wasAsked.current = isAsked;
  }, [isAsked]);
  return (
    <section aria-labelledby="keeping">
      <h2 class="part" id="keeping">
        {t('keep_title')}
      </h2>
      {used !== undefined && free !== undefined && (
        <p class="facts">{t('keep_room', bytesInWords(used), bytesInWords(free))}</p>
      )}
      <p>{t('keep_words')}</p>
      <p class="doings">
        <button type="button" class="button" onClick={actions.onBackup}>
          {t('keep_backup')}
        </button>
        <label class="button">
          {t('keep_restore')}
          <Picker
            class="unseen"
            accept=".jsonl,application/jsonl"
            isTaking={isTaking}
            onPick={([file]) => {
              if (file) actions.onRestore(file);
            }}
          />
        </label>
      </p>
      <p>{t('keep_erase_what')}</p>
      {!isAsked && (
        <p>
          <button type="button" class="button danger" ref={opener} disabled={isTaking} onClick={() => setAsked(true)}>
            {t('keep_erase')}
          </button>
        </p>
      )}
      {isAsked && (
        <p class="problem-line" role="alert">
          {t('keep_erase_ask')}{' '}
          <button
            type="button"
            class="button"
            disabled={isTaking}
            onClick={() => {
              setAsked(false);
              actions.onEraseAll();
            }}
          >
            {t('keep_erase_yes')}
          </button>{' '}
          <button type="button" class="button" ref={focusFirst} onClick={() => setAsked(false)}>
            {t('keep_erase_no')}
          </button>
        </p>
      )}
    </section>
  );
}
