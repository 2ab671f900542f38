import type { Folded } from '../../dates/fold.ts';
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

/** The bits of what a folded text may have: most texts have little, and are not searched for anything else. */
export const phrasesIn = (folded: Folded): number => {
  beginning ??= begin();
  const codes = folded.codes();
  const starts = folded.starts();
  const { length } = folded.text;
  let bits = 0;
  for (let index = 0, at = starts[0] ?? length; at < length; index += 1, at = starts[index] ?? length)
    bits |= beginning(codes, at);
  return bits;
};

/** From where to where they stand in the folded text, in order. */
export const everyOne = (folded: Folded, { here, bit }: Phrases): [from: number, to: number][] => {
  beginning ??= begin();
  const codes = folded.codes();
  const found: [number, number][] = [];
  let behind = 0;
  for (const at of folded.starts()) {
    if (at === folded.text.length) break;
    if (at < behind || (beginning(codes, at) & bit) === 0) continue;
    here.lastIndex = at;
    if (!here.test(folded.text)) continue;
    behind = here.lastIndex;
    found.push([at, behind]);
  }
  return found;
};

export const has = (text: string, said: number, { pattern, bit }: Phrases): boolean =>
  (said & bit) !== 0 && pattern.test(text);

export const find = (text: string, said: number, { pattern, bit }: Phrases): RegExpExecArray | null =>
  (said & bit) === 0 ? null : pattern.exec(text);
