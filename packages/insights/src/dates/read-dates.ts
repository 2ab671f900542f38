import { dayNumber } from '../wall-clock.ts';
import { addresses, addressHint } from './addresses.ts';
import { combine } from './combine.ts';
import { english } from './en/grammar.ts';
import { type Folded, fold } from './fold.ts';
import type { Grammar } from './piece.ts';
import { portuguese } from './pt/grammar.ts';
import type { DateReading } from './reading.ts';
import { indexRules, type RuleIndex } from './rule-index.ts';
import { scan } from './scan.ts';

const grammars = { 'pt-BR': portuguese, en: english } satisfies Record<string, Grammar>;

export type DateLocale = keyof typeof grammars;

/** Made when a language is first read. */
const indexes = new Map<Grammar, RuleIndex>();

const rulesFor = (grammar: Grammar, text: string): RuleIndex => {
  const index = indexes.get(grammar) ?? indexRules(grammar.rules);
  indexes.set(grammar, index);
  return addressHint.test(text) ? (codes, at) => [...addresses, ...index(codes, at)] : index;
};

/** Nobody dates an event in the ten-thousandth character. */
export const longestText = 4_000;

/**
 * The dates and times that a message names, in order of the text, relative to when it was written and never to now.
 *
 * `sentAt`: wall-clock time of the group, `2025-03-10T14:05:00`; so are the results. Texts are read up to 4 000 characters.
 * What each expression means is decided where it is read (`pt/`, `en/`); the table in the package's README sums it up.
 */
export const readDates = (text: string, sentAt: string, locale: DateLocale = 'pt-BR'): DateReading[] => {
  const original = text.slice(0, longestText);
  return datesIn(original, fold(original), sentAt, locale);
};

/** The same, of a text that is folded already. */
export const datesIn = (original: string, folded: Folded, sentAt: string, locale: DateLocale): DateReading[] => {
  const grammar = grammars[locale];
  const pieces = scan(folded, original, rulesFor(grammar, folded.text));
  if (pieces.length === 0) return [];
  const sent = { day: dayNumber(sentAt), minute: Number(sentAt.slice(11, 13)) * 60 + Number(sentAt.slice(14, 16)) };
  return combine(pieces, folded, sent, grammar);
};
