import { laughter } from '../moments/reaction.ts';
import { longestRun, shorten } from './fold.ts';
import { english, portuguese } from './inflect.ts';
import { emoji } from './lexicon/emoji.ts';
import { englishLists } from './lexicon/en/lists.ts';
import { portugueseLists } from './lexicon/pt/lists.ts';
import { type Lexeme, type Lexicon, readLexicon, type Word } from './notation.ts';

export type Language = 'pt-BR' | 'en';

const read: Record<Language, () => Lexicon> = {
  'pt-BR': () => readLexicon([...portugueseLists, emoji], portuguese),
  en: () => readLexicon([...englishLists, emoji], english),
};
const longestWord = 15;
const shortestTag = 3;
const shortestWord = 5;
/** A beginning that says as much is hardly there by chance. */
const plain = 1.5;
const known: Partial<Record<Language, Lexicon>> = {};

/** Read once, when first asked for. */
export const lexiconOf = (language: Language): Lexicon => {
  known[language] ??= read[language]();
  return known[language];
};

/** A hashtag: as such, as a word, or by how it begins where words are written together ("#amominhavida"). */
export const findTag = (lexicon: Lexicon, tag: string): Lexeme | undefined => {
  const lexeme = lexicon.lexemes.get(`#${tag}`) ?? findWord(lexicon, tag);
  if (lexeme) return lexeme;
  for (let length = Math.min(tag.length - 1, longestWord); length >= shortestTag; length -= 1) {
    const beginning = tag.slice(0, length);
    const known =
      lexicon.lexemes.get(`#${beginning}`) ?? (length >= shortestWord ? lexicon.lexemes.get(beginning) : undefined);
    if (known?.role === 'says' && Math.abs(known.weight) >= plain) return known;
  }
  return undefined;
};

export const readWord = (lexicon: Lexicon, folded: string): Word =>
  lexicon.words.get(folded) ?? { text: folded, lexeme: findWord(lexicon, folded) ?? laughterOf(folded) };

/** The word, or what it is without its drawn-out or doubled letters ("muuuito", "adooro"). */
const findWord = ({ lexemes }: Lexicon, word: string): Lexeme | undefined => {
  const lexeme = lexemes.get(word);
  if (lexeme) return lexeme;
  const run = longestRun(word);
  if (run === 1) return undefined;
  return (
    (run > 2 ? (lexemes.get(shorten(word, 3, 1)) ?? lexemes.get(shorten(word, 3, 2))) : undefined) ??
    lexemes.get(shorten(word, 2, 1))
  );
};

const laugh = (weight: number): Lexeme => ({ role: 'laughs', weight, phrases: undefined });
const laughs = { short: laugh(0.6), long: laugh(1) };

/** Laughter, or fingers let loose on the keyboard ("skdjfhs"), which says as much. */
const laughterOf = (word: string): Lexeme | undefined => {
  const isLaughter = ('khrsauei'.includes(word.charAt(0)) && laughter.test(word)) || smash.test(word);
  if (!isLaughter || word.length < 2) return undefined;
  return word.length > 3 ? laughs.long : laughs.short;
};
const smash = /^[b-df-hj-np-tv-xz]{5,40}$/;
