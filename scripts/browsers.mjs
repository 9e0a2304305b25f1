// @ts-check
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { browserPlaces } from './browser-places.mjs';
import { run } from './run.mjs';

/**
 * @typedef {import('./browser-places.mjs').BrowserKind} BrowserKind
 *
 * @typedef {object} BrowserProgram
 * @property {string} name as the program calls itself, with its major version: "Chromium 156"
 * @property {string} path
 * @property {BrowserKind} kind
 */

const VARIABLE = { chromium: 'BACKSTORY_CHROMIUM', firefox: 'BACKSTORY_FIREFOX' };
const DEBIAN_PACKAGE = { chromium: 'chromium', firefox: 'firefox-esr' };
const WANTED = { chromium: 'Chromium, Chrome, Edge or Brave', firefox: 'Firefox' };

const VERSION_TIMEOUT_MS = 20_000;

/**
 * The first browser of that kind that runs: the one the environment names, or one in the usual places.
 * @param {BrowserKind} kind
 * @returns {BrowserProgram | undefined}
 * @throws {Error} when the environment names a program that does not run
 */
export function findBrowser(kind) {
  const named = process.env[VARIABLE[kind]];
  if (!named) return firstThatRuns(kind);
  const program = asProgram(named, kind);
  if (!program) throw new Error(`${VARIABLE[kind]} names ${named}, which does not run. Correct it or unset it.`);
  return program;
}

/**
 * Finds a browser of that kind, or installs Debian's where that needs no question: a Debian-like system, as root.
 * @param {BrowserKind} kind
 * @param {(line: string) => void} [say] told once when an installation begins
 * @returns {Promise<BrowserProgram>}
 * @throws {Error} one line that says what to install
 */
export async function ensureBrowser(kind, say = console.log) {
  const found = findBrowser(kind);
  if (found) return found;
  if (!mayInstall()) throw new Error(`No ${WANTED[kind]} was found. ${advice(kind)}`);
  say(`installing Debian's ${DEBIAN_PACKAGE[kind]} (a minute or two)`);
  await install(DEBIAN_PACKAGE[kind], kind);
  const installed = findBrowser(kind);
  if (installed) return installed;
  // Ubuntu's `chromium` is a stub that asks for a snap.
  throw new Error(
    `The package ${DEBIAN_PACKAGE[kind]} was installed but brought no browser that runs. ${advice(kind)}`,
  );
}

/** @param {BrowserKind} kind */
function firstThatRuns(kind) {
  for (const place of browserPlaces(kind)) {
    const program = asProgram(place, kind);
    if (program) return program;
  }
  return undefined;
}

/**
 * @param {string} path
 * @param {BrowserKind} kind
 * @returns {BrowserProgram | undefined}
 */
function asProgram(path, kind) {
  if (!isProgram(path)) return undefined;
  // On Windows `--version` opens a window instead of answering.
  if (process.platform === 'win32') return { name: basename(path, '.exe'), path, kind };
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: VERSION_TIMEOUT_MS });
  const name = /^\D+\d+/.exec(stdout ?? '')?.[0].trim();
  return status === 0 && name ? { name, path, kind } : undefined;
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function mayInstall() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

/**
 * @param {string} name of the Debian package
 * @param {BrowserKind} kind
 */
async function install(name, kind) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  // An update that half fails may still have brought the package's list: the installation decides.
  const update = await run('apt-get', ['update'], { env });
  const added = await run('apt-get', ['install', '-y', '--no-install-recommends', name], { env });
  if (added.ok) return;
  console.log(`${update.output}\n${added.output}`.trim());
  throw new Error(`apt-get could not install ${name}. ${advice(kind)}`);
}

/** @param {BrowserKind} kind */
function advice(kind) {
  const debian = existsSync('/etc/debian_version')
    ? ` (for instance: sudo apt-get install ${DEBIAN_PACKAGE[kind]})`
    : '';
  return `Install ${WANTED[kind]}${debian}, or set ${VARIABLE[kind]} to its path.`;
}
