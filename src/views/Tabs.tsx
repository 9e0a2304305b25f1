/** Tabs as the ARIA pattern has them: one is in the tab order, arrow keys go between them. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface TabItem<Id extends string> {
  id: Id;
  title: string;
}

interface Props<Id extends string> {
  tabs: TabItem<Id>[];
  current: Id;
  onSelect: (id: Id) => void;
  /** What the current tab shows. */
  children: ComponentChildren;
}

export function Tabs<Id extends string>({ tabs, current, onSelect, children }: Props<Id>) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const forward = getComputedStyle(list.current ?? document.body).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const by = event.key === forward ? 1 : event.key === 'ArrowLeft' || event.key === 'ArrowRight' ? -1 : 0;
    const at = tabs.findIndex(({ id }) => id === current);
    const next = tabs[(at + by + tabs.length) % tabs.length];
    if (by === 0 || !next) return;
    event.preventDefault();
    onSelect(next.id);
    list.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  };
  const panel = useRef<HTMLDivElement>(null);
  const hasFocus = () => [list, panel].some(({ current: part }) => part?.contains(document.activeElement));
  // What goes with what it changed, a button or a tab, would take the focus to the top of the document.
  const hadFocus = hasFocus();
  useLayoutEffect(() => {
    if (hadFocus && !hasFocus()) panel.current?.focus();
  });
  return (
    <>
      <div class="tabs" role="tablist" ref={list} onKeyDown={onKeyDown}>
        {tabs.map(({ id, title }) => (
          <button
            key={id}
            id={`tab-${id}`}
            type="button"
            role="tab"
            aria-selected={id === current}
            {...(id === current ? { 'aria-controls': `panel-${id}` } : {})}
            tabIndex={id === current ? 0 : -1}
            onClick={() => onSelect(id)}
          >
            {title}
          </button>
        ))}
      </div>
      <div id={`panel-${current}`} role="tabpanel" ref={panel} aria-labelledby={`tab-${current}`} tabIndex={0}>
        {children}
      </div>
    </>
  );
}
