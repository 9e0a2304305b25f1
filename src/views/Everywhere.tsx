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

/** A press that follows so soon is the same finger’s: it was meant for what the button said before. */
const SAME_PRESS_MS = 500;

/** Ends a pause too: who turns marks on wants them on. */
export const turnOn: SettingsChange = () => ({ isOff: false, ...withPause(false) });

export function Everywhere({ settings, onSettings, look }: Props) {
  const t = useWords();
  const first = useRef<HTMLButtonElement>(null);
  const pressed = useRef(-Infinity);
  // A pause may end while it is shown: the button does what it says.
  const isOff = isOffAnyway(settings);
  const turn = (timeStamp: number, change: SettingsChange) => {
    const isSame = timeStamp - pressed.current < SAME_PRESS_MS;
    pressed.current = timeStamp;
    if (isSame) return;
    // The other button goes.
    first.current?.focus();
    onSettings(change);
  };
  return (
    <>
      <span class={isOff ? '' : 'unseen'} role="status">
        {offInWords(settings, t)}
      </span>
      <button
        type="button"
        class={look}
        ref={first}
        onClick={({ timeStamp }) => turn(timeStamp, isOff ? turnOn : () => withPause(true))}
      >
        {t(isOff ? 'everywhere_on' : 'everywhere_pause')}
      </button>
      {!isOff && (
        <button type="button" class={look} onClick={({ timeStamp }) => turn(timeStamp, () => ({ isOff: true }))}>
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
