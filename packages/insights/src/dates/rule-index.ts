import { mayMatch } from './may-match.ts';
import type { Rule } from './piece.ts';

/** The rules that may match at an index of a text, in order; those left out cannot. */
export type RuleIndex = (codes: Uint16Array, at: number) => readonly Rule[];

export const indexRules = (rules: readonly Rule[]): RuleIndex =>
  mayMatch(
    rules.map(({ pattern }) => pattern.source),
    (numbers) => numbers.flatMap((number) => rules[number] ?? []),
  );
