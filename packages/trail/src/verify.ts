import type { ChainedEntry } from '@prosa/contracts';
import { emptyHead, type Head, hashAt } from './chain.ts';

/**
 * What is wrong with a chain, and where.
 * - `missing`: entries were deleted, from `position` to `until`
 * - `cut_off`: the same at its end
 * - `edited`: an entry is not as it was written
 * - `moved`: an entry stands at another position than it was written at
 * - `detached`: an entry does not follow the one before it
 * - `rewritten`: an entry is not the one that was signed for
 * - `proof_missing`: a signed head that was made is gone, the one at `position` or the one before it
 * - `proof_untrusted`: the signed head at `position` is not what was signed
 */
export interface Break {
  problem: 'missing' | 'cut_off' | 'edited' | 'moved' | 'detached' | 'rewritten' | 'proof_missing' | 'proof_untrusted';
  position: number;
  until?: number;
}

export interface Verifier {
  next: (entry: ChainedEntry) => void;
  /** An empty list is a chain in which nothing was changed; `proved`: up to which position a signature says so. */
  end: (head: Head) => { breaks: Break[]; proved: number };
}

/** Entries whose hash is wrong are compared with each other's places up to this many. */
const mostCompared = 1_000;

/**
 * Checks a chain entry by entry, in order of position, however long it is.
 * @param anchors heads that were signed and kept outside of the database
 */
export const createVerifier = (anchors: readonly Head[] = []): Verifier => {
  const signed = new Map(anchors.map(({ position, hash }) => [position, hash]));
  const breaks: Break[] = [];
  const wrong: ChainedEntry[] = [];
  let previous: Head = emptyHead;
  let proved = 0;

  return {
    next: (entry) => {
      const { position, hash, previousHash } = entry;
      if (position !== previous.position + 1)
        breaks.push({ problem: 'missing', position: previous.position + 1, until: position - 1 });
      else if (!previousHash.equals(previous.hash)) breaks.push({ problem: 'detached', position });
      if (!hash.equals(hashAt(position, entry, previousHash))) wrong.push(entry);
      const anchor = signed.get(position);
      if (anchor && !hash.equals(anchor)) breaks.push({ problem: 'rewritten', position });
      else if (anchor) proved = position;
      previous = entry;
    },

    end: (head) => {
      const last = anchors.reduce((most, { position }) => Math.max(most, position), head.position);
      if (previous.position < last) breaks.push({ problem: 'cut_off', position: previous.position + 1, until: last });
      else if (previous.position === head.position && !Buffer.from(previous.hash).equals(head.hash))
        breaks.push({ problem: 'detached', position: head.position });
      breaks.push(...wrong.map((entry) => ({ problem: problemOf(entry, wrong, breaks), position: entry.position })));
      return { breaks: breaks.sort((one, other) => one.position - other.position), proved };
    },
  };
};

/** An entry with a wrong hash was moved where the hash is right for the place of another one that is wrong or missing. */
const problemOf = (entry: ChainedEntry, wrong: readonly ChainedEntry[], breaks: readonly Break[]): Break['problem'] => {
  const elsewhere = [
    ...wrong.slice(0, mostCompared).map(({ position }) => position),
    ...breaks.flatMap(({ position, until }) => places(position, until ?? position)),
  ];
  const moved = elsewhere.some((position) => entry.hash.equals(hashAt(position, entry, entry.previousHash)));
  return moved ? 'moved' : 'edited';
};

const places = (from: number, until: number): number[] =>
  Array.from({ length: Math.min(mostCompared, until - from + 1) }, (_, at) => from + at);
