/** Brings what the address names into view, now and whenever it names something else; `Names` does so for the names. */
export function followHash(): void {
  addEventListener('hashchange', reveal);
  if (location.hash === '') return;
  reveal();
  // The page was empty when the browser looked for it: asked again, it finds it and `:target` holds.
  location.replace(location.hash);
}

function reveal(): void {
  // Ids are small letters, digits and hyphens: nothing to decode.
  const named = document.getElementById(location.hash.slice(1));
  if (!named || named.matches('details')) return;
  named.closest('details')?.setAttribute('open', '');
  named.scrollIntoView();
}
