// @ts-check
/** What was measured, as tables: the first row of each is its heading. Ratios are of medians over the runs, page by page. */
import { median, quantile, spread } from './statistics.mjs';

/**
 * @typedef {import('./in-page').Outcome} Outcome
 *
 * @typedef {object} Measured
 * @property {Map<string, Outcome[][]>} outcomes by operation and size, then by page: every outcome
 * @property {{name: string, isMade: boolean}[]} pages
 * @property {number[]} sizes of libraries
 * @property {string[]} peers
 * @property {Map<number, Record<string, number>>} libraries by size: milliseconds of what was done with each
 * @property {{what: string, added: number[]}[] | undefined} memory MB
 * @property {number[] | undefined} styles with our sheet ÷ without, by page
 * @property {number} failures
 */

/** @param {Measured} measured */
export function tablesOf({ outcomes, pages, sizes, peers: peerNames, libraries, memory, styles, failures }) {
  /** The median over the runs, by page. @param {string} key @param {Exclude<keyof Outcome, 'comparison'>} [field] */
  const byPage = (key, field = 'ms') => {
    const found = outcomes.get(key) ?? [];
    return pages.map((_, index) => {
      const some = found[index]?.map((outcome) => outcome[field] ?? 0) ?? [];
      return some.length === 0 ? undefined : median(some);
    });
  };

  /**
   * Two operations on each real page that has both.
   * @param {string} key
   * @param {string} base
   * @param {'ms' | 'whole'} [field]
   */
  const pairs = (key, base, field) => {
    const below = byPage(base);
    return byPage(key, field).flatMap((time, index) => {
      const under = below[index];
      return time === undefined || !under || pages[index]?.isMade ? [] : [{ time, under }];
    });
  };

  /** @param {string} key @param {string} base @param {'ms' | 'whole'} [field] */
  const ratios = (key, base, field) => pairs(key, base, field).map(({ time, under }) => time / under);

  /** Of all pages together: long ones count for more. @param {string} key @param {string} base */
  const together = (key, base) => {
    const both = pairs(key, base);
    return (sum(both.map(({ time }) => time)) / sum(both.map(({ under }) => under))).toFixed(2);
  };

  const reader = [
    [
      'names',
      'one pass ÷ walk',
      'the gate’s pattern ÷ walk',
      'find ÷ walk',
      'find ÷ one pass',
      'find ÷ one pass, warm',
      'whole reader ÷ walk',
      'with pauses and waiting for the background',
      'all pages together',
      'names told of a page',
    ],
    ...sizes.map((size) => [
      size.toLocaleString('en'),
      spread(ratios(`sum ${size}`, `walk ${size}`)),
      spread(ratios(`pattern ${size}`, `walk ${size}`)),
      spread(ratios(`find ${size}`, `walk ${size}`)),
      spread(ratios(`find ${size}`, `sum ${size}`)),
      spread(ratios(`find warm ${size}`, `sum warm ${size}`)),
      spread(ratios(`read ${size}`, `walk ${size}`)),
      spread(ratios(`read ${size}`, `walk ${size}`, 'whole')),
      together(`read ${size}`, `walk ${size}`),
      String(median(byPage(`read ${size}`, 'candidates').flatMap((count) => count ?? []))),
    ]),
  ];

  const newTab = [
    [
      'names, in a new tab',
      'walk, ms',
      'whole reader ÷ walk',
      'with pauses and waiting',
      'gate ready, ms',
      'read from storage, ms',
    ],
    ...sizes.map((size) => [
      size.toLocaleString('en'),
      spread(byPage(`walk new ${size}`).flatMap((time) => time ?? [])),
      spread(ratios(`read new ${size}`, `walk new ${size}`)),
      spread(ratios(`read new ${size}`, `walk new ${size}`, 'whole')),
      spread(byPage(`gate new ${size}`).flatMap((time) => time ?? [])),
      spread(byPage(`stored new ${size}`).flatMap((time) => time ?? [])),
    ]),
  ];

  const peers = [
    ['tool, the bundled names', '÷ walk', '÷ our whole reader', 'hits'],
    [
      'Backstory, all that is found and meant',
      spread(ratios('read 60', 'walk 60')),
      '1',
      String(sum(byPage('read 60', 'hits'))),
    ],
    ...peerNames.map((peer) => [
      peer,
      spread(ratios(`${peer} 60`, 'walk 60')),
      spread(ratios(`${peer} 60`, 'read 60')),
      String(sum(byPage(`${peer} 60`, 'hits'))),
    ]),
  ];

  const made = [
    ['page', ...sizes.map((size) => `${size.toLocaleString('en')} names, ÷ walk`)],
    ...pages.flatMap(({ name, isMade }, index) =>
      isMade
        ? [[name, ...sizes.map((size) => quotient(byPage(`read ${size}`)[index], byPage(`walk ${size}`)[index]))]]
        : [],
    ),
  ];

  const library = [
    ['names', 'catalogue made, ms', 'loaded after a start of the browser, ms', 'asked and answered, ms'],
    ...[...libraries].map(([size, times]) => [
      size.toLocaleString('en'),
      ...['build', 'load', 'message'].map((part) => (times[part] ?? Number.NaN).toFixed(0)),
    ]),
  ];

  /** On the page of 1 MB. @param {number} slowdown */
  const longest = (slowdown) =>
    (byPage(`read at ${slowdown}`, 'longest').find((ms) => ms !== undefined) ?? Number.NaN).toFixed(1);

  const growth = quotient(median(ratios('read 100000', 'walk 100000')), median(ratios('read 60', 'walk 60')));

  const noise = (outcomes.get('walk 60') ?? []).flatMap((some, index) => {
    const times = some.map(({ ms }) => ms);
    return pages[index]?.isMade || times.length < 2
      ? []
      : [(quantile(times, 0.75) - quantile(times, 0.25)) / median(times)];
  });

  const others = [
    ['what', 'measured'],
    ['growth of the whole reader, 60 → 100,000 names (medians)', growth],
    ['longest stretch of ours, 1 MB of prose, 100,000 names, ms', longest(1)],
    ['the same, processor slowed down to a quarter, ms', longest(4)],
    ['search for shadow roots, after the marks, ÷ walk', spread(ratios('shadows 60', 'walk 60'))],
    ['one small change of a page, ms of ours', (byPage('grow')[0] ?? Number.NaN).toFixed(2)],
    ['calls of our code in three idle seconds', String(byPage('idle', 'hits')[0] ?? '–')],
    ...(memory ?? []).map(({ what, added }) => [`memory added to a tab, ${what}, MB`, spread(added)]),
    ...(styles ? [['all styles of a page computed anew, with our sheet ÷ without it', spread(styles)]] : []),
    ['noise: the walk’s quartiles on one page ÷ its median', spread(noise)],
    ['measurements that failed', String(failures)],
  ];
  return { reader, newTab, peers, made, library, others };
}

/** @param {(number | undefined)[]} list */
function sum(list) {
  return list.reduce((/** @type {number} */ total, one) => total + (one ?? 0), 0);
}

/** @param {number | undefined} time @param {number | undefined} under */
function quotient(time = Number.NaN, under = Number.NaN) {
  return (time / under).toFixed(2);
}
