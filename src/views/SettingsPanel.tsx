/** Where and how names are marked. Each change takes effect in open tabs at once. */
import { useState } from 'preact/hooks';
import { MARKINGS, type Settings, type Site, type SettingsChange } from '../settings/settings';
import { useWords } from '../ui/words';
import { Everywhere } from './Everywhere';
import { focusBeside } from './focus';

interface Props {
  settings: Settings;
  onChange: (change: SettingsChange) => void;
}

export function SettingsPanel({ settings, onChange }: Props) {
  const t = useWords();
  return (
    <section aria-labelledby="settings">
      <h2 class="part" id="settings">
        {t('settings_title')}
      </h2>
      <p class="doings">
        <Everywhere settings={settings} onSettings={onChange} look="button" />
      </p>
      <fieldset class="choices">
        <legend>{t('settings_marks')}</legend>
        {MARKINGS.map((marks) => (
          <label key={marks}>
            <input
              type="radio"
              name="marks"
              checked={settings.marks === marks}
              onChange={() => onChange(() => ({ marks }))}
            />{' '}
            {t(`settings_marks_${marks}`)}
          </label>
        ))}
      </fieldset>
      <Sites list="deny" sites={settings.deny} onChange={onChange} />
      <Sites list="allow" sites={settings.allow} onChange={onChange} />
    </section>
  );
}

interface SitesProps {
  list: 'deny' | 'allow';
  sites: Site[];
  onChange: Props['onChange'];
}

function Sites({ list, sites, onChange }: SitesProps) {
  const t = useWords();
  const [typed, setTyped] = useState('');
  const [isWhole, setWhole] = useState(list === 'deny');
  /** What was to be added last, where it is no site's address. */
  const [refused, setRefused] = useState<string>();
  const refusal = `refused-${list}`;
  const change = (next: (sites: Site[]) => Site[]) => onChange((settings) => ({ [list]: next(settings[list]) }));
  const add = () => {
    const host = hostTyped(typed);
    if (host === undefined) return setRefused(typed);
    setRefused(undefined);
    change((before) => [...before.filter((site) => site.host !== host), { host, isWhole }]);
    setTyped('');
  };
  return (
    <fieldset class="choices">
      <legend tabIndex={-1}>{t(`settings_${list}`)}</legend>
      <ul class="plain">
        {sites.map((site) => (
          <li key={`${site.host} ${site.isWhole}`}>
            {t(site.isWhole ? 'settings_site_whole' : 'settings_site_exact', site.host)}{' '}
            <button
              type="button"
              class="link"
              onClick={(event) => {
                focusBeside(event.currentTarget);
                change((before) => before.filter((one) => one.host !== site.host || one.isWhole !== site.isWhole));
              }}
            >
              {t('settings_remove')}
              <span class="unseen"> {site.host}</span>
            </button>
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <input
          type="text"
          class="field"
          value={typed}
          required
          placeholder="news.example"
          aria-label={t('settings_site')}
          aria-invalid={refused !== undefined}
          aria-describedby={refused === undefined ? undefined : refusal}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setRefused(undefined);
          }}
        />
        <label>
          <input type="checkbox" checked={isWhole} onChange={(event) => setWhole(event.currentTarget.checked)} />{' '}
          {t('settings_whole')}
        </label>
        <button type="submit" class="button">
          {t('settings_add')}
        </button>
      </form>
      {refused !== undefined && (
        <p class="problem-line" role="alert" id={refusal}>
          {t('settings_no_site', refused)}
        </p>
      )}
    </fieldset>
  );
}

/** @returns the host of what was typed, an address or a bare name; undefined where it is none */
function hostTyped(typed: string): string | undefined {
  const bare = typed.trim().replace(/^\*\./, '');
  const address = /^[a-z]+:\/\//i.test(bare) ? bare : `https://${bare}`;
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  return host === '' ? undefined : host;
}
