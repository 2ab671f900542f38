import { fold } from './fold.ts';

/** One sentence of a message. `text` is verbatim; `folded` has the same length. */
export interface Sentence {
  text: string;
  folded: string;
  question: boolean;
}

/** A chat or mail that was pasted in: what follows is someone else's. */
const pasted = /^\s*(?:\[?\d{1,2}:\d\d|\[?\d{1,2}\/\d{1,2}\/\d{2,4},? |>|encaminh|fwd?:|de: )/;
/** Signs of what is passed on rather than said: bold headings, chain letters. */
const passedOn = /^\s*(?:\*[^*]+\*\s*$|encaminh|repass|enquete:)|\brepass(?:e|em|ar) (?:para|pra|a|esta?|isso|sem)\b/m;
const longestMessage = 600;
const mostLines = 4;

/** Up to the end of a sentence; a dot inside a number or behind a title ends none. */
const sentence = /(?:\b(?:sra?|dra?|profa?|av|obs)\.|[^.!?…\n;]|\.(?=\d))+[.!?…;]*/giu;

/** The sentences a member says in a message. Recipes, lists, chain letters and pasted chats are not what they say. */
export const sentencesOf = (text: string): Sentence[] => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (text.length > longestMessage || lines.length > mostLines || passedOn.test(fold(text))) return [];
  const found: Sentence[] = [];
  for (const line of lines) {
    if (pasted.test(fold(line))) break;
    for (const [match] of line.matchAll(sentence)) {
      const said = match.trim();
      if (said !== '') found.push({ text: said, folded: fold(said), question: /\?[.!?…]*$/.test(said) });
    }
  }
  return found;
};
