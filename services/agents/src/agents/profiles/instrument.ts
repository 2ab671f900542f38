import type { MemberId, ProfileBody, ProfileKind } from '@prosa/contracts';
import type { Prompt } from '@prosa/llm';
import { leastQuotes } from './limits.ts';
import type { Answer } from './model/answer.ts';
import type { Lexicon } from './offline/lexicon.ts';

/** A quote and where it is from. */
export interface Cited {
  messageId: number;
  quote: string;
}

/** What was read of one theme of a member: a mark on the instrument's own scale, whole and by half, and what bears it out. */
export interface Mark {
  /** Null where nothing was said of it. */
  whole: number | null;
  halves: [number | null, number | null];
  quotes: Cited[];
  against: Cited[];
}
export type Marks<T extends string> = Record<T, Mark>;

/** What one way of reading makes of one member. */
export interface Reading<T extends string = string> {
  memberId: MemberId;
  marks: Marks<T>;
  comparedWith: number | null;
}

/** What marks come to. */
export interface Portrait<K extends ProfileKind> {
  body: Omit<ProfileBody<K>, 'days' | 'messages' | 'comparedWith' | 'agreement'>;
  /** 0 to 1; null where a half has nothing to compare. */
  agreement: number | null;
  /** Whether anything is left that may be said. */
  scored: boolean;
}

/** A way to describe people: what it looks at, how rules and a model read that, and what the marks come to. */
export interface Instrument<K extends ProfileKind = ProfileKind, T extends string = string> {
  kind: K;
  themes: readonly T[];
  /** Changes with anything that may change what rules find. */
  rulesVersion: string;
  lexicon: Lexicon<T>;
  /** A mark from how far a member stands from the group, in standard deviations. */
  markOf: (standing: number) => number;
  prompt: Prompt<Answer<T>>;
  /** @param marks with verified quotes only */
  portray: (marks: Marks<T>) => Portrait<K>;
}

/** Enough quotes, of as many messages. */
export const isBorneOut = (quotes: readonly Cited[]): boolean =>
  new Set(quotes.map(({ messageId }) => messageId)).size >= leastQuotes;
