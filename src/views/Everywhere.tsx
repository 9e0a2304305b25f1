/** Marks off on all sites, for an hour or until they are turned on. */
import { useRef } from 'preact/hooks';
import type { Translate } from '../format/words';
import { isOffAnyway, isPaused, withPause, type Settings, type SettingsChange } from '../settings/settings';
import { useWords } from '../ui/words';
import { timeInWords } from './measures';

interface Props {
  settings: Settings;
  onSettings: (change: SettingsChange) => void;
  /** The class of its buttons. */
  look: 'link' | 'button';
}

/** Ends a pause too: who turns marks on wants them on. */
export const turnOn: SettingsChange = () => ({ isOff: false, ...withPause(false) });

export function Everywhere({ settings, onSettings, look }: Props) {
  const t = useWords();
  const first = useRef<HTMLButtonElement>(null);
  // A pause may end while it is shown: the button does what it says.
  const isOff = isOffAnyway(settings);
  const turn = (change: SettingsChange) => {
    // The other button goes.
    first.current?.focus();
    onSettings(change);
  };
  return (
    <>
      <span class={isOff ? '' : 'unseen'} role="status">
        {offInWords(settings, t)}
      </span>
      <button type="button" class={look} ref={first} onClick={() => turn(isOff ? turnOn : () => withPause(true))}>
        {t(isOff ? 'everywhere_on' : 'everywhere_pause')}
      </button>
      {!isOff && (
        <button type="button" class={look} onClick={() => turn(() => ({ isOff: true }))}>
          {t('everywhere_off')}
        </button>
      )}
    </>
  );
}

/** @returns nothing where marks are on */
export function offInWords(settings: Settings, t: Translate): string | undefined {
  if (settings.isOff) return t('everywhere_is_off');
  return isPaused(settings) ? t('everywhere_is_paused', timeInWords(settings.pausedUntil)) : undefined;
}
