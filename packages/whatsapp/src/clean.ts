type Ranges = readonly (readonly [first: number, last: number])[];

/** Direction marks, isolates, word joiners, zero-width spaces, byte-order marks: they carry no text. */
export const marks: Ranges = [
  [0x00ad, 0x00ad],
  [0x061c, 0x061c],
  [0x200b, 0x200b],
  [0x200e, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfeff, 0xfeff],
];
/** They mean something only between two letters or emoji. */
export const joiners: Ranges = [[0x200c, 0x200d]];
/** Other code units that may need cleaning; the rest are kept as they are. Emoji, CJK and most of Latin are not among them. */
export const suspects: Ranges = [
  [0x0300, 0x052f],
  [0x0590, 0x1fff],
  [0x2126, 0x2126],
  [0x212a, 0x212b],
  [0x2329, 0x232a],
  [0x2adc, 0x2adc],
  [0x3099, 0x309a],
  // The first halves of characters beyond the BMP: Indic scripts, musical notes, CJK compatibility, tags.
  [0xd804, 0xd805],
  [0xd834, 0xd834],
  [0xd87e, 0xd87e],
  [0xdb40, 0xdb40],
  [0xf900, 0xfaff],
  [0xfb1d, 0xfb4e],
];
const escaped = (code: number): string => `\\u${code.toString(16).padStart(4, '0')}`;
/** Reads code units: a flag of `u` would join the halves. More than 16 ranges would take V8 a call for each of them. */
const oneOf = (ranges: Ranges, flags = ''): RegExp =>
  new RegExp(`[${ranges.map(([first, last]) => `${escaped(first)}-${escaped(last)}`).join('')}]`, flags);
const mark = oneOf(marks, 'g');
const suspect = oneOf(suspects);

const looseJoiner = /[\u200c\u200d](?:(?![^\s\u200c\u200d])|(?<=(?:^|[\s\u200c\u200d])[\u200c\u200d]))/g;
/** Tag characters are invisible, except in the flags of nations (🏴 and what follows up to the cancel tag). */
const looseTags = /(\u{1f3f4}[\u{e0020}-\u{e007e}]{1,8}\u{e007f})|[\u{e0000}-\u{e007f}]/gu;
const tagHalf = '\udb40';

export const withoutLooseJoiners = (text: string): string => text.replace(looseJoiner, '');

/** NFC without invisible characters; joiners inside words and emoji survive. */
export const cleanText = (text: string): string => {
  const cleaned = withoutLooseJoiners(text.replace(mark, ''));
  if (!suspect.test(cleaned)) return cleaned;
  const untagged = cleaned.includes(tagHalf)
    ? cleaned.replace(looseTags, (_, flag: string | undefined) => flag ?? '')
    : cleaned;
  return untagged.normalize('NFC');
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
