/** A text as the rules see it, and the way back from it. */
export interface Folded {
  /** Lower case, no accents; every run of white space, emoji and marks of emphasis is one space; a letter drawn out is one letter. */
  text: string;
  /** Index in the original of a character of `text`; of `text.length`, the original's length. */
  origin: (index: number) => number;
}

const accents = /\p{M}/gu;
const blank = /[\s\p{Cf}\p{Cc}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}*_"“”'’‘`´•·>]/u;
const letter = /^[a-z]$/;
const dash = /\p{Pd}/u;

export const fold = (original: string): Folded => {
  const origins: number[] = [];
  let text = '';
  let repeated = 0;
  let index = 0;
  for (const character of original) {
    const plain = foldOne(character);
    repeated = text.endsWith(plain) && letter.test(plain) ? repeated + 1 : 0;
    if (repeated === 2) {
      text = text.slice(0, -1);
      origins.pop();
    }
    if (repeated < 2 && (plain !== ' ' || !text.endsWith(' '))) {
      for (let i = 0; i < plain.length; i += 1) origins.push(index);
      text += plain;
    }
    index += character.length;
  }
  origins.push(original.length);
  return { text, origin: (at) => origins[at] ?? original.length };
};

const foldAny = (character: string): string => {
  if (dash.test(character)) return '-';
  if (blank.test(character)) return ' ';
  return character.normalize('NFKD').replace(accents, '').toLowerCase();
};

/** Nearly all that a chat is written in, folded once. */
const latin = Array.from({ length: 0x250 }, (_, code) => foldAny(String.fromCharCode(code)));
const foldOne = (character: string): string => latin[character.codePointAt(0) ?? 0] ?? foldAny(character);
