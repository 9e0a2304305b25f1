import { own } from './own';

/** Which documents are read: web pages, not XML, SVG, JSON, plain text, framesets, nor a page that is one editor. */
export function isWebPage(): boolean {
  const { contentType } = document;
  const isHtml = contentType === 'text/html' || contentType === 'application/xhtml+xml';
  return isHtml && own('body')?.localName === 'body' && !isWritten();
}

/** Is all of the page an editor? It may become one later. */
export function isWritten(): boolean {
  return own('designMode') === 'on';
}
