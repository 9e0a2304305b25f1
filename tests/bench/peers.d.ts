/** As far as the bench uses them: neither package brings types. */
declare module 'mark.js' {
  interface Options {
    accuracy?: { value: 'exactly'; limiters: string[] };
    separateWordSearch?: boolean;
    acrossElements?: boolean;
    done?: (total: number) => void;
  }
  export default class Mark {
    constructor(context: Element);
    mark(terms: string[], options: Options): void;
    markRegExp(pattern: RegExp, options: Options): void;
  }
}

declare module 'findandreplacedomtext' {
  interface Options {
    find: RegExp;
    preset: 'prose';
    replace: (portion: { text: string; index: number }) => Node;
  }
  export default function findAndReplaceDOMText(context: Element, options: Options): void;
}
