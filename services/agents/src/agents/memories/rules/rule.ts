import type { Predicate } from '@prosa/contracts';
import { fold } from '../reading/fold.ts';
import { foldedOf, objectOf, textOf, type Word } from '../reading/phrase.ts';
import { type Needs, needsOf } from '../reading/sieve.ts';

/** What a rule makes of a sentence: the value as a person reads it, and the form in which the same facts meet. */
export interface Value {
  value: string;
  normal: string;
}

export interface RuleMatch {
  /** The words right behind the pattern. */
  words: readonly Word[];
  /** The words the pattern itself matched, verbatim. */
  matched: string;
  groups: Readonly<Record<string, string | undefined>>;
  /** What stands before it in its sentence, folded and spelled out. */
  before: string;
  /** All that the message says, folded and spelled out. */
  said: string;
  /** When it was said: `2025-03-10T14:05:00`. */
  localTime: string;
}

export interface Rule {
  predicate: Predicate;
  /** Over a sentence folded and spelled out (reading/spelling.ts); the value is read from what follows it. First person, or it is no rule. */
  pattern: RegExp;
  /** What a sentence must hold for it. */
  needs: Needs;
  /** Null where what follows is no such value. */
  read: (match: RuleMatch) => Value | null;
  /** How often such a sentence is true, 0 to 1. */
  confidence: number;
  /** No verb says whose life it is: nobody else may be named before it. */
  bare?: boolean;
  /** The pattern holds a negation itself. */
  denies?: boolean;
  /** Believed even where it is laughed at: nobody jokes about a date of birth. */
  playful?: boolean;
  /** What is read holds no longer. */
  ends?: boolean;
}

/** What may stand before a verb that could be a noun too ("trabalho", "curso"): a subject or a beginning, no article. */
export const subject = String.raw`(?:^|[,:!] ?|\b(?:eu|agora|hoje|ja|e|mas|que|ainda|sempre|tambem|atualmente|gente|galera|pessoal|grupo|mano|mana|cara|guri|guria|amor|amiga|amigo|tia|tio|meninas|bah|oxe|ue|porque) )`;

export const rule = (
  predicate: Predicate,
  confidence: number,
  pattern: string,
  read: Rule['read'],
  more: Partial<Rule> = {},
): Rule => {
  const compiled = new RegExp(pattern, 'gu');
  return { predicate, confidence, pattern: compiled, needs: needsOf(compiled), read, ...more };
};

/** The beginning of a clause, where a statement without a verb may stand. */
export const opening = String.raw`(?:^|[^\p{L}\p{N}\s'’"()-]\uFE0F? ?)`;

/** For what holds no longer; it names itself what it denies. */
export const ending = (predicate: Predicate, pattern: string, read: Rule['read']): Rule =>
  rule(predicate, 0.9, pattern, read, { ends: true, denies: true });

/** "Fui demitida": of what, is not said. */
export const whatever = (): Value => ({ value: '', normal: '' });

/** A value from a message in capitals is not to be shouted. */
export const calm = (value: string): string =>
  value.length > 4 && value === value.toUpperCase() && /\p{Lu}{2}/u.test(value) ? value.toLowerCase() : value;

/** What a pattern found folded, as it was written. */
export const asWritten = (folded: string, matched: string): string => {
  const at = fold(matched).indexOf(folded);
  return at === -1 ? folded : matched.slice(at, at + folded.length);
};

/** The object that follows, with words that must not begin it. */
export const object =
  (most: number, not?: RegExp) =>
  ({ words }: RuleMatch): Value | null => {
    const found = objectOf(words, most);
    const normal = foldedOf(found);
    return normal.length < 3 || not?.test(normal) ? null : { value: textOf(found), normal };
  };

/** What was said as a whole: the pattern's own words and the object behind them. */
export const saying =
  (most: number, { needsObject = false } = {}) =>
  ({ words, matched }: RuleMatch): Value | null => {
    const found = objectOf(words, most);
    if (needsObject && found.length === 0) return null;
    // The article that an object loses belongs to what was said.
    const article = words[0] !== found[0] && found.length > 0 ? `${words[0]?.text} ` : '';
    const value = `${matched} ${article}${textOf(found)}`.replace(/\s+/g, ' ').trim();
    return { value, normal: value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase() };
  };
