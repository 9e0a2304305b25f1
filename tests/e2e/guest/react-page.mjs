// @ts-nocheck: what is bundled here brings no types for this
/**
 * A list of names as React's server renders it, put there while the page loads; `hydrate()` takes it over, and `step(n)` renders
 * another list. What React finds wrong is in `problems`.
 */
import { createElement, useState } from 'react';
import { flushSync } from 'react-dom';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server.browser';

const LISTS = [
  ['Nvidia', 'Huawei', 'CUDA', 'DeepSeek'],
  ['CUDA', 'Nvidia', 'DeepSeek', 'Huawei'],
  ['Huawei', 'Nvidia'],
  [],
  ['Nvidia', 'Huawei', 'CUDA', 'DeepSeek'],
];

globalThis.problems = [];
addEventListener('error', ({ message }) => globalThis.problems.push(message));
console.error = (...words) => globalThis.problems.push(words.join(' '));

const row = (name) =>
  createElement('li', { key: name }, 'One of ', createElement('b', null, name), '; the text of ', name, '.');

function List() {
  const [names, setNames] = useState(LISTS[0]);
  globalThis.step = (number) => flushSync(() => setNames(LISTS[number]));
  return createElement('ul', null, names.map(row));
}

const root = document.querySelector('#root');
root.innerHTML = renderToString(createElement(List));
globalThis.hydrate = () =>
  hydrateRoot(root, createElement(List), { onRecoverableError: (error) => globalThis.problems.push(String(error)) });
