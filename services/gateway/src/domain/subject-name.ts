import { inline } from './markdown-text.ts';
import { capitalised } from './phrases/wording.ts';

const wordsInName = 3;

/** A subject's name is its telling words; escaped for Markdown. */
export const subjectName = ({ words }: { words: readonly string[] }): string =>
  inline(capitalised(words.slice(0, wordsInName).join(', ')));
