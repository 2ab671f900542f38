import { longestRun, shorten } from './fold.ts';
import { english, portuguese } from './inflect.ts';
import { emoji } from './lexicon/emoji.ts';
import { englishLists } from './lexicon/en/lists.ts';
import { portugueseLists } from './lexicon/pt/lists.ts';
import { type Lexeme, type Lexicon, readLexicon } from './notation.ts';

export type Language = 'pt-BR' | 'en';

const read: Record<Language, () => Lexicon> = {
  'pt-BR': () => readLexicon([...portugueseLists, emoji], portuguese),
  en: () => readLexicon([...englishLists, emoji], english),
};
const known: Partial<Record<Language, Lexicon>> = {};

/** Read once, when first asked for. */
export const lexiconOf = (language: Language): Lexicon => {
  known[language] ??= read[language]();
  return known[language];
};

/** The word, or what it is without its drawn-out or doubled letters ("muuuito", "adooro"). */
export const findWord = (lexicon: Lexicon, word: string): Lexeme | undefined => {
  const lexeme = lexicon.get(word);
  if (lexeme) return lexeme;
  const run = longestRun(word);
  if (run === 1) return undefined;
  return (
    (run > 2 ? (lexicon.get(shorten(word, 3, 1)) ?? lexicon.get(shorten(word, 3, 2))) : undefined) ??
    lexicon.get(shorten(word, 2, 1))
  );
};
