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
  const remembered = new Map<string, readonly Rule[]>();
  return (shape, at) => {
    const key = shape.slice(at, at + letters);
    const known = remembered.get(key);
    if (known) return known;
    const numbers = new Set<number>();
    collect(root, key, 0, numbers);
    const found = rules.filter((_, number) => numbers.has(number));
    if (remembered.size < mostRemembered) remembered.set(key, found);
    return found;
  };
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
