/** Draws a component without a browser: for what it says, not for how it looks. */
import { h, render, type ComponentChild } from 'preact';
import { parseHTML } from 'linkedom';
import { vi } from 'vitest';
import messages from '../../assets/public/_locales/en/messages.json';
import { translateFrom } from '../../src/format/words';
import { Words } from '../../src/ui/words';

export function draw(component: ComponentChild): HTMLElement {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  vi.stubGlobal('document', document);
  render(h(Words.Provider, { value: translateFrom(messages) }, component), document.body);
  return document.body;
}
