/** Not yet in TypeScript's DOM library; in every browser we support (Chrome 129, Firefox 142). */
declare const scheduler: { yield(): Promise<void> };
