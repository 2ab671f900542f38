import { fold } from './fold.ts';
import type { Inflectors } from './inflect.ts';

/**
 * What a word, emoji or set phrase does in a message. `says`: counts with its own weight. `follows`: takes the sign of
 * the other evidence, its own where there is none (swearing, tears). `thanks`: praise that is also said with irony.
 * `expected`: counts only when denied ("não funciona"). `laughs`. The others change what stands near them: `not` and
 * `without` deny, `but` makes what follows weigh more, `very` and `little` what stands beside, `hedge` what follows;
 * `report`: the tone of news.
 */
const roles = [
  'says',
  'follows',
  'thanks',
  'expected',
  'laughs',
  'not',
  'without',
  'but',
  'very',
  'little',
  'hedge',
  'report',
] as const;
export type Role = (typeof roles)[number];

export interface Lexeme {
  role: Role;
  /** -3 to 3 for evidence; words reached for `not` and `without`; else a factor. */
  weight: number;
  /** Set phrases that begin with this word, by their second word; longest first. */
  phrases?: Map<string, Phrase[]>;
}

export interface Phrase {
  /** The words behind the second; each may have alternatives. */
  rest: readonly (readonly string[])[];
  lexeme: Lexeme;
}

export type Lexicon = ReadonlyMap<string, Lexeme>;

const marks: Record<string, Role> = { '': 'says', '~': 'follows', '^': 'thanks', '?': 'expected' };
const header = /^(\w+) ([~^?]?)(-?[\d.]+): /;
/** A word listed as it is beats an inflected form of another; among equals, the first listed. */
const order = ['w', 'e', ...roles, 'n', 'a', 'v', 'p'];

/**
 * Reads lists of `KIND WEIGHT: entries`, going on until the next such head. KIND: `v`erbs, `a`djectives, `n`ouns (in their basic
 * form; all forms are added), `w`ords as they are, `e`moji and emoticons, `p`hrases (between commas; `a/b` where one word or the other
 * serves), or a role. Before the weight `~` means follows, `^` thanks, `?` expected.
 */
export const readLexicon = (lists: readonly string[], inflect: Inflectors): Lexicon => {
  const sections: { kind: string; lexeme: Lexeme; entries: string }[] = [];
  for (const line of lists.join('\n').split('\n')) {
    const [head, kind = '', mark = '', weight] = header.exec(line) ?? [''];
    const entries = line.slice(head.length);
    if (!head) {
      const last = sections.at(-1);
      if (last) last.entries += ` ${entries}`;
      continue;
    }
    const role = roles.find((name) => name === kind) ?? marks[mark] ?? 'says';
    sections.push({ kind, lexeme: { role, weight: Number(weight) }, entries });
  }
  sections.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));

  const lexicon = new Map<string, Lexeme>();
  for (const { kind, lexeme, entries } of sections)
    if (kind === 'p') for (const phrase of entries.split(',')) addPhrase(lexicon, fold(phrase).trim(), lexeme);
    else
      for (const entry of entries.trim().split(/\s+/))
        for (const form of formsOf(kind, entry, inflect)) if (!lexicon.has(form)) lexicon.set(form, { ...lexeme });
  for (const { phrases } of lexicon.values())
    for (const alike of phrases?.values() ?? []) alike.sort((a, b) => b.rest.length - a.rest.length);
  return lexicon;
};

const formsOf = (kind: string, entry: string, inflect: Inflectors): string[] => {
  if (kind === 'e') return [entry.toLowerCase()];
  const word = fold(entry);
  if (kind === 'v') return inflect.verb(word);
  if (kind === 'a') return inflect.adjective(word);
  return kind === 'n' ? inflect.noun(word) : [word];
};

const addPhrase = (lexicon: Map<string, Lexeme>, phrase: string, lexeme: Lexeme): void => {
  const [firsts, seconds, ...rest] = phrase.split(/\s+/).map((word) => word.split('/'));
  for (const first of firsts ?? []) {
    const known = lexicon.get(first) ?? { role: 'says', weight: 0 };
    lexicon.set(first, known);
    if (!seconds) Object.assign(known, lexeme);
    for (const second of seconds ?? []) {
      known.phrases ??= new Map();
      known.phrases.set(second, [...(known.phrases.get(second) ?? []), { rest, lexeme }]);
    }
  }
};
