/** What a reader has set: small, typed, zod-free, because the page script reads it itself. */

export interface Settings {
  /** Nothing is marked anywhere. */
  isOff: boolean;
  /** Nothing is marked until then; milliseconds since 1970, 0 for no pause. */
  pausedUntil: number;
  /** Sites where nothing is marked. */
  deny: Site[];
  /** Sites where names are marked in spite of that. */
  allow: Site[];
  marks: Marking;
  /** "I know this": names that are no longer marked anywhere. */
  known: KnownName[];
  /** Ids of the briefings that are off. */
  briefingsOff: string[];
  /** Names that several briefings have, and that are not joined. */
  apart: KnownName[];
}

/** From the settings as they are to those that differ. */
export type SettingsChange = (settings: Settings) => Partial<Settings>;

/** The first mention in each section, every one, or those while Alt is held. */
export type Marking = (typeof MARKINGS)[number];
export const MARKINGS = ['first', 'every', 'alt'] as const;

export interface Site {
  host: string;
  /** With all hosts below it: "example.org" and "news.example.org". */
  isWhole: boolean;
}

/** A name across briefings; see `format/identity.ts`. */
export interface KnownName {
  identity: string;
  /** As it is shown in the list of them. */
  name: string;
}

const DEFAULTS: Settings = {
  isOff: false,
  pausedUntil: 0,
  deny: [],
  allow: [],
  marks: 'first',
  known: [],
  briefingsOff: [],
  apart: [],
};

/** A pause that is longer than any reader's is none. Milliseconds since 1970. */
const LATEST = Date.UTC(2100, 0, 1);

/** Hosts, ids and names are shorter. */
const LONGEST_TEXT = 400;

/** Of longer lists the newest stay: a page script reads this on every page. */
const MOST_ENTRIES = 5000;

/**
 * @param stored whatever stands under our key
 * @param sitesOff the list of hosts that the first version kept under its own key
 * @returns settings, with the default for each part that is none
 */
export function settingsFrom(stored: unknown, sitesOff?: unknown): Settings {
  if (!isRecord(stored)) {
    const deny = listOf(sitesOff, isText).map((host) => ({ host, isWhole: false }));
    return { ...DEFAULTS, deny };
  }
  const { isOff, pausedUntil, marks } = stored;
  return {
    isOff: isOff === true,
    pausedUntil: typeof pausedUntil === 'number' && pausedUntil <= LATEST ? pausedUntil : DEFAULTS.pausedUntil,
    deny: listOf(stored['deny'], isSite),
    allow: listOf(stored['allow'], isSite),
    marks: MARKINGS.find((marking) => marking === marks) ?? DEFAULTS.marks,
    known: listOf(stored['known'], isKnownName),
    briefingsOff: listOf(stored['briefingsOff'], isText),
    apart: listOf(stored['apart'], isKnownName),
  };
}

/** @param now milliseconds since 1970. @returns whether nothing is marked on a host */
export function isOffOn(host: string, settings: Settings, now: number): boolean {
  if (isOffAnyway(settings, now)) return true;
  const { deny, allow } = settings;
  const denied = closeness(host, deny);
  // The rule that is closer to the host wins; of two that are equally close, the one that says no.
  return denied > 0 && denied >= closeness(host, allow);
}

/** Off on every site, whatever is set for one. */
export function isOffAnyway(settings: Settings, now = Date.now()): boolean {
  return settings.isOff || isPaused(settings, now);
}

/** How close the closest of some sites is to a host; 0 where none has it. The host itself is closer than any domain above it. */
function closeness(host: string, sites: Site[]): number {
  const here = withoutDot(host);
  const found = sites.map((site) => {
    const there = withoutDot(site.host);
    if (there === here) return site.isWhole ? here.length : here.length + 1;
    return site.isWhole && here.endsWith(`.${there}`) ? there.length : 0;
  });
  return Math.max(0, ...found);
}

/** "example.org." is the same host, and the same page. */
function withoutDot(host: string): string {
  return host.replace(/\.$/, '');
}

function listOf<Entry>(value: unknown, isEntry: (entry: unknown) => entry is Entry): Entry[] {
  return Array.isArray(value) ? value.filter(isEntry).slice(-MOST_ENTRIES) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_TEXT;
}

function isSite(value: unknown): value is Site {
  return isRecord(value) && isText(value['host']) && typeof value['isWhole'] === 'boolean';
}

function isKnownName(value: unknown): value is KnownName {
  return isRecord(value) && isText(value['identity']) && isText(value['name']);
}

/** @returns the sites with one host switched, by the least change that does it */
export function withSite(settings: Settings, host: string, isOff: boolean): Pick<Settings, 'deny' | 'allow'> {
  const others = (sites: Site[]) => sites.filter((site) => withoutDot(site.host) !== withoutDot(host) || site.isWhole);
  const bare = { deny: others(settings.deny), allow: others(settings.allow) };
  if (closeness(host, bare.deny) >= Math.max(1, closeness(host, bare.allow)) === isOff) return bare;
  const site: Site = { host, isWhole: false };
  return isOff ? { ...bare, deny: [...bare.deny, site] } : { ...bare, allow: [...bare.allow, site] };
}

/** @returns a list with one name in it, or not */
export function withName(names: KnownName[], name: KnownName, isIn: boolean): KnownName[] {
  return [...names.filter(({ identity }) => identity !== name.identity), ...(isIn ? [name] : [])];
}

/** @returns the briefings that are off, with one switched */
export function withBriefing({ briefingsOff }: Settings, id: string, isOn: boolean): Pick<Settings, 'briefingsOff'> {
  return { briefingsOff: [...briefingsOff.filter((one) => one !== id), ...(isOn ? [] : [id])] };
}

const HOUR_MS = 60 * 60 * 1000;

/** @returns a pause of an hour, or the end of one */
export function withPause(isToPause: boolean, now = Date.now()): Pick<Settings, 'pausedUntil'> {
  return { pausedUntil: isToPause ? now + HOUR_MS : 0 };
}

export function isPaused({ pausedUntil }: Pick<Settings, 'pausedUntil'>, now = Date.now()): boolean {
  return now < pausedUntil;
}
