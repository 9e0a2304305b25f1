/** A titled part of a briefing; nothing when there is nothing to show. */
import type { ComponentChildren } from 'preact';

interface Props {
  title: string;
  isEmpty?: boolean;
  children: ComponentChildren;
}

export function Part({ title, isEmpty = false, children }: Props) {
  if (isEmpty) return null;
  return (
    <>
      <h2 class="part">{title}</h2>
      {children}
    </>
  );
}
