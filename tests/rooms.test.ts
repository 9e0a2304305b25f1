import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What each room may import; a room may always import itself. `types:` allows `import type` only. */
const MAY_IMPORT: Record<string, string[]> = {
  format: ['assets'],
  match: ['format'],
  page: ['format', 'match', 'assets'],
  ui: ['format'],
  card: ['format', 'ui'],
  messaging: ['format', 'types:match', 'types:page'],
  settings: [],
  library: ['format', 'settings', 'types:match'],
  views: ['format', 'ui', 'messaging', 'types:page', 'settings'],
  background: ['format', 'match', 'language', 'library', 'messaging', 'settings', 'assets'],
  language: [],
  cli: ['format', 'match', 'page', 'language', 'assets'],
};

/** Packages, and the rooms that may import them; every other import of a package is refused. */
const PACKAGES: Record<string, string[]> = {
  zod: [
    ...[
      'fields',
      'source-schema',
      'entity-schema',
      'statement-schema',
      'story-schema',
      'schema',
      'parse',
      'references',
      'json-schema',
    ].map((file) => `format/${file}.ts`),
    'types:format/faults.ts',
    'types:format/statement-rules.ts',
    'messaging/server.ts',
  ],
  'jsonc-parser': ['format/bounds.ts'],
  preact: ['ui', 'card', 'views'],
  'preact/hooks': ['ui', 'card', 'views'],
  'compromise/two': ['language'],
  minisearch: ['views/search.ts'],
  '@floating-ui/dom': ['card/place.ts'],
  'wxt/browser': ['settings', 'library', 'messaging', 'background'],
  idb: ['library/database.ts'],
  linkedom: ['cli/texts.ts'],
};

interface Import {
  from: string;
  target: string;
  isType: boolean;
}

const files = sourceFiles('src');
const imports = files.flatMap(importsOf);

describe('rooms', () => {
  test('there are imports to look at', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(imports.length).toBeGreaterThan(80);
    expect(new Set(files.map(roomOf))).toEqual(new Set(Object.keys(MAY_IMPORT)));
  });

  test('imports go one way', () => {
    const local = imports.filter(({ target }) => target.startsWith('.'));
    const wrong = local.filter(({ from, target, isType }) => {
      const room = roomOf(from);
      const path = normalize(join(dirname(from), target));
      const other = path.startsWith('src/') ? roomOf(path) : (path.split('/')[0] ?? '');
      const allowed = MAY_IMPORT[room] ?? [];
      return other !== room && !allowed.includes(other) && !(isType && allowed.includes(`types:${other}`));
    });
    expect(wrong).toEqual([]);
  });

  test('packages stay in the rooms that own them', () => {
    const wrong = imports
      .filter(({ target }) => !target.startsWith('.') && !target.startsWith('node:'))
      .filter(({ from, target, isType }) => {
        const path = relative('src', from);
        const owners = PACKAGES[target] ?? [];
        const owns = (owner: string) => owner === path || path.startsWith(`${owner}/`);
        return !owners.some((owner) => owns(owner) || (isType && owner.startsWith('types:') && owns(owner.slice(6))));
      });
    expect(wrong).toEqual([]);
  });

  test('node modules are for the command line only', () => {
    const wrong = imports.filter(({ from, target }) => target.startsWith('node:') && roomOf(from) !== 'cli');
    expect(wrong).toEqual([]);
  });

  test('nothing imports an entrypoint', () => {
    expect(imports.filter(({ target }) => target.includes('entrypoints/'))).toEqual([]);
  });

  test('CSS.highlights is touched in one file', () => {
    const touching = files.filter((file) => /CSS\s*\.highlights/.test(codeOf(file)));
    expect(touching).toEqual(['src/page/marks.ts']);
  });

  test('no file owns too much', () => {
    const long = [...files, ...sourceFiles('entrypoints')]
      .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length }))
      .filter(({ file, lines }) => lines > (file.startsWith('entrypoints') ? 80 : 250));
    expect(long).toEqual([]);
  });
});

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file).replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
}

function roomOf(file: string): string {
  return file.split('/')[1] ?? '';
}

function codeOf(file: string): string {
  return readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

function importsOf(from: string): Import[] {
  const pattern = /(?:import|export)\s+(type\s+)?(?:[^'"();]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g;
  return [...codeOf(from).matchAll(pattern)].map((match) => ({
    from,
    target: match[2] ?? match[3] ?? '',
    isType: match[1] !== undefined,
  }));
}
