/** Which nodes were looked at, and of very long ones which stretches. */
import { addUnder } from '../format/grouping';
import type { Block } from './blocks';

export interface Cover {
  add(block: Block): void;
  /** @param at where in the node's data */
  has(text: Text, at: number): boolean;
}

/** @yields after each block */
export function* coverInSteps(blocks: Iterable<Block>): Generator<void, Cover> {
  const covered = new Map<Node, { from: number; to: number }[]>();
  const add = ({ pieces }: Block) => {
    for (const { node, from, length } of pieces) addUnder(covered, node as Node, { from, to: from + length });
  };
  for (const block of blocks) {
    add(block);
    yield;
  }
  return { add, has: (text, at) => covered.get(text)?.some(({ from, to }) => from <= at && at < to) ?? false };
}
