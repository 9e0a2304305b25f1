/** Which nodes were looked at, and of very long ones which stretches. */
import { addUnder } from '../format/grouping';
import type { Block } from './blocks';

export function coverOf(blocks: Block[]) {
  const covered = new Map<Node, { from: number; to: number }[]>();
  const add = ({ pieces }: Block) => {
    for (const { node, from, length } of pieces) addUnder(covered, node as Node, { from, to: from + length });
  };
  for (const block of blocks) add(block);
  const has = (text: Text, at: number) => covered.get(text)?.some(({ from, to }) => from <= at && at < to) ?? false;
  return { add, has };
}
