/** axe-core in a page: what is wrong for those who do not see, or see otherwise. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';

const code = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * @param within a selector; the whole page when left out
 * @param but rules that are not asked for there
 * @returns a line for each violation, and which rules were asked and held
 */
export async function askAxe(page: Page, { within = 'html', but = [] as string[] } = {}) {
  await page.evaluate(code);
  const text = await page.evaluate(
    async (root, off) => {
      const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
      return JSON.stringify(await Reflect.get(globalThis, 'axe').run(root, { rules }));
    },
    within,
    but,
  );
  const { violations, passes } = JSON.parse(text) as AxeResults;
  return {
    violations: violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ target, any }) => `${target.join(' ')} ${any[0]?.message ?? ''}`).join('; ')}`,
    ),
    held: passes.map(({ id }) => id),
  };
}
