/** Pages with other people's code in them, bundled for a page. */
import { build, type Rollup } from 'vite';

/** @param file beside this one. @returns a page that runs it, in development mode: libraries tell then what does not fit */
export async function pageOf(file: string, body = ''): Promise<string> {
  const result = (await build({
    configFile: false,
    logLevel: 'error',
    mode: 'development',
    define: { 'process.env.NODE_ENV': '"development"' },
    build: {
      write: false,
      minify: false,
      rollupOptions: { input: `tests/e2e/guest/${file}`, output: { format: 'iife' } },
    },
  })) as Rollup.RollupOutput;
  const script = result.output[0].code.replaceAll('</script', String.raw`<\/script`);
  return `<!doctype html><html lang="en"><meta charset="utf-8">${body}<div id="root"></div><script>${script}</script>`;
}
