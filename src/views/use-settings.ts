/** Settings as a reader has just set them: shown at once, and as they were where the browser cannot store them. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { wordsOf } from '../format/words';
import type { Settings, SettingsChange } from '../settings/settings';
import { useWords } from '../ui/words';

export interface SettingsServices {
  settings: () => Promise<Settings>;
  changeSettings: (change: SettingsChange) => Promise<void>;
  watchSettings: (onChange: (settings: Settings) => void) => void;
}

export function useSettings({ settings: read, changeSettings, watchSettings }: SettingsServices) {
  const t = useWords();
  const [shown, setShown] = useState<Settings>();
  const stored = useRef<Settings | undefined>(undefined);
  /** Changes that the browser has not stored yet: until then what is shown is newer than what it tells. */
  const unstored = useRef(0);

  const showStored = () => {
    if (unstored.current === 0) setShown(stored.current);
  };
  const onStored = (settings: Settings) => {
    stored.current = settings;
    showStored();
  };
  const refresh = async () => onStored(await read());
  useEffect(() => watchSettings(onStored), []);

  return {
    /** Undefined until they were read. */
    settings: shown,
    /** Reads what is stored; other pages' changes are told without it. */
    refresh,
    /** @throws Error in plain words when the browser could not store it */
    change: async (change: SettingsChange): Promise<void> => {
      unstored.current++;
      setShown((before) => before && { ...before, ...change(before) });
      try {
        await changeSettings(change).finally(() => void unstored.current--);
      } catch (error) {
        showStored();
        throw new Error(t('popup_setting_failed', wordsOf(error)), { cause: error });
      }
      await refresh();
    },
  };
}
