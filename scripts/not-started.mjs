// @ts-check
import { run } from './run.mjs';

const SECONDS = 10;

/** What is written beside the reason: stacks, what has no bus to talk to, puppeteer's headings. */
const NOISE =
  /^#\d+ |^\s+at |dbus|ptrace|Received signal|:WARNING:|^stderr:$|^TROUBLESHOOTING|^Failed to launch|^ended by /;

/**
 * Why a browser did not start, in a line. Over a pipe puppeteer does not tell what Chromium wrote: it is asked once more.
 * @param {import('./browsers.mjs').BrowserProgram} program
 * @param {string[]} args those that decide whether it starts
 * @param {string} message puppeteer's
 */
export async function whyNotStarted({ path, kind }, args, message) {
  if (kind === 'firefox') return reasonIn(message) ?? message;
  const { ok, output } = await run(path, ['--headless', ...args, '--dump-dom', 'about:blank'], { seconds: SECONDS });
  return (ok ? undefined : reasonIn(output)) ?? message;
}

/**
 * @param {string} output what a browser wrote before it ended
 * @returns {string | undefined} the line that says why, without its number and date
 */
export function reasonIn(output) {
  const lines = output.split('\n').filter((line) => line.trim() !== '' && !NOISE.test(line));
  const line = lines.findLast((one) => one.includes(':FATAL:')) ?? lines.at(-1);
  return line?.replace(/^\[[^\]]*\]\s*/, '').trim();
}
