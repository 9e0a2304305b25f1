/** What a page script asks for: the library's gate, then the names whose words the page has. */
import { ask } from '../../src/messaging/client';
import { readGate } from '../../src/library/gate';
import { CLOSE_LOOK, type CloseLook } from '../../src/match/close-look';
import type { Gate } from '../../src/match/gate';
import type { AskNames } from '../../src/page/reading';

/** The gate that is kept; one that is outdated serves until the new one is there, and then the page is read anew. */
export async function gateOf(signal: AbortSignal): Promise<Gate> {
  const kept = await readGate();
  signal.throwIfAborted();
  if (!kept) return ask('gate', {});
  if (!kept.isCurrent) void ask('gate', {}).catch(() => {});
  return kept.gate;
}

/**
 * The first time that there are any names, the code that looks for them is injected.
 * @param onProblem told why some are not among them, or undefined
 * @param of the names of briefings that are on, or of all
 */
export function askNames(of: 'on' | 'all', onProblem: (problem: string | undefined) => void = () => {}): AskNames {
  return async (words) => {
    const { problem, ...names } = await ask('names', { words, of, inject: !injected() });
    onProblem(problem);
    return { names, look: injected() };
  };
}

function injected(): CloseLook | undefined {
  return Reflect.get(globalThis, CLOSE_LOOK) as CloseLook | undefined;
}
