// @ts-check
/** The pages that are measured: those of a folder, and three that are made here. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { randomFrom } from './libraries.mjs';

/**
 * @typedef {object} BenchPage
 * @property {string} name
 * @property {string} html
 * @property {boolean} isMade
 */

/**
 * @param {string} folder
 * @returns {BenchPage[]}
 */
export function pagesIn(folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .toSorted()
    .map((file) => ({
      name: file.replace(/\.html$/, ''),
      // One that leads elsewhere by itself cannot be measured.
      html: readFileSync(join(folder, file), 'utf8').replaceAll(/http-equiv=.?refresh/gi, 'data-was'),
      isMade: false,
    }));
}

/** The text of a page, as far as names for a bench need it. @param {string} html */
export function textOf(html) {
  return html
    .replaceAll(/<(script|style|head)\b[^]*?<\/\1>/gi, ' ')
    .replaceAll(/<[^>]*>/g, ' \n ')
    .replaceAll('&nbsp;', ' ');
}

/**
 * @param {string[]} names some of which stand in the pages
 * @returns {BenchPage[]}
 */
export function madePages(names) {
  return [
    { name: 'prose of 1 MB', html: page(prose(names, 1_000_000)), isMade: true },
    { name: '20,000 small texts', html: page(smallTexts(names, 20_000)), isMade: true },
    { name: 'an endless feed', html: page(feed(names, 1500)), isMade: true },
  ];
}

const WORDS =
  'the of and to in that is was for on with as by at from it an be are this which or had not but have were their one all we can her has there been if more when will would who so no out up into than them only its time some could these two may then do first any such like other after most also over even new well many where how our must before through back years people way about much good long little own same work'.split(
    ' ',
  );

/** @param {string[]} names */
function writer(names) {
  const random = randomFrom(7);
  const word = () => WORDS[Math.floor(random() * WORDS.length)] ?? '';
  const name = () => names[Math.floor(random() * names.length)] ?? '';
  const sentence = () => {
    const words = Array.from({ length: 8 + Math.floor(random() * 14) }, () => (random() < 0.01 ? name() : word()));
    const text = words.join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  return { random, word, name, sentence };
}

/** @param {string[]} names @param {number} length */
function prose(names, length) {
  const { random, sentence } = writer(names);
  let html = '';
  while (html.length < length) {
    const sentences = Array.from({ length: 3 + Math.floor(random() * 5) }, sentence);
    html += `<p>${sentences.map((one, at) => (at % 3 === 1 ? `<a href="#">${one}</a>` : one)).join(' ')}</p>\n`;
  }
  return html;
}

/** @param {string[]} names @param {number} count */
function smallTexts(names, count) {
  const { random, word, name } = writer(names);
  return Array.from({ length: count }, () => `<li>${random() < 0.02 ? name() : word()}</li>`).join('');
}

/** @param {string[]} names @param {number} count */
function feed(names, count) {
  const { sentence } = writer(names);
  return Array.from(
    { length: count },
    (_, at) => `<article><h3>Item ${at}</h3><p>${sentence()} <b>${sentence()}</b></p></article>`,
  ).join('\n');
}

/** @param {string} body */
function page(body) {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page of a bench</title><body>${body}</body></html>`;
}
