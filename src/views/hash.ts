/** Brings what the address names into view, now and whenever it names something else. */
export function followHash(): void {
  addEventListener('hashchange', reveal);
  if (location.hash === '') return;
  reveal();
  // The page was empty when the browser looked for it: asked again, it finds it and `:target` holds.
  location.replace(location.hash);
}

function reveal(): void {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  named?.closest('details')?.setAttribute('open', '');
  named?.scrollIntoView();
}
