import type { Predicate } from '@prosa/contracts';
import { foldedOf, objectOf, textOf, type Word } from '../reading/phrase.ts';

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
  /** When it was said: `2025-03-10T14:05:00`. */
  localTime: string;
}

export interface Rule {
  predicate: Predicate;
  /** Over a folded sentence; the value is read from what follows it. First person, or it is no rule. */
  pattern: RegExp;
  /** Null where what follows is no such value. */
  read: (match: RuleMatch) => Value | null;
  /** How often such a sentence is true, 0 to 1. */
  confidence: number;
  /** The pattern holds a negation itself. */
  denies?: boolean;
  /** Believed even beside laughter: nobody jokes about a date of birth. */
  playful?: boolean;
  /** What is read holds no longer. */
  ends?: boolean;
}

/** What may stand before a verb that could be a noun too ("trabalho", "curso"): a subject or a beginning, no article. */
export const subject = String.raw`(?:^|[,:] ?|\b(?:eu|agora|hoje|ja|e|mas|que|q|ainda|sempre|tambem|tb|tbm|atualmente|gente|amor|tia|tio) )`;

export const rule = (
  predicate: Predicate,
  confidence: number,
  pattern: string,
  read: Rule['read'],
  more: Partial<Rule> = {},
): Rule => ({
  predicate,
  confidence,
  pattern: new RegExp(pattern, 'gu'),
  read,
  ...more,
});

/** For what holds no longer; it names itself what it denies. */
export const ending = (predicate: Predicate, pattern: string, read: Rule['read']): Rule =>
  rule(predicate, 0.9, pattern, read, { ends: true, denies: true });

/** "Fui demitida": of what, is not said. */
export const whatever = (): Value => ({ value: '', normal: '' });

/** A value from a message in capitals is not to be shouted. */
const calm = (value: string): string =>
  value.length > 4 && value === value.toUpperCase() && /\p{Lu}{2}/u.test(value) ? value.toLowerCase() : value;

/** The object that follows, with words that must not begin it. */
export const object =
  (most: number, not?: RegExp) =>
  ({ words }: RuleMatch): Value | null => {
    const found = objectOf(words, most);
    const normal = foldedOf(found);
    return normal.length < 3 || not?.test(normal) ? null : { value: calm(textOf(found)), normal };
  };

/** What was said as a whole: the pattern's own words and the object behind them. */
export const saying =
  (most: number, { needsObject = false } = {}) =>
  ({ words, matched }: RuleMatch): Value | null => {
    const found = objectOf(words, most);
    if (needsObject && found.length === 0) return null;
    // The article that an object loses belongs to what was said.
    const article = words[0] !== found[0] && found.length > 0 ? `${words[0]?.text} ` : '';
    const value = calm(`${matched} ${article}${textOf(found)}`.replace(/\s+/g, ' ').trim());
    return { value, normal: value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase() };
  };
