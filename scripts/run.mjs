// @ts-check
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder: scripts may be started from anywhere. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** For tools that nobody watches: no questions, nothing rewritten in passing, colours in a terminal only. */
export const unattended = { CI: '1', ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }) };

const ON_WINDOWS = process.platform === 'win32';

/**
 * @typedef {object} Outcome
 * @property {boolean} ok the command ended by itself with exit code 0
 * @property {string} output what it wrote, standard output and errors as they came; empty when streamed
 *
 * @typedef {object} RunOptions
 * @property {boolean} [stream] show the output while it comes, instead of keeping it
 * @property {number} [seconds] end the command after so long; no limit when absent
 * @property {Record<string, string>} [env] added to the environment
 */

/**
 * Runs a command in the project's folder. It never rejects: a command that cannot be started is an outcome as well.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Outcome>}
 */
export function run(command, args, { stream = false, seconds, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(ON_WINDOWS ? quoted(command) : command, ON_WINDOWS ? args.map(quoted) : args, {
      cwd: root,
      env: { ...process.env, ...env },
      // Windows starts .cmd files through a shell only (CVE-2024-27980); elsewhere no shell ever reads an argument.
      shell: ON_WINDOWS,
      stdio: ['ignore', stream ? 'inherit' : 'pipe', stream ? 'inherit' : 'pipe'],
      ...(seconds === undefined ? {} : { timeout: seconds * 1000 }),
    });
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));
    child.once('error', (error) => resolve({ ok: false, output: error.message }));
    child.once('close', (code, signal) => {
      const ended = signal === null ? '' : `\nended by ${signal}${seconds ? ` (its limit is ${seconds} s)` : ''}`;
      if (stream && ended) console.log(ended.trim());
      resolve({ ok: code === 0, output: output + ended });
    });
  });
}

/**
 * Runs a tool of this project: what stands in node_modules/.bin.
 * @param {string} tool
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export function runTool(tool, args, options = {}) {
  const tools = join(root, 'node_modules', '.bin');
  const path = `${tools}${delimiter}${process.env['PATH'] ?? ''}`;
  return run(join(tools, ON_WINDOWS ? `${tool}.cmd` : tool), args, { ...options, env: { PATH: path, ...options.env } });
}

/**
 * Runs npm: the one that started this script when there is one.
 * @param {string[]} args
 */
export function runNpm(args) {
  const npm = process.env['npm_execpath'];
  return npm?.endsWith('.js') ? run(process.execPath, [npm, ...args]) : run('npm', args);
}

/** @param {string} text */
function quoted(text) {
  return /[\s&()^]/.test(text) ? `"${text}"` : text;
}
