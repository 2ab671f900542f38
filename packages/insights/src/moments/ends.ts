import { letterOf } from '../sentiment/fold.ts';

/** The first words of a text; where there are more than `few`, one more than that, and the last. */
export const endsOf = (text: string, few: number): string[] => {
  const words: string[] = [];
  let at = 0;
  while (words.length <= few) {
    while (at < text.length && !isLetter(text, at)) at += 1;
    if (at === text.length) return words;
    const from = at;
    while (at < text.length && isLetter(text, at)) at += 1;
    words.push(text.slice(from, at));
  }
  let to = text.length;
  while (!isLetter(text, to - 1)) to -= 1;
  let from = to;
  while (from > 0 && isLetter(text, from - 1)) from -= 1;
  words.push(text.slice(from, to));
  return words;
};

const isLetter = (text: string, at: number): boolean => letterOf(text.charCodeAt(at)) !== '';
