import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { found } from '../../src/background/found';

/** The documents and frames that are there. */
const there = new Set<string | number>();
let badge = '';
let title = '';
/** How often it was asked whether one is there, and how often a number was written. */
let asked = 0;
let written = 0;

beforeEach(() => {
  fakeBrowser.reset();
  there.clear();
  [badge, title, asked, written] = ['', '', 0, 0];
  fakeBrowser.i18n.getMessage = (key: string | string[], fill?: unknown) => [key, fill].flat().join(' ').trim();
  Object.assign(fakeBrowser.action, {
    setBadgeBackgroundColor: vi.fn(),
    setBadgeText: ({ text }: { text: string }) => void ([badge, written] = [text, written + 1]),
    setTitle: (told: { title: string }) => void ({ title } = told),
  });
  Object.assign(fakeBrowser.scripting, {
    executeScript: ({ target }: { target: { documentIds?: string[]; frameIds?: number[] } }) => {
      asked++;
      return [...(target.documentIds ?? []), ...(target.frameIds ?? [])].every((one) => there.has(one))
        ? Promise.resolve([])
        : Promise.reject(new Error('Not there.'));
    },
  });
});

const tell = (document: string, ...keys: string[]) => found({ keys }, { tab: 1, frame: 0, document });

test('a document that says goodbye is no longer counted', async () => {
  there.add('old');
  await tell('old', 'a/b', 'a/c');
  expect([badge, title]).toEqual(['2', 'toolbar_names_other 2']);
  await tell('old', 'a/b');
  expect([badge, title]).toEqual(['1', 'toolbar_names_one 1']);
  await tell('old');
  expect([badge, title]).toEqual(['', 'extension_name']);
});

test('a goodbye that comes late takes nothing from the next document', async () => {
  there.add('old');
  await tell('old', 'a/b', 'a/c');
  there.delete('old');
  there.add('new');
  await tell('new', 'a/b');
  await tell('old');
  expect(badge).toBe('1');
});

test('a frame that is gone is no longer counted, where the browser has no names for documents', async () => {
  const tellFrame = (frame: number, ...keys: string[]) => found({ keys }, { tab: 1, frame });
  there.add(0).add(7);
  await tellFrame(7, 'a/b');
  await tellFrame(0, 'a/c');
  expect(badge).toBe('2');
  there.delete(7);
  await tellFrame(0, 'a/c', 'a/d', 'a/e');
  expect(badge).toBe('3');
});

test('when the page goes, so do its frames that could not say so', async () => {
  const tell = (frame: number, document: string, ...keys: string[]) => found({ keys }, { tab: 1, frame, document });
  there.add('page').add('frame');
  await tell(7, 'frame', 'a/b');
  await tell(0, 'page', 'a/c');
  expect(badge).toBe('2');
  there.clear();
  await tell(0, 'page');
  expect(badge).toBe('');
});

test('of what many frames tell at once the latest of each is noted, together, and of so many frames', async () => {
  const tellAll = (...keys: string[]) =>
    Promise.all(
      Array.from({ length: 300 }, (_, frame) =>
        found({ keys: [`a/${frame}`, ...keys] }, { tab: 2, frame, document: `${frame}` }),
      ),
    );
  for (let frame = 0; frame < 300; frame++) there.add(`${frame}`);
  await Promise.all([tellAll(), tellAll('a/more'), tellAll('a/less')]);
  expect(badge).toBe('51');
  expect(written).toBeLessThan(5);
  expect(asked).toBeLessThan(300);
  // Who was told of is not asked for with each of its own words.
  asked = 0;
  for (const key of ['a/x', 'a/y', 'a/z']) await found({ keys: [key] }, { tab: 2, frame: 0, document: '0' });
  expect(asked).toBe(0);
});

test('who has gone without a word is no longer counted when another speaks, a while later', async () => {
  const now = vi.spyOn(Date, 'now');
  now.mockReturnValue(1000);
  const tellOf = (document: string, frame: number, key: string) => found({ keys: [key] }, { tab: 3, frame, document });
  there.add('page').add('frame');
  await tellOf('page', 0, 'a/b');
  await tellOf('frame', 7, 'a/c');
  there.delete('frame');
  await tellOf('page', 0, 'a/d');
  expect(badge).toBe('2');
  now.mockReturnValue(2500);
  await tellOf('page', 0, 'a/e');
  expect(badge).toBe('1');
  now.mockRestore();
});

test('the page itself is counted, however many frames there are', async () => {
  for (let frame = 1; frame <= 60; frame++) {
    there.add(`${frame}`);
    await found({ keys: ['a/b'] }, { tab: 4, frame, document: `${frame}` });
  }
  there.add('page');
  await found({ keys: ['a/c'] }, { tab: 4, frame: 0, document: 'page' });
  expect(badge).toBe('2');
});
