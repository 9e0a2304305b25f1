/** What goes wrong in a page from before its first document on; `canary.test.ts` shows what of it each browser tells. */
import type { Page } from 'puppeteer-core';

const DENIED = 'a test has heard of a violation: ';

/** Errors of scripts, the page's and ours, what is printed as one, and what a CSP refuses. Call before the page goes anywhere. */
export async function noteTroubles(page: Page): Promise<string[]> {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  await page.evaluateOnNewDocument((words) => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) =>
      // Firefox says nothing of it to who listens from outside.
      console.error(`${words}${violatedDirective} ${sourceFile}`),
    );
  }, DENIED);
  return troubles;
}
