import { any, anyDigit, beginningsOf } from './beginnings.ts';
import type { Rule } from './piece.ts';

/** The rules that may match at an index of a text, in order; those left out cannot. */
export type RuleIndex = (shape: string, at: number) => readonly Rule[];

/** More tell rules apart better, and take more time to prepare. */
const letters = 5;
/** Of the answers so many are remembered, which is most of what people write. */
const mostRemembered = 20_000;

/** A text as the index is asked about it: all digits alike. */
export const shapeOf = (text: string): string => text.replace(/[1-9]/g, anyDigit);

/** Most words begin no date: their first letters say which of a hundred rules are worth trying. */
export const indexRules = (rules: readonly Rule[]): RuleIndex => {
  const numbersOf = new Map<string, number[]>();
  for (const [number, { pattern }] of rules.entries())
    for (const beginning of beginningsOf(pattern.source, letters)) {
      const numbers = numbersOf.get(beginning);
      if (numbers) numbers.push(number);
      else numbersOf.set(beginning, [number]);
    }
  const remembered = new Map<number, readonly Rule[]>();
  return (shape, at) => {
    const key = keyAt(shape, at);
    const known = remembered.get(key);
    if (known) return known;
    const numbers = new Set<number>();
    for (const beginning of beginningsAt(shape.slice(at, at + letters)))
      for (const number of numbersOf.get(beginning) ?? []) numbers.add(number);
    const found = rules.filter((_, number) => numbers.has(number));
    if (key !== noKey && remembered.size < mostRemembered) remembered.set(key, found);
    return found;
  };
};

/** What shapes are made of: ASCII without capitals and the other digits. */
const common = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).filter(
  (one) => !/[A-Z1-9]/.test(one),
);
/** Six bits for each of them, 0 for whatever else, 1 behind the end. */
const symbols = new Uint8Array(128);
for (const [place, character] of common.entries()) symbols[character.charCodeAt(0)] = place + 2;
const behindEnd = 1;
const noKey = -1;

/** The letters at an index as one number, which is found sooner than a text; `noKey` where one of them is rare. */
const keyAt = (shape: string, at: number): number => {
  let key = 0;
  for (let index = at; index < at + letters; index += 1) {
    const symbol = index < shape.length ? (symbols[shape.charCodeAt(index)] ?? 0) : behindEnd;
    if (symbol === 0) return noKey;
    key = (key << 6) | symbol;
  }
  return key;
};

/** All beginnings that some letters may be: of that length, or shorter ones behind which a word ends. */
const beginningsAt = (shape: string): string[] => {
  const found: string[] = [];
  let forms = [''];
  for (let length = 0; length <= shape.length; length += 1) {
    const character = shape[length];
    if (character === undefined || !/[a-z0-9]/.test(character)) found.push(...forms);
    if (character !== undefined) forms = forms.flatMap((form) => [form + character, form + any]);
  }
  return found;
};
