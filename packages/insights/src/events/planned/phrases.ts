import type { Folded } from '../../dates/fold.ts';
import { mayMatch } from '../../dates/may-match.ts';

/** Words that folded texts are searched for. */
export interface Phrases {
  pattern: RegExp;
  /** Its own, in what `phrasesIn` tells. */
  bit: number;
}

const all: Phrases[] = [];

/** Whatever the pattern matches begins where a word begins, or with what stands before that. */
export const phrases = (pattern: RegExp): Phrases => {
  const made = { pattern, bit: 1 << all.length };
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

const a = 0x61;
const z = 0x7a;

/** The bits of what a folded text may have: most texts have little, and are not searched for anything else. */
export const phrasesIn = ({ text, codes }: Folded): number => {
  beginning ??= begin();
  const characters = codes();
  let bits = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = characters[at] ?? 0;
    const isLetter = code >= a && code <= z;
    if (isLetter && !inWord) bits |= beginning(characters, at);
    inWord = isLetter;
  }
  return bits;
};

export const has = (text: string, said: number, { pattern, bit }: Phrases): boolean =>
  (said & bit) !== 0 && pattern.test(text);

export const find = (text: string, said: number, { pattern, bit }: Phrases): RegExpExecArray | null =>
  (said & bit) === 0 ? null : pattern.exec(text);
