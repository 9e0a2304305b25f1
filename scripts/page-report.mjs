// @ts-check
import { setTimeout as pause } from 'node:timers/promises';
import { callTab } from './session.mjs';

/**
 * @typedef {import('./launch.mjs').Session} Session
 *
 * @typedef {{surface: string, class: string, why: string, at: number}} ReportedMention
 * @typedef {{key: string, name: string, kind: string, mentions: ReportedMention[]}} ReportedEntity
 * @typedef {{state: string, entities: ReportedEntity[]}} PageReport
 */

const REPORT_SECONDS = 30;

/** @type {Record<string, string>} */
const WHY_NOT = {
  off: 'Backstory is switched off on this page.',
  notHtml: 'Backstory reads HTML pages only, and this is none.',
  failed: 'Backstory failed to read this page.',
};

/**
 * What the page script found, once it has read the page to its end.
 * @param {Session} session
 * @param {number} tab
 * @returns {Promise<PageReport>}
 */
export async function readReport(session, tab) {
  const until = performance.now() + REPORT_SECONDS * 1000;
  let trouble = 'it is still reading';
  while (performance.now() < until) {
    try {
      /** @type {PageReport} */
      const report = await askPage(session, tab, 'report', {});
      if (report.state === 'ready') return report;
      if (report.state !== 'reading') return refuse(report.state);
    } catch (error) {
      if (error instanceof Unreadable) throw error;
      // The page script starts when the document is idle: until then nobody is there to answer.
      trouble = error instanceof Error ? error.message : String(error);
    }
    await pause(100);
  }
  throw new Error(`The page script did not answer within ${REPORT_SECONDS} s: ${trouble}`);
}

/**
 * @param {Session} session
 * @param {number} tab
 * @param {string} call
 * @param {unknown} input
 * @returns {Promise<any>} the call's value
 */
export async function askPage(session, tab, call, input) {
  /** @type {{ok: true, value: unknown} | {ok: false, error: string} | undefined} */
  const answer = await callTab(session, tab, { to: 'page', call, input });
  if (!answer) throw new Error(`the page script gave no answer to “${call}”`);
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
}

class Unreadable extends Error {}

/**
 * @param {string} state
 * @returns {never}
 */
function refuse(state) {
  throw new Unreadable(WHY_NOT[state] ?? `Backstory is in the state ${state} on this page.`);
}
