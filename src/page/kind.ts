/** Which documents are read: web pages, not XML, SVG, JSON, plain text, framesets, nor a page that is one editor. */
export function isWebPage(document: Document): boolean {
  const isHtml = document.contentType === 'text/html' || document.contentType === 'application/xhtml+xml';
  return isHtml && document.body?.localName === 'body' && document.designMode !== 'on';
}
