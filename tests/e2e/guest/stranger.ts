/** Another extension, that says to ours what it is told to say: from its background, or from its content script in a page. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Session } from '../../../scripts/launch.mjs';
import { kind } from '../browser';

export type Mouth = 'background' | 'content script';

const SITES = ['http://127.0.0.1/*'];

const MANIFEST = {
  name: 'stranger',
  version: '1',
  content_scripts: [{ matches: SITES, js: ['say.js', 'content.js'] }],
  ...(kind === 'firefox'
    ? {
        manifest_version: 2,
        background: { scripts: ['say.js', 'background.js'] },
        browser_specific_settings: { gecko: { id: 'stranger@example.org' } },
      }
    : {
        manifest_version: 3,
        background: { service_worker: 'background.js' },
        // With this a page of those sites has the means to speak to any extension.
        externally_connectable: { matches: SITES },
      }),
};

const SAY = `
  var api = globalThis.browser ?? chrome;
  var say = ({ theirs, message }) =>
    api.runtime.sendMessage(theirs, message).then((answer) => 'answered: ' + JSON.stringify(answer), (error) => error.message);`;

const BACKGROUND = `
  if (globalThis.importScripts) importScripts('say.js');
  api.runtime.onMessage.addListener((request, _, answer) => {
    say(request).then(answer);
    return true;
  });`;

const CONTENT = `
  addEventListener('message', async ({ data }) => {
    if (!data.theirs) return;
    postMessage({ told: data.mouth === 'background' ? await api.runtime.sendMessage(data) : await say(data) });
  });`;

/** Pages that are opened afterwards have its content script. @returns its id */
export function installStranger({ browser }: Session): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'stranger-'));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  writeFileSync(join(folder, 'say.js'), SAY);
  writeFileSync(join(folder, 'background.js'), BACKGROUND);
  writeFileSync(join(folder, 'content.js'), CONTENT);
  return browser.installExtension(folder);
}

/** @returns what it was answered, or the browser's words when nobody listens */
export const saysAsStranger = (page: Page, mouth: Mouth, theirs: string, message: unknown): Promise<string> =>
  page.evaluate(
    (request) =>
      new Promise<string>((resolve) => {
        const hear = ({ data }: MessageEvent<{ told?: string }>) => {
          if (data.told === undefined) return;
          removeEventListener('message', hear);
          resolve(data.told);
        };
        addEventListener('message', hear);
        postMessage(request);
      }),
    { mouth, theirs, message },
  );
