/** Pages with other people's code in them, bundled for a page. */
import { build, type Rollup } from 'vite';

/** @param source of a module. @returns one classic script */
async function bundled(source: string): Promise<string> {
  const entry = 'virtual:entry';
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"development"' },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? `\0${entry}` : undefined),
        load: (id) => (id === `\0${entry}` ? source : undefined),
      },
    ],
    build: { write: false, minify: false, rollupOptions: { input: entry, output: { format: 'iife' } } },
  })) as Rollup.RollupOutput;
  return output.output[0].code.replaceAll('</script', String.raw`<\/script`);
}

const NAMES = ['Nvidia', 'Huawei', 'CUDA', 'DeepSeek'];

/**
 * A list of names as React's server renders it, put there while the page loads; `hydrate()` takes it over, and `step(n)` renders
 * another list. Development build: it tells what does not fit.
 */
export async function reactPage(): Promise<string> {
  const script = await bundled(`
    import { createElement as e, useState } from 'react';
    import { hydrateRoot } from 'react-dom/client';
    import { renderToString } from 'react-dom/server';
    import { flushSync } from 'react-dom';
    globalThis.problems = [];
    addEventListener('error', ({ message }) => problems.push(message));
    console.error = (...words) => problems.push(words.join(' '));
    const LISTS = [${JSON.stringify(NAMES)}, ['CUDA', 'Nvidia', 'DeepSeek', 'Huawei'], ['Huawei', 'Nvidia'], [], ${JSON.stringify(NAMES)}];
    const row = (name) => e('li', { key: name }, 'One of ', e('b', null, name), '; the text of ', name, '.');
    function List() {
      const [names, setNames] = useState(LISTS[0]);
      globalThis.step = (n) => flushSync(() => setNames(LISTS[n]));
      return e('ul', null, names.map(row));
    }
    document.querySelector('#root').innerHTML = renderToString(e(List));
    globalThis.hydrate = () => hydrateRoot(document.querySelector('#root'), e(List), {
      onRecoverableError: (error) => problems.push(String(error)),
    });`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><div id="root"></div><script>${script}</script>`;
}

/** CodeMirror, with its text in `editor`. */
export async function codeMirrorPage(text: string): Promise<string> {
  const script = await bundled(`
    import { basicSetup, EditorView } from 'codemirror';
    globalThis.editor = new EditorView({ doc: ${JSON.stringify(text)}, extensions: [basicSetup], parent: document.querySelector('#here') });`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><p>Outside: Nvidia.</p><div id="here"></div><script>${script}</script>`;
}
