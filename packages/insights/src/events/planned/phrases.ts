import { codesOf, type Folded, startsOf } from '../../dates/fold.ts';
import { mayMatch } from '../../dates/may-match.ts';

/** Words that folded texts are searched for. */
export interface Phrases {
  pattern: RegExp;
  /** The same, for one index. */
  here: RegExp;
  /** Its own, in what `phrasesIn` tells. */
  bit: number;
}

const all: Phrases[] = [];

/** Whatever the pattern matches begins where a word begins, or with what stands before that. */
export const phrases = (pattern: RegExp): Phrases => {
  const made = { pattern, here: new RegExp(pattern, 'y'), bit: 1 << all.length };
  all.push(made);
  return made;
};

const bitsOf = (numbers: readonly number[]): number => numbers.reduce((bits, number) => bits | (1 << number), 0);
const begin = () =>
  mayMatch(
    all.map(({ pattern }) => pattern.source),
    bitsOf,
  );
/** Made when a text is first read: all are known then. */
let beginning: ReturnType<typeof begin> | undefined;

/** What a folded text may have. */
export interface Said {
  bits: number;
  /** Where it begins, in order. */
  at: readonly number[];
}

const nothing: Said = { bits: 0, at: [] };

/** Most texts have little of it, and are not searched for anything else. */
export const phrasesIn = (folded: Folded): Said => {
  beginning ??= begin();
  const codes = codesOf(folded);
  const starts = startsOf(folded);
  const { length } = folded.text;
  let said: { bits: number; at: number[] } | undefined;
  for (let index = 0, at = starts[0] ?? length; at < length; index += 1, at = starts[index] ?? length) {
    const bits = beginning(codes, at);
    if (bits === 0) continue;
    said ??= { bits: 0, at: [] };
    said.bits |= bits;
    said.at.push(at);
  }
  return said ?? nothing;
};

export const has = (text: string, { bits }: Said, { pattern, bit }: Phrases): boolean =>
  (bits & bit) !== 0 && pattern.test(text);

export const find = (text: string, { bits }: Said, { pattern, bit }: Phrases): RegExpExecArray | null =>
  (bits & bit) === 0 ? null : pattern.exec(text);

/** From where to where they stand in the text, in order. */
export const everyOne = (
  text: string,
  { bits, at: places }: Said,
  { here, bit }: Phrases,
): [from: number, to: number][] => {
  const found: [number, number][] = [];
  if ((bits & bit) === 0) return found;
  let behind = 0;
  for (const at of places) {
    here.lastIndex = at;
    if (at < behind || !here.test(text)) continue;
    behind = here.lastIndex;
    found.push([at, behind]);
  }
  return found;
};
