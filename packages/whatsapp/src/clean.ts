/** Whatever may need cleaning; anything else is handed on as it is. Emoji, CJK and most of Latin are not in it. */
const suspect =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: code units are meant, one by one
  /[\u00ad\u0300-\u052f\u0590-\u1fff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2126\u212a\u212b\u2329\u232a\u2adc\u3099\u309a\uf900-\ufaff\ufb1d-\ufb4e\ufeff]|[\ud804\ud805\ud834\ud87e\udb40]/;

export const mayNeedCleaning = (text: string): boolean => suspect.test(text);

/** Direction marks, isolates, word joiners, zero-width spaces, byte-order marks: they carry no text. */
const invisible = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
/** Joiners mean something only between two letters or emoji. */
const looseJoiners = /(?<![^\s\u200c\u200d])[\u200c\u200d]+|[\u200c\u200d]+(?![^\s\u200c\u200d])/gu;
/** Tag characters are invisible, except in the flags of nations (🏴 and what follows up to the cancel tag). */
const looseTags = /(\u{1f3f4}[\u{e0020}-\u{e007e}]{1,8}\u{e007f})|[\u{e0000}-\u{e007f}]/gu;
const tagHalf = '\udb40';

/** NFC without invisible characters; joiners inside words and emoji survive. */
export const cleanText = (text: string): string => {
  if (!suspect.test(text)) return text;
  let cleaned = text.replace(invisible, '');
  // Nearly always that was all, and a look is cheaper than a replacement that finds nothing.
  if (!suspect.test(cleaned)) return cleaned;
  cleaned = cleaned.replace(looseJoiners, '');
  if (cleaned.includes(tagHalf)) cleaned = cleaned.replace(looseTags, (_, flag: string | undefined) => flag ?? '');
  return cleaned.normalize('NFC');
};

/** What makes a name untidy but for single spaces inside it. */
const untidy = /[^\S ]| {2}|^ | $|[\u2010\u2011]/;

/** A name as written once: cleaned, trimmed, with plain spaces and hyphens. */
export const cleanName = (text: string): string => {
  const cleaned = cleanText(text);
  return untidy.test(cleaned)
    ? cleaned
        .replace(/[\s\u00a0\u202f]+/gu, ' ')
        .replace(/[\u2010\u2011]/gu, '-')
        .trim()
    : cleaned;
};
