import type { MemberId } from '@prosa/contracts';
import type { TermQuery } from './ranking/find-messages.ts';
import { relatedTerms } from './words/associations.ts';
import { fold } from './words/fold.ts';
import { readTerms } from './words/read-words.ts';
import { signs, signsWanted } from './words/signs.ts';
import { isStopWord } from './words/stop-words.ts';

export interface NamedMember {
  memberId: MemberId;
  name: string;
}

const weights = {
  /** A member's name in a text: spoken to as often as spoken of. */
  name: 0.3,
  /** A word of the same subject, of the word it stands for. */
  related: 0.4,
};

const word = /[\p{L}\p{M}\p{N}]+/gu;
const wordsOf = (text: string): string[] => [...text.matchAll(word)].map(([written]) => fold(written));

/** A question or some words, as what to look for among the messages of a group. */
export const readQuery = (text: string, members: readonly NamedMember[]): TermQuery<string> => {
  const asked = new Set(wordsOf(text));
  const named = namedIn(asked, members);
  const names = new Set(named.flatMap(({ name }) => readTerms(name).map(({ term }) => term)));
  const terms = new Map<string, number>();
  for (const { term } of readTerms(text)) terms.set(term, names.has(term) ? weights.name : 1);
  const own = [...terms];
  for (const [term, weight] of own) {
    if (names.has(term)) continue;
    for (const other of relatedTerms(term)) {
      if (!terms.has(other)) terms.set(other, weight * weights.related);
    }
  }
  return {
    terms: [...terms].map(([term, weight]) => ({ term, weight })),
    named: new Set(named.map(({ memberId }) => memberId)),
    members: members.length,
    months: monthsIn([...asked]),
    signs: signsWanted(text),
    question: signs.question,
  };
};

/** Members whose first name is in the text; where a further name of some is, too, only those. */
const namedIn = (asked: ReadonlySet<string>, members: readonly NamedMember[]): NamedMember[] => {
  const found = members.flatMap((member) => {
    const names = wordsOf(member.name).filter((name) => name.length > 2 && !isStopWord(name));
    const [first] = names;
    return first !== undefined && asked.has(first)
      ? [{ member, matched: names.filter((name) => asked.has(name)).length }]
      : [];
  });
  const most = Math.max(0, ...found.map(({ matched }) => matched));
  return found.filter(({ matched }) => matched === most).map(({ member }) => member);
};

const months = [
  'janeiro january',
  'fevereiro february',
  'marco march',
  'abril april',
  'maio may',
  'junho june',
  'julho july',
  'agosto august',
  'setembro september',
  'outubro october',
  'novembro november',
  'dezembro december',
].map((names) => names.split(' '));

/** `2025-03` where a year is named too, else `-03`. */
const monthsIn = (words: readonly string[]): string[] => {
  const years = words.filter((one) => /^(?:19|20)\d\d$/.test(one));
  const found = words.flatMap((one) => {
    const at = months.findIndex((names) => names.includes(one));
    return at < 0 ? [] : [`-${String(at + 1).padStart(2, '0')}`];
  });
  return years.length === 0 ? found : found.flatMap((month) => years.map((year) => `${year}${month}`));
};
