import { any, anyDigit, beginningsOf } from './beginnings.ts';
import type { Rule } from './piece.ts';

/** The rules that may match at an index of a text, in order; those left out cannot. */
export type RuleIndex = (shape: string, at: number) => readonly Rule[];

interface Node {
  next: Map<string, Node>;
  /** Rules, by number, that a text may go on to match as it likes. */
  open: Set<number>;
  /** Rules that have matched: a word must end here. */
  ended: Set<number>;
}

/** More tell rules apart better, and take more time to prepare. */
const letters = 5;
/** Of the answers so many are remembered, which is most of what people write. */
const mostRemembered = 20_000;

/** A text as the index is asked about it: all digits alike. */
export const shapeOf = (text: string): string => text.replace(/[1-9]/g, anyDigit);

/** Most words begin no date: their first letters say which of a hundred rules are worth trying. */
export const indexRules = (rules: readonly Rule[]): RuleIndex => {
  const root = node();
  for (const [number, { pattern }] of rules.entries())
    for (const beginning of beginningsOf(pattern.source, letters)) insert(root, beginning, number);
  const remembered = new Map<number, readonly Rule[]>();
  return (shape, at) => {
    const key = keyAt(shape, at);
    const known = remembered.get(key);
    if (known) return known;
    const numbers = new Set<number>();
    collect(root, shape.slice(at, at + letters), 0, numbers);
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

const node = (): Node => ({ next: new Map(), open: new Set(), ended: new Set() });

const insert = (root: Node, beginning: string, number: number): void => {
  let at = root;
  for (const character of beginning) {
    const next = at.next.get(character) ?? node();
    at.next.set(character, next);
    at = next;
  }
  (beginning.length === letters ? at.open : at.ended).add(number);
};

const collect = (at: Node, key: string, depth: number, into: Set<number>): void => {
  const character = key[depth];
  for (const number of at.open) into.add(number);
  if (character === undefined || !/[a-z0-9]/.test(character)) for (const number of at.ended) into.add(number);
  if (character === undefined) return;
  for (const symbol of [character, any]) {
    const next = at.next.get(symbol);
    if (next) collect(next, key, depth + 1, into);
  }
};
