import { fold } from '../sentiment/fold.ts';
import { type ContentWord, readWords } from './read-words.ts';

/** What stands between two spaces, with all that anybody wants to know of it: found out once for each way of writing. */
export interface Chunk {
  written: string;
  folded: string;
  /** Letters and digits alone, for names; as it stands where it has none. */
  bare: string;
  /** See contentWords. */
  words: readonly ContentWord[];
  /** It may belong to what an export writes for media, which only the whole text tells. */
  ofPlaceholder: boolean;
  asks: boolean;
  thanks: boolean;
  linked: boolean;
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
    ofPlaceholder: ofPlaceholder.test(written),
    asks: folded.includes('?'),
    thanks: thanking.test(folded),
    linked: linking.test(written),
  };
};

/**
 * Chunks met before, each in the one slot its hash leads to, where the next one with that hash takes its place: what is met often
 * is nearly always there, and memory is bounded.
 */
const slots = new Array<Chunk | undefined>(2 ** 16).fill(undefined);
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

/** The chunks of a message in order; as many as it has words. */
export const chunksOf = (text: string): Chunk[] => {
  const chunks: Chunk[] = [];
  let from = 0;
  let hash = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 32;
    if (!isSpace(code)) {
      hash = Math.imul(hash, 31) + code;
      continue;
    }
    if (at > from) chunks.push(chunkAt(text, from, at, hash));
    from = at + 1;
    hash = 0;
  }
  return chunks;
};

/** Wide spaces besides those of ASCII and the non-breaking one: what \s stands for. */
const wideSpaces = new Set([0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]);

const isSpace = (code: number): boolean =>
  code <= 32
    ? code === 32 || (code >= 9 && code <= 13)
    : code >= 0xa0 && (code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || (code >= 0x1680 && wideSpaces.has(code)));
