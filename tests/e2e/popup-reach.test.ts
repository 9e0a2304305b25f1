/** What a reader reaches in the popup: by keyboard, where it is narrower than it wants to be, and under forced colours. */
import { expect, test } from 'vitest';
import { kind, until, useBrowser } from './browser';

const browser = useBrowser();

const ARTICLE =
  '<!doctype html><p>DeepSeek, Huawei, Nvidia, CUDA, CANN, OpenAI, Anthropic and Jensen Huang of Nvidia stand here.</p>';

async function openRead(width: number, height: number) {
  const tab = await browser.open(ARTICLE);
  const { entities } = await tab.report();
  expect(entities.length).toBeGreaterThan(4);
  const popup = await browser.openPopup(tab);
  await popup.setViewport({ width, height });
  await popup.bringToFront();
  await popup.waitForSelector('.row:last-child');
  const close = async () => {
    await popup.close();
    await tab.close();
  };
  return { popup, steps: entities.length * 3, close };
}

test('what has the focus is never under the buttons at the end', async () => {
  const { popup, steps, close } = await openRead(380, 320);
  await popup.focus('button.reasons');
  const covered: (string | null)[] = [];
  for (let step = 0; step < steps; step++) {
    await popup.keyboard.press('Tab');
    covered.push(
      await popup.evaluate(() => {
        const focused = document.activeElement;
        const end = document.querySelector('.calls')?.getBoundingClientRect().top ?? 0;
        const isCovered = (focused?.getBoundingClientRect().bottom ?? 0) > end;
        return isCovered ? (focused?.textContent ?? '') : null;
      }),
    );
  }
  expect(covered.filter((one) => one !== null)).toEqual([]);
  expect(await popup.evaluate(() => document.activeElement?.matches('.row:last-child .steps button:last-child'))).toBe(
    true,
  );
  await close();
});

test('Enter pressed twice on “Turn off everywhere” turns marks off', async () => {
  const { popup, close } = await openRead(380, 600);
  const off = () => popup.evaluate(() => document.querySelector('.doings [role=status]')?.textContent ?? '');
  await popup.click('#tab-library');
  await popup.waitForSelector('.doings button');
  await popup.focus('.doings button:last-child');
  await popup.keyboard.press('Enter');
  await popup.keyboard.press('Enter');
  await until(off);
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(await off()).toBe('Backstory is off on all sites.');
  expect(await popup.evaluate(() => document.activeElement?.textContent)).toBe('Turn on');
  await popup.keyboard.press('Enter');
  await until(off, (words) => words === '');
  await close();
});

test('where it is narrower than it wants to be, it scrolls to the switch', async () => {
  const { popup, close } = await openRead(280, 500);
  const right = () => popup.$eval('.switch input', (input) => input.getBoundingClientRect().right);
  expect(await right()).toBeGreaterThan(280);
  await popup.mouse.move(100, 100);
  await popup.mouse.wheel({ deltaX: 200 });
  await until(right, (edge) => edge <= 280);
  await close();
});

test('under forced colours the tab that is open has a line, and the switch a thumb', async ({ skip }) => {
  skip(kind === 'firefox', 'forced colours cannot be switched on from outside');
  const { popup, close } = await openRead(380, 600);
  const cdp = await popup.createCDPSession();
  await cdp.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  const colours = await popup.evaluate(() => {
    const system = (colour: string) => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.backgroundColor = colour;
      const { backgroundColor } = getComputedStyle(probe);
      probe.remove();
      return backgroundColor;
    };
    const styleOf = (selector: string, part?: string) =>
      getComputedStyle(document.querySelector(selector) ?? document.body, part);
    return {
      open: styleOf('.tabs [aria-selected=true]').borderBottomColor === system('Highlight'),
      other: styleOf('.tabs [aria-selected=false]').borderBottomColor === system('Canvas'),
      thumb: styleOf('.switch input:checked', '::after').backgroundColor === system('HighlightText'),
    };
  });
  expect(colours).toEqual({ open: true, other: true, thumb: true });
  await close();
});
