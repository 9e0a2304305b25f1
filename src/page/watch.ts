/** Tells which parts of the document changed, in batches: many small changes become one. */
import { isHere } from './here';
import { parentOf } from './own';
import { blockAround, isInline } from './skip';

/** A batch is told after this long without a change … */
const QUIET_MS = 100;
/** … and at the latest after this long: what a route changes is marked within half a second on a page that never rests, too. */
const LATEST_MS = 250;
/** More records or parts than this, and the whole document is read again. */
const MANY = 1000;

/** More new nodes than this in one place, and the place is read as one. */
const FEW_NODES = 50;

export type Changed = Set<Element | ShadowRoot> | 'everything';

export interface Watch {
  /** Follows another tree: an open shadow root. */
  add(root: Node): void;
}

/** Watches until the signal ends. */
export function watch(root: Node, onChange: (changed: Changed) => void, { signal }: { signal: AbortSignal }): Watch {
  let changed = new Set<Element | ShadowRoot>();
  let records = 0;
  let firstAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = () => {
    timer = undefined;
    const batch: Changed = records > MANY ? 'everything' : outermost(changed);
    changed = new Set();
    records = 0;
    onChange(batch);
  };

  const observer = new MutationObserver((mutations) => {
    records += mutations.length;
    if (records <= MANY) for (const mutation of mutations) addChanged(mutation, changed);
    const now = performance.now();
    if (timer === undefined) firstAt = now;
    clearTimeout(timer);
    timer = setTimeout(flush, Math.min(QUIET_MS, Math.max(0, firstAt + LATEST_MS - now)));
  });

  const add = (tree: Node) =>
    observer.observe(tree, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['hidden', 'open', 'contenteditable', 'role'],
    });
  add(root);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return { add };
}

function addChanged(
  { type, target, addedNodes, removedNodes, previousSibling, nextSibling }: MutationRecord,
  changed: Set<Element | ShadowRoot>,
): void {
  const around =
    type === 'attributes' ? (blockAround(parentOf(target) ?? target) ?? (target as Element)) : blockAround(target);
  if (!around) return;
  const isOnlyBlocks =
    type === 'childList' &&
    [...addedNodes, ...removedNodes].every((node) => node.nodeType === 1 && blockAround(node) === node) &&
    !isText(previousSibling) &&
    !isText(nextSibling);
  // A feed that appends an item to a long list: the item is read, not the list.
  if (isOnlyBlocks && addedNodes.length <= FEW_NODES) for (const node of addedNodes) changed.add(node as Element);
  else changed.add(around);
}

/** A block that comes or goes beside some text parts it, or joins it. */
function isText(node: Node | null): boolean {
  return (node?.nodeType === 3 && /\S/.test((node as Text).data)) || isInline(node);
}

/** @returns two batches as one; of what has gone since, nothing is held */
export function together(before: Changed, changed: Changed): Changed {
  if (before === 'everything' || changed === 'everything' || before.size > MANY) return 'everything';
  return before.size === 0 ? changed : outermost(new Set([...before, ...changed]));
}

/** Leaves out what another changed part contains, and what is no longer in the document. */
function outermost(changed: Set<Element | ShadowRoot>): Set<Element | ShadowRoot> {
  const kept = new Set([...changed].filter(isHere));
  for (const node of kept) {
    for (let at = parentOf(node); at; at = parentOf(at)) {
      if (kept.has(at as Element)) {
        kept.delete(node);
        break;
      }
    }
  }
  return kept;
}
