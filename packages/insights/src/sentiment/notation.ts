import { fold } from './fold.ts';
import type { Inflectors } from './inflect.ts';

/**
 * What a word, emoji or set phrase does in a message. `says`: counts with its own weight. `follows`: takes the sign of
 * the other evidence, its own where there is none (swearing, tears). `thanks`: praise that is also said with irony.
 * `expected`: counts only when denied ("não funciona"). `laughs`. The others change what stands near them: `not` and
 * `without` deny, `but` makes what follows weigh more, `very` and `little` what stands beside, `hedge` what follows;
 * `report`: the tone of news; `flips`: the message means the opposite.
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
  'flips',
] as const;
export type Role = (typeof roles)[number];

export interface Lexeme {
  role: Role;
  /** -3 to 3 for evidence; words reached for `not` and `without`; else a factor. */
  weight: number;
  /** Set phrases that begin with this word, by their second word; longest first. */
  phrases: Map<string, Phrase[]> | undefined;
}

export interface Phrase {
  /** The words behind the second; each may have alternatives. */
  rest: readonly (readonly string[])[];
  lexeme: Lexeme;
}

/** A folded word, spelled as in phrases, with what it says by itself. */
export interface Word {
  text: string;
  lexeme: Lexeme | undefined;
}

export interface Lexicon {
  lexemes: ReadonlyMap<string, Lexeme>;
  /** All words that are known, also as chats shorten them ("vc", "mto"). */
  words: ReadonlyMap<string, Word>;
}

const marks: Record<string, Role> = { '': 'says', '~': 'follows', '^': 'thanks', '?': 'expected' };
const header = /^(\w+) ([~^?]?)(-?[\d.]+): /;
const sameHeader = /^same (\S+): /;
/** A word listed as it is beats an inflected form of another; among equals, the first listed. */
const order = ['w', 'e', ...roles, 'n', 'a', 'v', 'p'];

/**
 * Reads lists of `KIND WEIGHT: entries`, going on until the next such head. KIND: `v`erbs, `a`djectives, `n`ouns (in their basic
 * form; all forms are added), `w`ords as they are (with hyphens: phrases), `e`moji and emoticons, `p`hrases (between commas; `a/b` where one word or the other
 * serves), or a role. `same WORD: shortened forms`. Before the weight `~` means follows, `^` thanks, `?` expected.
 */
export const readLexicon = (lists: readonly string[], inflect: Inflectors): Lexicon => {
  const spellings = new Map<string, string>();
  const sections: { kind: string; lexeme: Lexeme; entries: string }[] = [];
  for (const line of lists.join('\n').split('\n')) {
    const [same, spelling] = sameHeader.exec(line) ?? [];
    if (same && spelling) {
      for (const short of line.slice(same.length).split(' ')) spellings.set(short, spelling);
      continue;
    }
    const [head, kind = '', mark = '', weight] = header.exec(line) ?? [''];
    const entries = line.slice(head.length);
    if (!head) {
      const last = sections.at(-1);
      if (last) last.entries += ` ${entries}`;
      continue;
    }
    const role = roles.find((name) => name === kind) ?? marks[mark] ?? 'says';
    sections.push({ kind, lexeme: { role, weight: Number(weight), phrases: undefined }, entries });
  }
  sections.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));

  const spell = (word: string) => spellings.get(word) ?? word;
  const lexemes = new Map<string, Lexeme>();
  for (const { kind, lexeme, entries } of sections)
    if (kind === 'p') for (const phrase of entries.split(',')) addPhrase(lexemes, wordsOf(phrase, spell), lexeme);
    else
      for (const entry of entries.trim().split(/\s+/))
        if (kind !== 'e' && entry.includes('-')) addPhrase(lexemes, wordsOf(entry.replaceAll('-', ' '), spell), lexeme);
        else for (const form of formsOf(kind, entry, inflect)) if (!lexemes.has(form)) lexemes.set(form, { ...lexeme });
  for (const { phrases } of lexemes.values())
    for (const alike of phrases?.values() ?? []) alike.sort((a, b) => b.rest.length - a.rest.length);
  const words = new Map<string, Word>();
  for (const [text, lexeme] of lexemes) words.set(text, { text, lexeme });
  for (const [short, text] of spellings) words.set(short, { text, lexeme: lexemes.get(text) });
  return { lexemes, words };
};

const wordsOf = (phrase: string, spell: (word: string) => string): string[][] =>
  fold(phrase)
    .trim()
    .split(/\s+/)
    .map((word) => word.split('/').map(spell));

const formsOf = (kind: string, entry: string, inflect: Inflectors): string[] => {
  if (kind === 'e') return [entry.toLowerCase()];
  const word = fold(entry);
  if (kind === 'v') return inflect.verb(word);
  if (kind === 'a') return inflect.adjective(word);
  return kind === 'n' ? inflect.noun(word) : [word];
};

const addPhrase = (lexemes: Map<string, Lexeme>, words: string[][], lexeme: Lexeme): void => {
  const [firsts, seconds, ...rest] = words;
  for (const first of firsts ?? []) {
    const known = lexemes.get(first) ?? { role: 'says' as const, weight: 0, phrases: undefined };
    lexemes.set(first, known);
    if (!seconds) Object.assign(known, { role: lexeme.role, weight: lexeme.weight });
    for (const second of seconds ?? []) {
      known.phrases ??= new Map();
      known.phrases.set(second, [...(known.phrases.get(second) ?? []), { rest, lexeme }]);
    }
  }
};
