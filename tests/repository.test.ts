import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { WEIGHTS } from '../src/match/weights';

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

const sources = ['src', 'entrypoints']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(file, 'utf8'));

test('text is never HTML', () => {
  const sinks =
    /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|setHTML|createContextualFragment|document\.write\(['"`\w]/;
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter((source) => sinks.test(source))).toEqual([]);
});

describe('packages', () => {
  const { packages } = json('package-lock.json') as {
    packages: Record<string, { integrity?: string; resolved?: string; link?: boolean }>;
  };
  const entries = Object.entries(packages).filter(([path]) => path !== '');

  test('each is locked by its sha512, and no address stands in the lock file', () => {
    expect(entries.length).toBeGreaterThan(100);
    expect(entries.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
    expect(entries.filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
    expect(readFileSync('package-lock.json', 'utf8')).not.toContain('://registry');
  });

  test('versions are exact', () => {
    const { dependencies, devDependencies } = json('package.json');
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)),
    );
    expect(loose).toEqual([]);
  });
});

describe('the string catalogue', () => {
  const keys = Object.keys(json('assets/public/_locales/en/messages.json'));
  const code = [...sources, readFileSync('wxt.config.ts', 'utf8')].join('\n');

  test('every message is used', () => {
    const used = (key: string) =>
      code.includes(`'${key}'`) ||
      code.includes(`__MSG_${key}__`) ||
      // Built from a part: `kind_${kind}`, or counted: sources_one and sources_other.
      code.includes(`\`${key.slice(0, key.indexOf('_') + 1)}\${`) ||
      code.includes(`'${key.replace(/_(one|other)$/, '')}'`);
    expect(keys.filter((key) => !used(key))).toEqual([]);
  });

  test('what can speak for a name has its words, and nothing else', () => {
    const speaking = Object.entries(WEIGHTS).flatMap(([because, weight]) => (weight > 0 ? `why_${because}` : []));
    const around = ['why_marked', 'why_and', 'why_title'];
    expect(keys.filter((key) => key.startsWith('why_') && !around.includes(key)).toSorted()).toEqual(
      speaking.toSorted(),
    );
  });

  test('components hold no words of their own', () => {
    const text = sources
      .filter((source) => source.includes("from 'preact"))
      .flatMap((source) => [...source.matchAll(/>\s*([A-Z][a-z]+(?: [a-z]+)+)\s*</g)].map(([, words]) => words));
    expect(text).toEqual([]);
  });
});

describe.each([
  ['chrome', '.output/chrome'],
  ['firefox', '.output/firefox'],
])('the build for %s', (browser, folder) => {
  const isBuilt = existsSync(join(folder, 'manifest.json'));

  test('is there', () => {
    expect(isBuilt, 'run `npm run build` first').toBe(true);
  });

  test('asks for these permissions and exposes nothing to pages', () => {
    const manifest = json(join(folder, 'manifest.json'));
    expect(manifest.permissions).toEqual([
      'storage',
      'unlimitedStorage',
      'scripting',
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ]);
    expect(manifest.host_permissions).toEqual(['*://*/*']);
    expect(Object.keys(manifest).filter((key) => /optional|web_accessible|externally/.test(key))).toEqual([]);
    expect(manifest.content_security_policy).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; worker-src 'self'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    });
    expect(manifest.content_scripts).toEqual([
      {
        matches: ['*://*/*'],
        js: ['page.js'],
        css: ['assets/page.css'],
        run_at: 'document_idle',
        all_frames: true,
        match_origin_as_fallback: true,
      },
    ]);
    for (const file of ['page.js', 'assets/page.css', 'with-names.js', 'card.js'])
      expect(existsSync(join(folder, file)), file).toBe(true);
    if (browser === 'firefox') {
      expect(manifest.browser_specific_settings.gecko).toMatchObject({
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      });
    } else {
      expect(manifest.minimum_chrome_version).toBe('129');
    }
  });

  test('the page script is small and holds neither zod nor Preact', () => {
    const script = readFileSync(join(folder, 'page.js'));
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(15 * 1000);
    expect(script.toString()).not.toMatch(/ZodError|_zod|__preact|createVNode/);
    expect(gzipSync(readFileSync(join(folder, 'with-names.js')), { level: 9 }).length).toBeLessThanOrEqual(19.5 * 1000);
    expect(gzipSync(readFileSync(join(folder, 'card.js')), { level: 9 }).length).toBeLessThanOrEqual(25 * 1000);
  });

  const scripts = () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));

  test('its scripts are of ASCII', () => {
    expect(scripts().length).toBeGreaterThan(5);
    const others = scripts().filter((file) => /[^\0-\x7F]/.test(readFileSync(join(folder, file), 'utf8')));
    expect(others).toEqual([]);
  });

  test('sends nothing anywhere', () => {
    const calls = scripts().filter((file) =>
      // A library's own method of that name is none, neither where it is declared nor where it is called.
      /(?<![.\w])fetch\((?![^()]*\)\{)|\b(?:globalThis|window|self)\??\.fetch\b|XMLHttpRequest|sendBeacon|new WebSocket|EventSource\(|importScripts/.test(
        readFileSync(join(folder, file), 'utf8'),
      ),
    );
    expect(calls).toEqual([]);
  });
});
