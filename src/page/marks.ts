/**
 * The underlines, painted with the Custom Highlight API: no change to the document. The only file that touches
 * CSS.highlights. The registry is shared with the page: one neutral name, no ids in it.
 */
import sheetText from '../../assets/page.css?inline';
import type { Place } from './ranges';

/** One of them at a time, by the page's own text colour; the rules are in assets/page.css. */
type Name = 'names' | 'names-on-dark';

/** Below the page's own highlights; one of that name and rank is an earlier script's of ours, which ended without a word. */
const PRIORITY = -1;

/** A page that clears the registry again and again: after so many times only a new reading paints. */
const MOST_REPAIRS = 3;

export interface Marks {
  paint(places: Place[]): void;
  /** Sets our highlight again when the page has cleared the registry, or has turned dark or light. */
  repair(): void;
  clear(): void;
  /** False under forced colours, where a highlight would be a solid block. */
  readonly canPaint: boolean;
}

export function createMarks(): Marks {
  let places: Place[] = [];
  let painted: { name: Name; highlight: Highlight } | undefined;
  let forcedColours: MediaQueryList | undefined;
  let repairs = 0;
  const sheets = new Map<ShadowRoot, CSSStyleSheet>();

  const areColoursForced = () => {
    if (!forcedColours) {
      forcedColours = matchMedia('(forced-colors: active)');
      forcedColours.addEventListener('change', paint);
    }
    return forcedColours.matches;
  };

  const paint = () => {
    unpaint();
    if (places.length === 0 || areColoursForced()) return;
    // Static ranges: thousands of live ones would slow every change that the page makes.
    const highlight = new Highlight(...places.map((place) => new StaticRange(place)));
    highlight.priority = PRIORITY;
    const name = nameFor(places);
    // A page's own highlight of that name stays: its names are not underlined, and have their cards.
    if ((CSS.highlights.get(name)?.priority ?? PRIORITY) !== PRIORITY) return;
    painted = { name, highlight };
    CSS.highlights.set(name, highlight);
    adoptSheets(places, sheets);
  };

  const unpaint = () => {
    // Only ours: the page may have put its own highlight under the same name since.
    if (painted && CSS.highlights.get(painted.name) === painted.highlight) CSS.highlights.delete(painted.name);
    painted = undefined;
  };

  return {
    get canPaint() {
      return !areColoursForced();
    },
    paint(next) {
      places = next;
      paint();
    },
    repair() {
      if (!painted) return;
      for (const [root, sheet] of sheets) adopt(root, sheet);
      if (nameFor(places) !== painted.name) paint();
      else if (!CSS.highlights.has(painted.name) && repairs++ < MOST_REPAIRS)
        CSS.highlights.set(painted.name, painted.highlight);
    },
    clear() {
      forcedColours?.removeEventListener('change', paint);
      unpaint();
      dropSheets(sheets);
    },
  };
}

/** Light text stands on a dark page, whatever paints the darkness. The first few mentions decide for all. */
function nameFor(places: Place[]): Name {
  const sample = places.slice(0, 9).flatMap(({ startContainer }) => startContainer.parentElement ?? []);
  const light = sample.filter((element) => isLight(getComputedStyle(element).color));
  return light.length > sample.length / 2 ? 'names-on-dark' : 'names';
}

/** @param colour as computed: mostly `rgb(r, g, b)` */
function isLight(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = /^rgba?\((.+)\)$/.exec(colour)?.[1]?.split(',').map(Number) ?? drawn(colour);
  return 0.299 * red + 0.587 * green + 0.114 * blue > 150;
}

/** A page that fades changes them all the time. */
const MOST_COLOURS = 100;

const known = new Map<string, Uint8ClampedArray>();

/** `oklch()` and the like: what comes out of them is known by drawing them, once each. */
function drawn(colour: string): Uint8ClampedArray | [] {
  const before = known.get(colour);
  const canvas = before ? null : new OffscreenCanvas(1, 1).getContext('2d');
  if (!canvas) return before ?? [];
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const { data } = canvas.getImageData(0, 0, 1, 1);
  if (known.size >= MOST_COLOURS) known.clear();
  known.set(colour, data);
  return data;
}

/**
 * Firefox keeps the rules of the page out of shadow roots: each that has marks gets a sheet. Chromium does not need it.
 * @param sheets by root, those that are there already
 */
function adoptSheets(places: Place[], sheets: Map<ShadowRoot, CSSStyleSheet>): void {
  if (!import.meta.env.FIREFOX) return;
  // A feed drops its old items: their roots must not be held.
  dropSheets(sheets, (root) => !root.isConnected);
  for (const { startContainer } of places) {
    const root = startContainer.getRootNode();
    if (!(root instanceof ShadowRoot)) continue;
    let sheet = sheets.get(root);
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(sheetText);
      sheets.set(root, sheet);
    }
    adopt(root, sheet);
  }
}

/** Once more, where the component has set its own sheets anew. */
function adopt(root: ShadowRoot, sheet: CSSStyleSheet): void {
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

/** Takes the sheets out of the roots again; the page's own stay. */
function dropSheets(sheets: Map<ShadowRoot, CSSStyleSheet>, isDue = (_root: ShadowRoot) => true): void {
  for (const [root, sheet] of sheets) {
    if (!isDue(root)) continue;
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    sheets.delete(root);
  }
}
