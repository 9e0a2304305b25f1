/**
 * Labelled documents, several in a file:
 *
 *     === name of the document
 *     A line is a block: [[surface|Entity name]] means that entity, ?[[surface|Entity name]] may be found or not.
 *
 * Whatever is not labelled must not be found.
 */
export interface Label {
  start: number;
  end: number;
  name: string;
  isFree: boolean;
}

export interface LabelledDocument {
  name: string;
  blocks: { text: string; labels: Label[] }[];
}

/** @throws Error in plain words with the line where a label is broken */
export function readDocuments(text: string): LabelledDocument[] {
  const documents: LabelledDocument[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const name = /^===\s*(.+)$/.exec(line)?.[1];
    if (name !== undefined) documents.push({ name: name.trim(), blocks: [] });
    else if (line.trim() !== '') {
      const document = documents.at(-1);
      if (!document) throw new Error(`Line ${index + 1} stands before the first "=== name".`);
      document.blocks.push(readLine(line, index + 1));
    }
  }
  return documents;
}

function readLine(line: string, number: number): LabelledDocument['blocks'][number] {
  const labels: Label[] = [];
  let text = '';
  let last = 0;
  for (const match of line.matchAll(/(\??)\[\[([^[\]|]+)\|([^[\]|]+)\]\]/g)) {
    const [all, free = '', surface = '', name = ''] = match;
    text += line.slice(last, match.index);
    labels.push({ start: text.length, end: text.length + surface.length, name: name.trim(), isFree: free === '?' });
    text += surface;
    last = match.index + all.length;
  }
  text += line.slice(last);
  if (/\[\[|\]\]/.test(text)) throw new Error(`Line ${number} holds a label that is not [[surface|Entity name]].`);
  return { text, labels };
}
