/** How a statement stands: a shape, never a colour alone. */
import type { Act } from '../format/schema';
import { useWords } from './words';

const SHAPE = {
  announced: 'solid',
  said: 'solid',
  explained: 'solid',
  denied: 'solid',
  corrected: 'solid',
  reported: 'half',
  measured: 'half',
  alleged: 'open',
  inferred: 'diamond',
  forecast: 'dashed',
} as const satisfies Record<Act, string>;

export const SHAPES = ['solid', 'half', 'open', 'diamond', 'dashed'] as const;

/** @param act what was done with the statement; its shape is named for screen readers */
export function Standing({ act }: { act: Act }) {
  return <Shape shape={SHAPE[act]} />;
}

export function Shape({ shape }: { shape: (typeof SHAPES)[number] }) {
  const t = useWords();
  return <i class={`standing ${shape}`} role="img" aria-label={t(`stands_${shape}`)} />;
}
