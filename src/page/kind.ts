import { own } from './own';

/** Which documents are read: web pages, not XML, SVG, JSON, plain text, framesets. */
export function isWebPage(): boolean {
  const contentType = own('contentType');
  const isHtml = contentType === 'text/html' || contentType === 'application/xhtml+xml';
  return isHtml && own('body')?.localName === 'body';
}

/** Is all of the page an editor? It may become one later, and end to be one. */
export function isWritten(): boolean {
  return own('designMode') === 'on';
}

/** Nothing tells that a page is no editor any longer: it is looked at when something happens there. */
const SIGNS = ['pointermove', 'selectionchange', 'visibilitychange'];

/** @param onEnd may be told more than once, until the signal ends */
export function whenNotWritten(onEnd: () => void, { signal }: { signal: AbortSignal }): void {
  const look = () => isWritten() || onEnd();
  for (const type of SIGNS) addEventListener(type, look, { capture: true, passive: true, signal });
}
