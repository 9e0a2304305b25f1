// @ts-check
import { readFile, realpath } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';

/**
 * @typedef {string | Record<string, string>} Content a folder, or the texts themselves: {'/': '<!doctype html>…'}
 *
 * @typedef {object} Site
 * @property {string} url its address, with a slash at the end
 * @property {() => Promise<void>} close
 */

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
};

/**
 * Serves local pages over http to this machine only. Extensions cannot read file:// pages without a special grant.
 * @param {Content} content
 * @param {{headers?: Record<string, string>, at?: string}} [options] headers added to every answer, such as a CSP; another
 *   address of this machine, for a second site
 * @returns {Promise<Site>}
 */
export async function serve(content, { headers = {}, at = '127.0.0.1' } = {}) {
  const find = typeof content === 'string' ? fromFolder(await realpath(content)) : fromTexts(content);
  let host = '';
  const server = createServer((request, response) => {
    // Another name for this address is a web page reaching in (DNS rebinding).
    if (request.headers.host !== host) response.writeHead(403).end();
    else void answer(find(pathOf(request.url)), response, headers);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, at, () => resolve(undefined));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The local server has no address.');
  host = `${at}:${address.port}`;
  return { url: `http://${host}/`, close: () => closed(server) };
}

/**
 * @param {Promise<{body: string | Buffer, type: string} | undefined>} finding
 * @param {import('node:http').ServerResponse} response
 * @param {Record<string, string>} headers
 */
async function answer(finding, response, headers) {
  const file = await finding;
  if (!file) response.writeHead(404).end();
  else response.writeHead(200, { 'content-type': file.type, 'cache-control': 'no-store', ...headers }).end(file.body);
}

/** @param {string | undefined} url */
function pathOf(url) {
  try {
    const path = decodeURIComponent(new URL(url ?? '/', 'http://localhost').pathname);
    return path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}

/** @param {string} root */
function fromFolder(root) {
  return async (/** @type {string | undefined} */ path) => {
    // Hidden files are nobody's page; this refuses `..` as well.
    if (!path || path.includes('\0') || path.split(/[/\\]/).some((part) => part.startsWith('.'))) return undefined;
    try {
      // A link inside the folder may lead out of it.
      const file = await realpath(join(root, path));
      if (!file.startsWith(root.endsWith(sep) ? root : root + sep)) return undefined;
      return { body: await readFile(file), type: typeOf(path) };
    } catch {
      return undefined;
    }
  };
}

/** @param {Record<string, string>} texts */
function fromTexts(texts) {
  return async (/** @type {string | undefined} */ path) => {
    if (!path) return undefined;
    const found = Object.entries(texts).find(([key]) => key === path || `${key}index.html` === path);
    return found && { body: found[1], type: typeOf(path) };
  };
}

/** @param {string} path */
function typeOf(path) {
  return TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
}

/**
 * @param {import('node:http').Server} server
 * @returns {Promise<void>}
 */
function closed(server) {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
