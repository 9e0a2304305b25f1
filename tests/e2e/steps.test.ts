/** The commands that step from name to name, where frames have names too. */
import { TargetType } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { kind, until, useBrowser, type Tab } from './browser';
import { namesOf, page } from './guest/pages';

const browser = useBrowser();

/** Lower than the frame is high, so that it is scrolled to. */
const inFrame = (names: string) => page(`<p style="margin: 500px 0">${names}</p>`);

let other: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  other = await serve({ '/': inFrame('Inside: Huawei and CUDA.') }, { at: '127.0.0.2' });
});
afterAll(() => other?.close());

const small = `<iframe width="300" height="200" srcdoc="<p>DeepSeek.</p>"></iframe>`;

/** A page with a name, and out of sight a frame of another origin with two. */
async function openFramed(before = ''): Promise<{ tab: Tab; frame: number }> {
  const tab = await browser.open(
    page(`<p>Outside: Nvidia.</p><p style="height: 1500px"></p>
      ${before}<iframe width="640" height="400" src="${other.url}"></iframe>`),
  );
  await tab.report();
  const names = async (frame: number) => namesOf(await tab.askFrame(frame, 'report', {}));
  const frame = await until(async () => {
    for (const one of await browser.ask('framesOf', { tab: tab.id }))
      if ((await names(one)).includes('Huawei')) return one;
    return undefined;
  });
  await tab.page.bringToFront();
  return { tab, frame: frame as number };
}

/** Waits until this name has the focus, on the only card. */
async function isOn(tab: Tab, name: string, at: number, elsewhere: number): Promise<void> {
  await until(
    () => tab.card(at),
    (card) => card?.focused === name,
  );
  expect(await tab.card(elsewhere)).toBeUndefined();
}

test('a document is left past its last name, and entered at its first or last; the reader is where the card is', async () => {
  const { tab, frame } = await openFramed();
  const attended = async () => [await tab.ask('attended', {}), await tab.askFrame(frame, 'attended', {})];
  expect(await tab.ask('step', { by: 1, border: 'leave' })).toBe(true);
  await isOn(tab, 'Nvidia', 0, frame);
  expect(await attended()).toEqual([2, 0]);
  expect(await tab.ask('step', { by: 1, border: 'leave' })).toBe(false);
  expect(await tab.askFrame(frame, 'step', { by: 1, border: 'enter' })).toBe(true);
  await isOn(tab, 'Huawei', frame, 0);
  // What is around the focus has it too.
  expect(await attended()).toEqual([1, 2]);
  const { top, bottom } = await tab.page.$eval('iframe', (element) => element.getBoundingClientRect().toJSON());
  expect(top < 700 && bottom > 0).toBe(true);
  await tab.page.keyboard.press('Escape');
  await until(
    () => tab.card(frame),
    (card) => card === undefined,
  );
  expect(await attended()).toEqual([1, 1]);
  expect(await tab.askFrame(frame, 'step', { by: 1, border: 'leave' })).toBe(true);
  await isOn(tab, 'CUDA', frame, 0);
  expect(await tab.askFrame(frame, 'step', { by: 1, border: 'leave' })).toBe(false);
  expect(await tab.askFrame(frame, 'step', { by: -1, border: 'enter' })).toBe(true);
  await isOn(tab, 'CUDA', frame, 0);
  await tab.close();
});

test('the commands go through the page and its frames, round and back; small frames are left out', async ({ skip }) => {
  skip(kind === 'firefox', 'its commands cannot be given by a test');
  const { tab, frame } = await openFramed(small);
  const found = await until(
    () => browser.ask('framesOf', { tab: tab.id }),
    (frames) => frames.length === 2,
  );
  expect(found).toContain(frame);
  const worker = await browser.session.browser.waitForTarget((one) => one.type() === TargetType.SERVICE_WORKER);
  const give = async (command: string) =>
    (await worker.worker())?.evaluate(
      (name) => Reflect.get(globalThis, 'chrome').commands.onCommand.dispatch(name),
      command,
    );
  for (const [command, name, isInside] of [
    ['next-name', 'Nvidia', false],
    ['next-name', 'Huawei', true],
    ['next-name', 'CUDA', true],
    ['next-name', 'Nvidia', false],
    ['previous-name', 'CUDA', true],
    ['previous-name', 'Huawei', true],
    ['previous-name', 'Nvidia', false],
  ] as const) {
    await give(command);
    await (isInside ? isOn(tab, name, frame, 0) : isOn(tab, name, 0, frame));
  }
  await tab.close();
});
