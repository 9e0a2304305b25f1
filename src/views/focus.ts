/** Where the focus goes when what had it goes. */

/**
 * A row is about to go with the button that was pressed in it: the next row's first button gets the focus, the one before's
 * where there is no next, and where there is none the heading of the list (which takes it with `tabIndex={-1}`).
 */
export function focusBeside(pressed: HTMLElement): void {
  const row = pressed.closest('li');
  const beside = row?.nextElementSibling ?? row?.previousElementSibling;
  const heading = row?.closest('section, fieldset')?.querySelector<HTMLElement>('[tabindex="-1"]');
  (beside?.querySelector('button') ?? heading)?.focus();
}
