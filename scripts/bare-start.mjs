// @ts-check
/**
 * WXT starts a script with a console around it that says nothing in what is built, and errors that are thrown again. Pages wait
 * for these bytes, so a script only runs; the browser tells of its errors as of any.
 * @returns {import('vite').Plugin}
 */
export function bareStart() {
  return {
    name: 'bare-start',
    transform: {
      filter: { id: /virtual:wxt-unlisted-script-entrypoint/ },
      handler(code) {
        const [first] = /^import definition from .*$/m.exec(code) ?? [];
        if (first === undefined) this.error('WXT starts scripts in another way now: see scripts/bare-start.mjs.');
        return `${first}\nexport default definition.main();\n`;
      },
    },
  };
}
