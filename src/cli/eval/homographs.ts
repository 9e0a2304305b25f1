/**
 * `eval homographs DIR`: words that are a name in one place and something else in another, where they begin a sentence.
 * DIR holds files of documents ({id, paras: [[{text, tokens, upos}]]}). The words are those of at least three letters
 * that the files have both as proper nouns and otherwise; a case is such a word, capitalised, as a sentence's first.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NamedEntity } from '../../format/names';
import { beginsWithName } from '../../language/tags';
import { choose } from '../../match/choose';
import { findInAll } from '../../match/find';
import { buildLexicon } from '../../match/lexicon';
import { noCounts, scoreCells, table, type Counts } from './scores';

interface Sentence {
  text: string;
  tokens: string[];
  upos: string[];
}

interface Document {
  id: string;
  paras: Sentence[][];
}

interface Case {
  sentence: Sentence;
  isName: boolean;
  isFound: boolean;
}

/** @throws Error in plain words when the folder holds no such data */
export function evalHomographs(folder: string): string {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.jsonl')) : [];
  if (files.length === 0) throw new Error(`${folder} holds no .jsonl files: nothing was measured.`);
  const documents = files.flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as Document),
  );
  const words = homographsIn(documents);
  const cases = documents.flatMap((document) => casesIn(document, words));
  const rows = [['what decides', 'P', 'R', 'F1']];
  const add = (title: string, decides: (one: Case) => boolean) => {
    const counts: Counts = noCounts();
    for (const one of cases) {
      const isName = decides(one);
      if (isName && one.isName) counts.right++;
      else if (isName) counts.wrong++;
      else if (one.isName) counts.missed++;
    }
    rows.push([title, ...scoreCells(counts)]);
  };
  const tagged = (one: Case) => beginsWithName(one.sentence.text);
  add('page evidence', ({ isFound }) => isFound);
  add('compromise', tagged);
  add('either', (one) => one.isFound || tagged(one));
  const names = cases.filter(({ isName }) => isName).length;
  return `${words.size} words, ${cases.length} cases, ${names} of them names\n${table(rows)}`;
}

function homographsIn(documents: Document[]): Set<string> {
  const asName = new Set<string>();
  const otherwise = new Set<string>();
  for (const { tokens, upos } of documents.flatMap(({ paras }) => paras.flat())) {
    for (const [index, token] of tokens.entries()) {
      if (!/^\p{L}{3,}$/u.test(token)) continue;
      if (upos[index] !== 'PROPN') otherwise.add(token.toLowerCase());
      else if (/^\p{Lu}/u.test(token)) asName.add(token.toLowerCase());
    }
  }
  return new Set([...asName].filter((word) => otherwise.has(word)));
}

function casesIn({ paras }: Document, words: Set<string>): Case[] {
  const used = new Set(paras.flat().flatMap(({ tokens }) => tokens.map((token) => token.toLowerCase())));
  const names = [witness, ...[...words].filter((word) => used.has(word)).map(asCommonWord)];
  const lexicon = buildLexicon(names);
  // A paragraph is a block; each sentence's place in it is kept.
  const places = paras.flatMap((sentences, block) => {
    let start = 0;
    return sentences.map((sentence) => {
      const place = { block, start, sentence };
      start += sentence.text.length + 1;
      return place;
    });
  });
  const found = choose(
    // The last block lets the rest of the page speak for every one: what is asked is only whether this is a name.
    findInAll([...paras.map((sentences) => sentences.map(({ text }) => text).join(' ')), WITNESS], lexicon),
    lexicon,
  );
  return places.flatMap(({ block, start, sentence }) => {
    const [first = ''] = sentence.tokens;
    if (!/^\p{Lu}/u.test(first) || !words.has(first.toLowerCase())) return [];
    const isFound = (found[block] ?? []).some((mention) => mention.start === start);
    return { sentence, isName: sentence.upos[0] === 'PROPN', isFound };
  });
}

const WITNESS = 'Qxyzzy';
const witness: NamedEntity = {
  keys: [WITNESS],
  name: WITNESS,
  kind: 'product',
  briefings: ['page'],
  aliases: [{ text: WITNESS, class: 'unique' }],
  cues: [],
};

/** A name that is also an ordinary word, with nothing else known of it. */
function asCommonWord(word: string): NamedEntity {
  const name = word.charAt(0).toUpperCase() + word.slice(1);
  return {
    keys: [word],
    name,
    kind: 'product',
    briefings: ['page'],
    aliases: [{ text: name, class: 'common' }],
    cues: [],
  };
}
