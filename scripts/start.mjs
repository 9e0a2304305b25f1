// @ts-check
// `npm start [-- page.html | URL] [--once]`: from a fresh clone to a browser with the extension in it.
// This file and what it imports statically run before anything is installed, so they use Node alone.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser, findBrowser } from './browsers.mjs';
import { root, runNpm, runTool } from './run.mjs';

/** Of each major version the least minor one; as package.json has it for npm. */
const NODES = [
  [20, 19],
  [22, 12],
];
const NEXT_NODE = 24;
const MOST_LINES = 15;

try {
  await main(process.argv.slice(2));
} catch (error) {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  console.error(process.env['BACKSTORY_DEBUG'] ? stack : message.trim().split('\n')[0]);
  process.exitCode = 1;
}

/** @param {string[]} args */
async function main(args) {
  checkNode();
  const target = targetOf(args);
  await step('Packages', installPackages);
  const browser = await step('Browser', chooseBrowser, (found) => found.name);
  const extension = await step(
    'Extension',
    () => build(browser.kind),
    () => `built for ${browser.kind}`,
  );
  const { show } = await import('./show.mjs');
  await show({ browser, extension, target, once: args.includes('--once') });
}

/**
 * One line a step, its seconds at the end; it shows what is going on while it lasts.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @param {(result: T) => string} [tell]
 */
async function step(title, work, tell = String) {
  const began = performance.now();
  process.stdout.write(`${title} … `);
  try {
    const result = await work();
    console.log(`${tell(result)} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
    return result;
  } catch (error) {
    console.log('failed');
    throw error;
  }
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isFit = major >= NEXT_NODE || NODES.some(([of, least = 0]) => of === major && minor >= least);
  if (isFit) return;
  const fit = NODES.map(([of, least]) => `${of}.${least} or a later ${of}`).join(', ');
  throw new Error(`Backstory needs Node ${fit}, or ${NEXT_NODE} and newer; this is ${process.versions.node}.`);
}

/**
 * What to open; nothing means the demo page.
 * @param {string[]} args
 */
function targetOf(args) {
  const unknown = args.find((arg) => arg.startsWith('-') && arg !== '--once');
  if (unknown)
    throw new Error(`There is no option ${unknown}. Give a page or an address, and --once to stop by itself.`);
  const [target, ...more] = args.filter((arg) => arg !== '--once');
  if (more.length > 0) throw new Error('Give one page or one address only.');
  if (target === undefined || /^https?:\/\//.test(target)) return target;
  if (!existsSync(target)) throw new Error(`There is no file ${target}. Give a page's file or its http(s) address.`);
  if (!statSync(target).isFile()) throw new Error(`${target} is not a file. Give the page itself.`);
  return target;
}

async function installPackages() {
  if (packagesAreThere()) return 'there';
  const { ok, output } = await runNpm(['ci']);
  if (ok) return 'installed';
  // npm tells the reason first, then how it is used in a hundred lines.
  console.log(`\n${output.trim().split('\n').slice(0, MOST_LINES).join('\n')}`);
  throw new Error('The packages could not be installed: npm says above why. Correct that, or run npm ci by hand.');
}

/**
 * Compares versions, not times: `npm install` writes its own record first and the lock file after it, and a checkout
 * touches the lock without changing it.
 */
function packagesAreThere() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const there = packagesIn(record);
  return Object.entries(packagesIn(join(root, 'package-lock.json'))).every(
    // Packages for other systems are in the lock file, but not installed.
    ([path, { version, optional }]) => path === '' || (there[path] ? there[path].version === version : optional),
  );
}

/**
 * @param {string} lockFile
 * @returns {Record<string, {version?: string, optional?: boolean}>}
 */
function packagesIn(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

async function chooseBrowser() {
  const wanted = process.env['BACKSTORY_BROWSER'];
  if (wanted && wanted !== 'firefox' && wanted !== 'chromium') {
    throw new Error(`BACKSTORY_BROWSER is ${wanted}; it may be chromium or firefox.`);
  }
  const found = wanted ? undefined : (findBrowser('chromium') ?? findBrowser('firefox'));
  return (
    found ?? ensureBrowser(wanted === 'firefox' ? 'firefox' : 'chromium', (line) => process.stdout.write(`${line} … `))
  );
}

/**
 * @param {'chromium' | 'firefox'} kind
 * @returns {Promise<string>} the built extension's folder
 */
async function build(kind) {
  const target = kind === 'firefox' ? 'firefox' : 'chrome';
  const { ok, output } = await runTool('wxt', ['build', '-b', target]);
  if (ok) return join(root, '.output', target);
  console.log(`\n${output.trim()}`);
  throw new Error('The extension could not be built: WXT says above why.');
}
