import { inline } from './markdown-text.ts';
import { capitalised } from './phrases/wording.ts';

const wordsInName = 3;

/** A subject's name is its label, or its telling words where it has none; escaped for Markdown. */
export const subjectName = ({ label, words }: { label?: string | undefined; words: readonly string[] }): string =>
  inline(capitalised(label ?? words.slice(0, wordsInName).join(', ')));
