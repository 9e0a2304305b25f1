// @ts-check
import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox'} BrowserKind */

/** Names of the programs on PATH; the free builds first, as those take an unpacked extension most readily. */
const COMMANDS = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
    'brave-browser',
    'brave',
  ],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
};

const LINUX = {
  chromium: [
    '/snap/bin/chromium',
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/opt/brave.com/brave/brave',
  ],
  firefox: ['/snap/bin/firefox', '/opt/firefox/firefox'],
};

const MAC_APPS = {
  chromium: ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser'],
  firefox: ['Firefox', 'Firefox Developer Edition'],
};

const WINDOWS_FILES = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

/**
 * Every path where such a browser may stand on this system, likeliest first. Whether it does is for the caller to see.
 * @param {BrowserKind} kind
 * @returns {string[]}
 */
export function browserPlaces(kind) {
  if (platform() === 'win32') return windowsFolders().flatMap((folder) => WINDOWS_FILES[kind].map(under(folder)));
  const onPath = COMMANDS[kind].flatMap((command) => pathFolders().map((folder) => join(folder, command)));
  if (platform() !== 'darwin') return [...onPath, ...LINUX[kind]];
  return [...MAC_APPS[kind].flatMap(macPrograms), ...onPath];
}

function pathFolders() {
  return (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
}

function windowsFolders() {
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
}

/** @param {string} folder */
function under(folder) {
  return (/** @type {string} */ file) => join(folder, file);
}

/**
 * A bundle's program is called like its bundle, but for Firefox's.
 * @param {string} app
 */
function macPrograms(app) {
  const program = app.startsWith('Firefox') ? 'firefox' : app;
  return ['/Applications', join(homedir(), 'Applications')].map((folder) =>
    join(folder, `${app}.app`, 'Contents', 'MacOS', program),
  );
}
