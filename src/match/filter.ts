/** A Bloom filter in a string, six bits to a character: it goes through storage and messages as it is, and is never unpacked. */

/**
 * Bits for each word, of few words: with two probes about one word in seventy passes that should not. To read a large filter takes
 * a new tab long: each of many words gets fewer, and one in twelve is asked with in vain (beyond 175,000 words, more).
 */
const BITS_PER_WORD = 16;
const LEAST_BITS_PER_WORD = 6;
const LEAST_BITS = 1024;
/** 44 kB: up to here each word gets all its bits. */
const FEW_BITS = 2 ** 18;
/** 175 kB; a tab holds no more, whatever the library holds. */
const MOST_BITS = 2 ** 20;
const BITS_PER_CHARACTER = 6;

/** 64 characters from "0" on that JSON writes as they are: the backslash is left out. */
const FIRST = 48;
const BACKSLASH = 92;

export function filterOf(hashes: Iterable<number>): string {
  const all = new Set(hashes);
  const length = Math.ceil(bitsFor(all.size) / BITS_PER_CHARACTER);
  const values = new Uint8Array(length);
  const bits = length * BITS_PER_CHARACTER;
  for (const hash of all) {
    for (const bit of [hash % bits, second(hash) % bits]) {
      const at = Math.floor(bit / BITS_PER_CHARACTER);
      values[at] = (values[at] ?? 0) | (1 << (bit % BITS_PER_CHARACTER));
    }
  }
  return new TextDecoder().decode(values.map((value) => value + FIRST + (value >= BACKSLASH - FIRST ? 1 : 0)));
}

function bitsFor(words: number): number {
  const bits = Math.max(Math.min(words * BITS_PER_WORD, FEW_BITS), words * LEAST_BITS_PER_WORD);
  return Math.min(Math.max(bits, LEAST_BITS), MOST_BITS);
}

/** @returns false when the hash was surely not put in */
export function bitAt(filter: string, hash: number): boolean {
  const bits = filter.length * BITS_PER_CHARACTER;
  return isSet(filter, hash % bits) && isSet(filter, second(hash) % bits);
}

function isSet(filter: string, bit: number): boolean {
  const code = filter.charCodeAt(bit / BITS_PER_CHARACTER);
  return (((code - FIRST - (code > BACKSLASH ? 1 : 0)) >> (bit % BITS_PER_CHARACTER)) & 1) === 1;
}

/** Another hash, from the same bits. */
function second(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 12)) >>> 0;
}
