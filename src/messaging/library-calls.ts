/** The part of the table of calls that is about the library: made by our own pages alone. Types only. */
import type { Counts } from '../format/gist';
import type { EntityKind } from '../format/schema';

export interface LibraryCalls {
  /** What is in the library; also when it fails. */
  library: { input: Record<string, never>; output: LibraryState };
  /** Checks a briefing's file and writes it beside what is there. */
  stage: { input: { text: string }; output: Staged };
  /** Makes staged files the current ones, all or none. */
  switchTo: { input: { generations: string[] }; output: LibraryEntry[] };
  /** One step back, from the generation that is current. */
  stepBack: { input: { id: string; from: string }; output: LibraryEntry[] };
  setDeleted: { input: { id: string; isDeleted: boolean }; output: LibraryEntry[] };
  /** A briefing's file, byte for byte. */
  file: { input: { id: string; which: 'current' | 'previous' }; output: string };
  /** Goes on with what is left of a library that lost files. */
  acceptLoss: { input: Record<string, never>; output: null };
  eraseAll: { input: Record<string, never>; output: null };
  several: { input: Record<string, never>; output: SharedNames };
  /** Opens the library's page, which then tells what each briefing would mark in a tab. */
  openLibrary: { input: { tab: number }; output: null };
}

export interface LibraryState {
  entries: LibraryEntry[];
  /** The library could not be read: what is listed are the bundled briefings alone. */
  failure?: { kind: string; words: string };
  /** Bytes used by all of the extension's storage, and bytes left; where the browser says. */
  used?: number;
  free?: number;
}

export interface LibraryEntry {
  id: string;
  isBundled: boolean;
  current: KeptBriefing;
  /** The import before. */
  previous?: KeptBriefing;
  /** Its file no longer fits the format: this version of the extension has no names of it, and cannot tell of it. */
  isOutdated?: true;
  /** Deleted, and to be had back for a day. */
  isDeleted?: true;
}

export interface KeptBriefing {
  title: string;
  counts: Counts;
  /** Titles of its sources; of an import the first. */
  sources: string[];
  /** Those of an import: bundled briefings have none. */
  generation?: string;
  /** Milliseconds since 1970. */
  importedAt?: number;
  /** In bytes. */
  size?: number;
}

/** What became of a file: a briefing, written aside; or why it is none. */
export type Staged =
  | {
      ok: true;
      generation: string;
      id: string;
      title: string;
      counts: Counts;
      /** Names that should be looked at, a sentence each; the first of so many. */
      flags: string[];
      flagCount: number;
      /** The briefing of the same id that is current now. */
      replaces?: { title: string; isBundled: boolean };
    }
  | { ok: false; faults: string[]; faultCount: number };

export interface SharedNames {
  /** How many there are; the first of them are listed. */
  count: number;
  names: { identity: string; name: string; kind: EntityKind; briefings: string[] }[];
}
