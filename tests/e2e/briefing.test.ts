import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { askAxe } from './axe';
import { kind, until, useBrowser } from './browser';

const browser = useBrowser();

async function open(hash = ''): Promise<Page> {
  const page = await browser.openOurs(`briefing.html?id=deepseek-v4${hash}`);
  await until(() => page.evaluate(() => document.querySelector('h1') !== null));
  return page;
}

const names = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll('.entity .name')].map((name) => name.textContent));

test('the search forgives spelling, and finds Chinese names', async () => {
  const page = await open();
  const all = await names(page);
  expect(all.length).toBeGreaterThan(25);
  const search = async (query: string) => {
    await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('input[type=search]');
      if (field) field.value = '';
    });
    await page.type('input[type=search]', query);
    return until(
      () => names(page),
      (found) => found.length < all.length,
    );
  };
  expect((await search('Blackwel'))[0]).toBe('Blackwell');
  expect((await search('huwaei'))[0]).toBe('Huawei');
  expect((await search('黄仁勋'))[0]).toBe('Jensen Huang');
  expect(await search('zzzz')).toEqual([]);
  expect(await page.$eval('[role=status]', (status) => status.textContent)).toBe(`0 of ${all.length} names`);
  // There is a way back, and on paper it is said that this is not all.
  await page.emulateMediaType('print').catch(() => {});
  const printed = await page.$eval('.on-paper', (note) => ({
    isPrint: matchMedia('print').matches,
    isSeen: note.checkVisibility(),
    words: note.textContent,
  }));
  expect(printed.words).toBe(`Only a part is printed, as the list was searched or filtered: 0 of ${all.length} names.`);
  // Firefox cannot be asked for paper from outside.
  expect(printed).toMatchObject({ isPrint: kind === 'chromium', isSeen: kind === 'chromium' });
  await page.emulateMediaType('screen').catch(() => {});
  await page.evaluate(() => {
    for (const button of document.querySelectorAll<HTMLElement>('.finder button'))
      if (button.textContent === 'Show all names') button.click();
  });
  expect(
    await until(
      () => names(page),
      (found) => found.length > 0,
    ),
  ).toEqual(all);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
  expect(await page.$('.on-paper')).toBeNull();
  await page.close();
});

test('a briefing that is not there: said in a sentence, with the way to try again', async () => {
  const page = await browser.openOurs('briefing.html?id=nowhere');
  await page.waitForSelector('[role=alert]');
  expect(await page.evaluate(() => document.body.innerText.split(/\n+/))).toEqual([
    'Briefing',
    'The briefing could not be loaded: This briefing is not on this device.',
    'Try again',
  ]);
  expect(await page.title()).toBe('Briefing');
  expect((await askAxe(page)).violations).toEqual([]);
  await page.close();
});

test('a link to a name shows it again, whatever is searched for meanwhile', async () => {
  const page = await open();
  const follow = async () => {
    await page.evaluate(() => document.querySelector<HTMLElement>('.stack td a')?.click());
    return until(() =>
      page.evaluate(() => document.querySelector<HTMLDetailsElement>(`details[id="${location.hash.slice(1)}"]`)?.open),
    );
  };
  expect(await follow()).toBe(true);
  await page.type('input[type=search]', 'zzzz');
  await until(
    () => names(page),
    (found) => found.length === 0,
  );
  expect(await follow()).toBe(true);
  await page.close();
});

test('shows announced and said only, when asked to; the other side stays', async () => {
  const page = await open();
  const press = (act: string) =>
    page.evaluate((label) => {
      for (const button of document.querySelectorAll<HTMLElement>('.finder button'))
        if (button.textContent === label) button.click();
    }, act);
  await press('Announced');
  await press('Said');
  const leads = await until(
    () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.entity .statement:not(.aside) .who b:last-of-type')].map(
          (who) => who.textContent ?? '',
        ),
      ),
    (shown) => shown.every((words) => / (announced|said|says)$/.test(` ${words.trim()}`)),
  );
  expect(leads.length).toBeGreaterThan(10);
  await press('Announced');
  await press('Said');
  await press('Alleged');
  const sides = await until(
    () => page.evaluate(() => [...document.querySelectorAll('.entity .lead')].map((lead) => lead.textContent)),
    (shown) => shown.length > 0 && shown.length < 6,
  );
  expect(sides).toEqual(['Alleged', 'Alleged', 'On the other side']);
  await page.close();
});

test('the focus on a name is drawn inside of what cuts it off', async () => {
  const page = await open();
  await page.focus('.finder input');
  const last = await page.evaluate(() => document.querySelectorAll('.finder button').length);
  for (let step = 0; step <= last; step++) await page.keyboard.press('Tab');
  const drawn = await page.evaluate(() => {
    const at = document.activeElement;
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(at ?? document.body);
    return {
      at: at?.parentElement?.className,
      outlineStyle,
      width: parseFloat(outlineWidth),
      offset: parseFloat(outlineOffset),
    };
  });
  expect(drawn).toMatchObject({ at: 'entity', outlineStyle: 'solid' });
  expect(drawn.width).toBeGreaterThan(0);
  expect(drawn.offset).toBeLessThanOrEqual(-drawn.width);
  await page.close();
});

test('the contents lead to each part that there is', async () => {
  const page = await open();
  const parts = await page.$$eval('h2.part', (titles) => titles.map(({ id, textContent }) => `#${id} ${textContent}`));
  expect(parts.length).toBeGreaterThan(8);
  expect(
    await page.$$eval('.contents a', (links) =>
      links.map((link) => `${link.getAttribute('href')} ${link.textContent}`),
    ),
  ).toEqual(parts);
  await page.click('.contents a[href="#part-voices"]');
  const top = await until(
    () => page.$eval('#part-voices', (title) => title.getBoundingClientRect().top),
    (at) => at < 100,
  );
  expect(top).toBeGreaterThanOrEqual(0);
  await page.close();
});

test('a link to a statement leads to the passage that it stands on, in its context', async () => {
  const page = await open('#passage-v4-designed-for-huawei');
  const target = await until(() =>
    page.evaluate(() => {
      const found = document.querySelector<HTMLElement>(':target');
      const box = found?.getBoundingClientRect();
      return (
        found && box && { text: found.innerText.replace(/\s+/g, ' '), isInView: box.top >= 0 && box.top < innerHeight }
      );
    }),
  );
  expect(target?.isInView).toBe(true);
  expect(target?.text).toContain('DeepSeek announced · undated in the source');
  expect(target?.text).toMatch(
    /…than raw AI performance\. DeepSeek announced that v4 was designed to use .* called CANN, marking the first.*…/,
  );

  // From another link on the page it opens again.
  await page.evaluate(() => {
    document.querySelector('details:has(.evidence)')?.removeAttribute('open');
    document.querySelector<HTMLElement>('.voice .passage-link')?.click();
  });
  await until(() => page.evaluate(() => document.querySelector('details:has(.evidence)')?.hasAttribute('open')));
  expect(await page.evaluate(() => document.querySelector(':target')?.textContent)).toContain('horrible outcome');
  await page.close();
});

test('what a name is, how it is related, and a table lead to their passages too', async () => {
  const page = await open('#name-ascend');
  await until(() => page.evaluate(() => document.querySelector<HTMLDetailsElement>('#name-ascend')?.open));
  const follow = (link: string) =>
    page.evaluate((selector) => {
      document.querySelector<HTMLElement>(selector)?.click();
      return new Promise<string>((resolve) => {
        setTimeout(() => resolve(document.querySelector<HTMLElement>(':target')?.innerText ?? ''), 200);
      });
    }, link);
  expect(await follow('#name-ascend .defined-where a')).toMatch(
    /^Ascend: Huawei’s processors\.\s+….*Huawei's Ascend processors/,
  );
  expect(await follow('#name-ascend a[href="#related-deepseek-v4-ascend"]')).toMatch(
    /^The article reports · undated in the source\s+DeepSeek v4 is optimized for Ascend\.\s+….*optimized for Huawei's Ascend/,
  );
  expect(await follow('caption .passage-link')).toMatch(
    /^The article explains · undated in the source\s+The AI stack, layer by layer\s+….*Nvidia provides the chips/,
  );
  await page.close();
});

test('what is copied takes each statement whole', async () => {
  const page = await open();
  const copied = (from: string, to: string) =>
    page.evaluate(
      (start, end) => {
        const first = document.querySelector(start)?.firstChild;
        const last = document.querySelector(end)?.firstChild;
        if (!first || !last) throw new Error('nothing to select');
        getSelection()?.setBaseAndExtent(first, 3, last, 9);
        const data = new DataTransfer();
        const event = new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true });
        document.querySelector(start)?.dispatchEvent(event);
        return event.clipboardData?.getData('text/plain') ?? '';
      },
      from,
      to,
    );
  const source =
    "From: Why Jensen Huang Fears DeepSeek's Latest Move More Than Any AI Benchmark · publisher not stated · date not stated";
  expect(await copied('.statement div > p:last-child', '.statement div > p:last-child')).toBe(
    'DeepSeek announced, the article reports (undated in the source): DeepSeek’s v4 model was designed to use Huawei’s chips and CANN, Huawei’s software platform.\n' +
      source,
  );
  const lines = (
    await copied('.statement:nth-child(2) div > p:last-child', '.statement:nth-child(3) div > p:last-child')
  ).split('\n');
  expect(lines).toEqual([
    expect.stringMatching(
      /^The article reports, neither tester nor test is named in the source \(undated in the source\): In benchmark/,
    ),
    expect.stringMatching(/^The article says \(undated in the source\): In raw chip/),
    source,
  ]);
  // All of the page, with the sources once.
  const all = await page.evaluate(() => {
    getSelection()?.selectAllChildren(document.body);
    const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), cancelable: true });
    document.dispatchEvent(event);
    return event.clipboardData?.getData('text/plain') ?? '';
  });
  expect(all.split('\n').filter((line) => line === source)).toHaveLength(1);
  expect(all.endsWith(source)).toBe(true);
  // What a name is, and what the briefing is about, are the briefing's own words.
  expect(await copied('#name-ascend .definition', '#name-ascend .definition')).toBe(
    `Ascend: Huawei’s processors.\n${source}`,
  );
  const summary = await page.$eval('.dek', (dek) => dek.textContent);
  expect(await copied('.dek', '.dek')).toBe(`${summary}\n${source}`);
  // Headings alone are no statements: the browser copies them as it does.
  expect(await copied('h1', 'h1')).toBe('');
  await page.close();
});

test.for(['light', 'dark'] as const)('axe finds nothing on the whole page, %s', async (scheme, { skip }) => {
  const page = await open();
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]).catch(() => {});
  const isShown = await page.evaluate((value) => matchMedia(`(prefers-color-scheme: ${value})`).matches, scheme);
  skip(!isShown, `${kind} cannot be asked for another theme; the gallery checks both there`);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  const { violations, held } = await askAxe(page);
  expect(violations).toEqual([]);
  expect(held).toContain('color-contrast');
  await page.close();
});

test('fits a window of 320 pixels', async () => {
  const page = await open();
  await page.setViewport({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.close();
});

test('on paper everything is there, in light colours and without what only a screen can do', async ({ skip }) => {
  const page = await open();
  await page.emulateMediaType('print').catch(() => {});
  const printed = await page.evaluate(() => ({
    isPrint: matchMedia('print').matches,
    finder: document.querySelector('.finder')?.getBoundingClientRect().height,
    passage: document.querySelector('.evidence')?.getBoundingClientRect().height,
    paper: getComputedStyle(document.body).backgroundColor,
    // Solid, half and open are told apart by what fills them.
    shapes: [...document.querySelectorAll('.standing')].map((shape) =>
      getComputedStyle(shape).getPropertyValue('print-color-adjust'),
    ),
  }));
  skip(!printed.isPrint, `${kind} cannot be asked to show a page as it is printed`);
  expect(printed.finder).toBe(0);
  expect(printed.passage).toBeGreaterThan(20);
  expect(printed.shapes.length).toBeGreaterThan(50);
  expect(new Set(printed.shapes)).toEqual(new Set(['exact']));
  expect(printed.paper).toMatch(/rgba\(0, 0, 0, 0\)|transparent/);
  await page.close();
});
