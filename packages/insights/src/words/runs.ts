import { letterOf } from '../sentiment/fold.ts';

/** Combining marks and characters without width: accents, skin tones' joiners, variation selectors. */
const invisible = /[\p{M}\u200b-\u200f\u2060-\u2064\ufeff]/gu;
const emoji = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]/gu;

/** What is not ASCII, a letter of Latin-1, or an emoji or punctuation that stands for no letters. Nearly no message has any of it. */
const intricate =
  /[^\0-\x7f\xc0-\xff\u2010-\u2027\u2600-\u2775\u2794-\u27bf\ufdfd-\ufe0f\ud83c-\ud83e\udc00-\udfff]|\ud83c[\udd00-\udd6c\udd90\ude00-\ude51]/;

/** The runs of letters and digits in a text, emoji and accents aside. */
export const runsIn = (text: string): string[] => {
  if (intricate.test(text))
    return (
      spelled(text)
        .replace(emoji, ' ')
        .match(/[\p{L}\p{N}]+/gu) ?? []
    );
  const runs: string[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && letterOf(text.charCodeAt(at)) !== '') continue;
    if (at > from) runs.push(text.slice(from, at));
    from = at + 1;
  }
  return runs;
};

export const hasEmoji = (text: string): boolean => spelled(text).search(emoji) !== -1;

const spelled = (text: string): string => text.normalize('NFKD').replace(invisible, '').toLowerCase();
