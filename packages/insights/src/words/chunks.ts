import { fold } from '../sentiment/fold.ts';
import type { ReadTokens } from '../sentiment/token.ts';
import { type ContentWord, readWords } from './read-words.ts';
import { runsIn } from './runs.ts';

/** What stands between two spaces, with all that anybody wants to know of it: found out once for each way of writing. */
export interface Chunk {
  written: string;
  folded: string;
  /** Letters and digits alone, for names; as it stands where it has none. */
  bare: string;
  /** See contentWords. */
  words: readonly ContentWord[];
  /** Its runs of letters and digits. */
  runs: readonly string[];
  /** Sum of `marks`. */
  marks: number;
  /** What sentiment reads in it, once it was asked for. */
  tokens: ReadTokens | null;
}

/** What a chunk, or a text with such a chunk, may have about it. */
export const marks = {
  /** It may belong to what an export writes for media, which only the whole text tells. */
  ofPlaceholder: 1,
  /** Of texts: spaces stand in it that are none of ASCII. */
  wide: 2,
  asks: 4,
  thanks: 8,
  linked: 16,
} as const;

/** A text in chunks, in order: as many as it has words. */
export interface Cut {
  text: string;
  chunks: readonly Chunk[];
  /** How many chunks stand before each line feed. */
  lineEnds: readonly number[];
  /** All that one of the chunks has, and its own. */
  marks: number;
  /** See contentWords; once they were asked for. */
  words: readonly ContentWord[] | null;
}

/** What somebody said, and its cut where that is made already. */
export interface Said {
  text: string;
  cut?: Cut;
}

const plain = /^[a-z0-9]+$/;
const trimmings = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const ofPlaceholder = /<|ocult|omit|anexad|attach|apagad|delet/i;
const thanking = /\b(?:obrigad[oa]s?|obg|brigad[oa]|valeu|vlw|agradeco|gratidao|thanks?|thx|tnx|ty|tanks|cheers)\b/;
const linking = /https?:\/\/|www\./i;

/** Letters and digits alone; as it stands where it has none. */
export const bareOf = (folded: string): string =>
  plain.test(folded) ? folded : folded.replace(trimmings, '') || folded;

const readChunk = (written: string): Chunk => {
  const folded = fold(written);
  return {
    written,
    folded,
    bare: bareOf(folded),
    words: readWords(written),
    runs: runsIn(written),
    marks:
      (ofPlaceholder.test(written) ? marks.ofPlaceholder : 0) |
      (folded.includes('?') ? marks.asks : 0) |
      (thanking.test(folded) ? marks.thanks : 0) |
      (linking.test(written) ? marks.linked : 0),
    tokens: null,
  };
};

/**
 * Chunks met before, each in the one slot its hash leads to, where the next one with that hash takes its place: what is met often
 * is nearly always there, and memory is bounded.
 */
const slots = new Array<Chunk | undefined>(2 ** 13).fill(undefined);
/** Longer ones are hardly met again, and V8 would keep the whole message for the sake of a part of 13 characters or more. */
const longestKept = 12;

const chunkAt = (text: string, from: number, to: number, hash: number): Chunk => {
  if (to - from > longestKept) return readChunk(text.slice(from, to));
  const slot = hash & (slots.length - 1);
  const known = slots[slot];
  if (known && known.written.length === to - from && text.startsWith(known.written, from)) return known;
  const chunk = readChunk(text.slice(from, to));
  slots[slot] = chunk;
  return chunk;
};

export const cutText = (text: string): Cut => {
  const chunks: Chunk[] = [];
  let lineEnds: number[] = none;
  let about = 0;
  for (let at = 0; at < text.length; at += 1) {
    let code = text.charCodeAt(at);
    if (isSpace(code)) {
      if (code > 32) about |= marks.wide;
      if (code !== lineFeed) continue;
      if (lineEnds === none) lineEnds = [];
      lineEnds.push(chunks.length);
      continue;
    }
    const from = at;
    let hash = code;
    for (; at + 1 < text.length; at += 1) {
      code = text.charCodeAt(at + 1);
      if (isSpace(code)) break;
      hash = Math.imul(hash, 31) + code;
    }
    const chunk = chunkAt(text, from, at + 1, hash);
    chunks.push(chunk);
    about |= chunk.marks;
  }
  return { text, chunks, lineEnds, marks: about, words: null };
};

const none: number[] = [];
const lineFeed = 10;

export const cutOf = ({ text, cut }: Said): Cut => cut ?? cutText(text);

/** Wide spaces besides those of ASCII and the non-breaking one: what \s stands for. */
const wideSpaces = new Set([0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]);

export const isSpace = (code: number): boolean =>
  code <= 32
    ? code === 32 || (code >= 9 && code <= 13)
    : code >= 0xa0 && (code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || (code >= 0x1680 && wideSpaces.has(code)));
