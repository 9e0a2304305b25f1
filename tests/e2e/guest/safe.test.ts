/** It is safe: pages whose code, names, policies and characters mean harm. */
import { expect } from 'vitest';
import { kind, until, useBrowser } from '../browser';
import { matrix } from './matrix';
import { namesOf, page, showsMarks, underlinedIn, opensCard, openNotingIn, withControl } from './pages';

const browser = useBrowser();

const open = openNotingIn(browser);

matrix('It is safe', [
  {
    page: 'a page that listens to what is copied',
    action: 'the reader copies a statement of the card',
    expected: 'the page hears that something is copied, and not what',
    run: async () => {
      const tab = await open(page('<p>Here is CUDA.</p><textarea></textarea>'));
      const { places } = await opensCard(tab);
      await tab.page.evaluate(() => {
        const heard: string[] = [];
        Reflect.set(globalThis, 'heard', heard);
        for (const type of ['copy', 'dragstart'] as const) {
          addEventListener(type, () => heard.push(type), { capture: true });
          for (const at of [window, document.querySelector('html > div')]) {
            at?.addEventListener(type, (event) => {
              const data = 'clipboardData' in event ? event.clipboardData : (event as DragEvent).dataTransfer;
              heard.push(`${type}: ${(data as DataTransfer | null)?.getData('text/plain')}`);
            });
          }
        }
      });
      const place = Object.entries(places).find(([text, { isBelow }]) => text.length > 40 && !isBelow)?.[1];
      if (!place) throw new Error('There is no statement.');
      await tab.page.mouse.click(place.x, place.y, { count: 3 });
      await withControl(tab, 'c');
      const heard = () => tab.page.evaluate(() => Reflect.get(globalThis, 'heard') as string[]);
      await until(heard, (list) => list.includes('copy'));
      expect(await heard()).toEqual(['copy']);
      // It is the reader's, whole: to be pasted where they like.
      await tab.page.focus('textarea');
      await withControl(tab, 'v');
      const pasted = await until(() => tab.page.$eval('textarea', ({ value }) => value));
      expect(pasted).toMatch(/^The article says \(undated in the source\)/);
      await tab.close();
    },
  },
  {
    page: 'a page that asks the selection and its events what is in the card',
    action: 'it finds a word there; the pointer moves in the card and selects a word',
    expected: 'it is led to the host at most',
    skip: kind === 'firefox' ? 'there both lead into closed shadow roots: said in docs/threat-model.md' : undefined,
    run: async () => {
      const tab = await open(page('<p>Here is CUDA.</p>'));
      const { outer } = await opensCard(tab);
      await tab.page.evaluate(() => {
        const seen: unknown[] = [];
        Reflect.set(globalThis, 'seen', seen);
        for (const type of ['pointermove', 'click', 'selectionchange'])
          addEventListener(
            type,
            (event) => {
              seen.push(...event.composedPath(), Reflect.get(event, 'originalTarget'), getSelection()?.anchorNode);
            },
            { capture: true },
          );
      });
      await tab.page.mouse.move(outer.left + 40, outer.top + 60, { steps: 8 });
      await tab.page.mouse.click(outer.left + 40, outer.top + 60, { count: 2 });
      const strange = await tab.page.evaluate(() => {
        Reflect.get(globalThis, 'find')('processors');
        const seen = [...(Reflect.get(globalThis, 'seen') as unknown[]), getSelection()?.anchorNode];
        const nodes = seen.filter((one) => one instanceof Node);
        return { heard: nodes.length > 10, inside: nodes.some((one) => one.getRootNode() !== document) };
      });
      expect(strange).toEqual({ heard: true, inside: false });
      await tab.close();
    },
  },
  {
    page: 'a page whose style sheet sets the card’s own colours and type',
    action: 'a card opens',
    expected: 'it looks as on any other page',
    run: async () => {
      const tokens = ['ink', 'ink-2', 'ink-3', 'caution', 'line', 'wash', 'accent'].map(
        (name) => `--${name}: transparent;`,
      );
      const paper = 'url("data:image/svg+xml,<svg xmlns=%27http://www.w3.org/2000/svg%27/>")';
      const css = `* { ${tokens.join(' ')} --paper: ${paper}; --sans: monospace; --serif: monospace; --room: 10px }`;
      const looks: string[][] = [];
      for (const sheet of ['', css, css.replaceAll(';', ' !important;')]) {
        const tab = await open(page('<p>Here is CUDA.</p>', sheet));
        const card = await opensCard(tab);
        looks.push([`${Math.round(card.outer.bottom - card.outer.top)} px high`, ...card.looks]);
        await tab.close();
      }
      expect(looks[0]?.length).toBeGreaterThan(10);
      expect(looks[1]).toEqual(looks[0]);
      expect(looks[2]).toEqual(looks[0]);
    },
  },
  {
    page: 'a page that poisons prototypes and Symbol.iterator',
    action: 'it is read, and the pointer rests on a name',
    expected: 'marks and card as ever, no error, and none of what is poisoned is called',
    run: async () => {
      const tab = await open(
        page(`<p>Here is CUDA.</p><script>
          var calls = [];
          // By none of the means that are poisoned, or the first would be the last.
          const note = (name) => { calls[calls.length] = name; };
          const poisons = [
            [Array.prototype, 'map', 'filter', 'push', 'flatMap', Symbol.iterator],
            [Map.prototype, 'get', 'set', 'has'],
            [RegExp.prototype, 'exec', 'test'],
            [Document.prototype, 'createTreeWalker', 'caretPositionFromPoint', 'createRange', 'createElement'],
            [Element.prototype, 'attachShadow', 'closest', 'append'],
            [HighlightRegistry.prototype, 'set'],
            [EventTarget.prototype, 'addEventListener'],
            [Promise.prototype, 'then'],
          ];
          for (let row = 0; row < poisons.length; row++) {
            for (let at = 1; at < poisons[row].length; at++) {
              const key = poisons[row][at];
              poisons[row][0][key] = function () { note(String(key)); throw new Error('poison'); };
            }
          }
          Object.defineProperty(Node.prototype, 'parentNode', { get() { note('parentNode'); return null; } });
          var isPoisoned = true;
        </script>`),
      );
      expect(namesOf(await tab.report())).toEqual(['CUDA']);
      await opensCard(tab);
      // Nor does it hear of us by them.
      expect(await tab.page.evaluate('isPoisoned && calls.length === 0 || calls.join()')).toBe(true);
      expect(tab.troubles).toEqual([]);
      await tab.close();
    },
  },
  {
    page: 'a page with forms and fields named body, host, hidden, contentType, prerendering, documentElement, parentNode, nextSibling, shadowRoot, assignedSlot',
    action: 'it is read, and the pointer rests on a name',
    expected: 'marks and card as ever',
    run: async () => {
      const tab = await open(
        page(`<form name="body"></form><form name="hidden"></form><form name="host"></form><form name="contentType"></form><form name="prerendering"></form><img name="documentElement"><img name="designMode">
          <form><input name="parentNode"><input name="shadowRoot"><p>Here is CUDA.</p></form>
          <form style="display: contents"><fieldset name="assignedSlot" style="display: contents">Huawei</fieldset></form>
          <form><input name="assignedSlot"><p>And CANN.</p></form>
          <div>Nvidia too<input name="nextSibling" form="f"><form id="f" hidden></form></div>`),
      );
      expect(namesOf(await tab.report())).toEqual(['CUDA', 'Huawei', 'CANN', 'Nvidia']);
      await opensCard(tab);
      await opensCard(tab, 'cann');
      expect(tab.troubles).toEqual([]);
      await tab.close();
    },
  },
  ...['<img name="documentElement">', '<form name="fullscreenElement"></form>'].map((decoy) => ({
    page: `a page with ${decoy}`,
    action: 'the pointer rests on a name',
    expected: 'the card is in the root, and to be seen',
    run: async () => {
      const tab = await open(page(`${decoy}<p>Here is CUDA.</p>`));
      await opensCard(tab);
      expect(await tab.page.evaluate(() => document.querySelectorAll('html > div').length)).toBe(1);
      expect(tab.troubles).toEqual([]);
      await tab.close();
    },
  })),
  {
    page: 'a page under a strict CSP with Trusted Types',
    action: 'it is read, and the pointer rests on a name',
    expected: 'marks and card as ever; nothing is reported as a violation',
    run: async () => {
      const tab = await open(
        '<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><p>Here is CUDA.</p>',
        {
          'content-security-policy':
            "default-src 'none'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'",
        },
      );
      await showsMarks(tab.page, ['CUDA']);
      const { text } = await opensCard(tab);
      expect(text).toMatch(/^CUDA/);
      expect(tab.troubles).toEqual([]);
      // Whoever hears of none would have nothing to say.
      await tab.page.evaluate(() => document.body.setAttribute('style', 'color: red'));
      await until(async () => tab.troubles.length > 0);
      await tab.close();
    },
  },
  {
    page: 'a page of zero-width and bidirectional characters, 20,000 of each',
    action: 'it is read',
    expected: 'the name behind them is marked',
    run: async () => {
      const flood = ['\u200B', '\u202E', '\u2066', '\u0301', '\u00AD'].map((one) => one.repeat(20_000)).join(' ');
      const tab = await open(page(`<p>${flood}</p><p>C\u200BU\u00ADDA and ${'\u202E'.repeat(20)}Nvidia.</p>`));
      expect(namesOf(await tab.report())).toEqual(['CUDA', 'Nvidia']);
      await tab.close();
    },
  },
  {
    page: 'a page that copies our highlights',
    action: 'it reads the registry',
    expected: 'it sees words and one neutral name',
    limit: 'said to readers in docs/privacy.md',
    run: async () => {
      const tab = await open(page('<p>Here are CUDA and Nvidia.</p>'));
      await showsMarks(tab.page, ['CUDA', 'Nvidia']);
      expect(await tab.page.evaluate(() => [...CSS.highlights.keys()])).toEqual(['names']);
      expect((await underlinedIn(tab.page)).length).toBe(2);
      await tab.close();
    },
  },
]);
