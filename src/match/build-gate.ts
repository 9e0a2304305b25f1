/** Builds a gate, where nobody waits: from all ways to write the names of a library. */
import { filterOf } from './filter';
import { foldWord, hashOf, type Gate } from './gate';
import { allWords, fewWords, plainWords } from './gate-patterns';
import { inAnyLetters, type Way } from './ways';

/** More literals than this make a pattern slower than looking at every word. */
const MOST_LITERALS = 60;

/** A pattern of more words is slower than looking at all that have a capital. */
const FEW_WORDS = 120;

/** More combinations of few words are many names all the same. */
const FEW_WAYS = 500;

/**
 * @param mostWords has a default that is fast
 * @returns what lets all of these through
 */
export function gateOf(ways: Way[], mostWords = FEW_WORDS): Gate {
  const whole = wholeWays(ways, mostWords);
  const seen = whole ?? ways;
  const literals = new Set(seen.flatMap((way) => way.literals));
  const isEvery = literals.size > MOST_LITERALS;
  // What has no letter at all is no word.
  const looked = { literals: [...literals].filter((literal) => !isEvery || !/[\p{L}\p{N}]/u.test(literal)), isEvery };
  const rest = { all: allWords(looked), filter: filterOf([...wordsIn(seen)].map(hashOf)) };
  if (!whole) return { first: plainWords(looked), ...rest };
  return {
    first: fewWords([...new Set(whole.flatMap((way) => way.spellings))]),
    ways: different(whole).map((words) => words.map(hashOf)),
    ...rest,
  };
}

/** @returns the ways with all their words; undefined where these are not few */
function wholeWays(ways: Way[], mostWords: number): Way[] | undefined {
  // Of a large library this is told before anything is made of it.
  if (wordsIn(ways).size > mostWords) return undefined;
  const whole = ways.map(withOthers);
  return wordsIn(whole).size > mostWords || different(whole).length > FEW_WAYS ? undefined : whole;
}

function wordsIn(ways: Way[]): Set<string> {
  return new Set(ways.flatMap(({ words }) => words));
}

/** @returns the words of each way, those of several once */
function different(ways: Way[]): string[][] {
  return [...new Map(ways.map(({ words }) => [words.join(' '), words])).values()];
}

function withOthers({ words, spellings, literals, others = [] }: Way): Way {
  const spelled = others.flatMap(inAnyLetters);
  return {
    words: [...new Set([...words, ...others.map(foldWord)])],
    spellings: [...spellings, ...spelled],
    literals: [...literals, ...spelled],
  };
}
