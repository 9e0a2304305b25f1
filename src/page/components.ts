/** The open shadow roots of a document: those that are there, and signs that there are more. */
import { isHere } from './here';
import { shadowOf } from './own';
import { shadowRootsIn } from './shadow';
import { skipping } from './skip';
import { wholly, type Slices } from './slices';

export interface Components {
  readonly roots: ShadowRoot[];
  /** Forgets those that have gone. */
  forget(): void;
  /** Looks for those that are not known yet: few pages have any, and every element has to be asked. @returns what was found */
  find(roots: Node[], slices: Slices): Promise<ShadowRoot[]>;
  /** Notes what may become a component in these trees. */
  await(trees: ParentNode[]): void;
  /** Has the code come of something that was awaited? Told once. */
  isAnyBuilt(): boolean;
  /** @returns an element there that has got a root, maybe without any change to the document; told once of each */
  newAt(x: number, y: number): Element | undefined;
}

export function createComponents(): Components {
  const known = new Set<ShadowRoot>();
  const told = new WeakSet<ShadowRoot>();
  /** Of each kind of component whose code has not come: when it does, no change of the document tells what they show. */
  const unbuilt = new Map<string, Element>();

  return {
    get roots() {
      return [...known];
    },
    forget() {
      for (const root of known) if (!isHere(root)) known.delete(root);
    },
    async find(roots, slices) {
      const fresh = new Set<ShadowRoot>();
      const search = (root: Node) => {
        const isSkipped = skipping();
        // What is hidden is found anew when it is shown.
        return shadowRootsIn(root, (found) => void (known.has(found) || isSkipped(found) || fresh.add(found)));
      };
      for (const root of roots) await wholly(() => search(root), slices);
      if (slices.signal.aborted) return [];
      for (const root of fresh) known.add(root);
      return [...fresh];
    },
    await(trees) {
      unbuilt.clear();
      for (const tree of trees) {
        for (const element of tree.querySelectorAll(':not(:defined)')) unbuilt.set(element.localName, element);
      }
    },
    isAnyBuilt() {
      const before = unbuilt.size;
      for (const [name, element] of unbuilt) if (isBuilt(element)) unbuilt.delete(name);
      return unbuilt.size < before;
    },
    newAt(x, y) {
      const host = document.elementFromPoint(x, y);
      const root = host && shadowOf(host);
      if (!root || known.has(root) || told.has(root)) return undefined;
      told.add(root);
      return host;
    },
  };
}

/** A form may have a field that is called `matches`. */
function isBuilt(element: Element): boolean {
  return Element.prototype.matches.call(element, ':defined');
}
