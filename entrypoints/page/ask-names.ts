/** What a page script asks for: the library's gate, then the names whose words the page has. */
import { wordsOf } from '../../src/format/words';
import { ask } from '../../src/messaging/client';
import { readGate } from '../../src/library/gate';
import type { Gate } from '../../src/match/gate';
import type { AskNames } from '../../src/page/reading';
import { withNames } from './with-names';

/** The gate that is kept; one that is outdated serves until the new one is there, and then the page is read anew. */
export async function gateForPage(signal: AbortSignal): Promise<Gate> {
  const kept = await readGate();
  signal.throwIfAborted();
  if (!kept) return ask('gate', {});
  if (!kept.isCurrent) void ask('gate', {}).catch(() => {});
  return kept.gate;
}

/** Why names are missing: some, or, when nobody answered, all; in plain words. */
interface Told {
  problem?: string | undefined;
  failure?: string;
}

/**
 * The first time that there are any names, the code that looks for them is injected.
 * @param of the names of briefings that are on, or of all
 */
export function askNames(of: 'on' | 'all', onTold: (told: Told) => void = () => {}): AskNames {
  return async (words) => {
    try {
      const { problem, ...names } = await ask('names', { words, of, inject: !withNames() });
      onTold({ problem });
      return { names, sight: withNames()?.sight };
    } catch (error) {
      onTold({ failure: wordsOf(error) });
      throw error;
    }
  };
}
