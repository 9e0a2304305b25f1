import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { LONG } from '../../src/page/stretches';
import { scan } from '../../src/page/scan';

const LONG_TEXT = 'and so on '.repeat(LONG / 5);

/** Everything that a page is asked of: its texts, as far as they are searched. */
function searching(html: string) {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const searched: string[] = [];
  const steps = scan(
    document.body,
    (text) => {
      searched.push(text.trim());
      return undefined;
    },
    () => {},
  );
  return { document, searched, steps };
}

test('long scripts are not searched, long texts are', () => {
  const long = 'a long text '.repeat(60).trim();
  const { searched, steps } = searching(`<p>${long}</p><script>${long}</script><p>Huawei</p>`);
  expect([...steps]).toEqual([]);
  expect(searched).toEqual([long, 'Huawei']);
});

test('there are pauses among what is not searched', () => {
  const { searched, steps } = searching(`<script>${'f();'.repeat(200)}</script>`.repeat(200));
  expect([...steps].length).toBeGreaterThan(1);
  expect(searched).toEqual([]);
});

test('a name is whole where a reading stands over each of its characters', () => {
  const { searched, steps } = searching(
    '<p><ruby>黄<rp>(</rp><rt>Huang</rt><rp>)</rp>仁<rt>Ren</rt></ruby>说</p><p>Deep<script>later()</script>Seek</p>',
  );
  expect([...steps]).toEqual([]);
  expect(searched).toEqual(['黄', '黄仁', '仁', '黄仁说', '说', 'Deep', 'DeepSeek', 'Seek']);
});

test('a page that takes a long text away in a pause is known to be read in part', () => {
  const { document, steps } = searching(`<div>${LONG_TEXT}</div><p>Huawei</p>`);
  expect(steps.next().done).toBe(false);
  (document.querySelector('div') as Element).textContent = '';
  expect(steps.next()).toEqual({ done: true, value: false });
});
