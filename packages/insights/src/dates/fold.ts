/** A text as the rules see it, and the way back from it. */
export interface Folded {
  /** Lower case, no accents; every run of white space, emoji and marks of emphasis is one space; a letter drawn out is one letter. */
  text: string;
  original: string;
  /** So many characters stand where they stood in the original. */
  straight: number;
}

export const fold = (original: string): Folded => {
  const length = write(original);
  return { text: textOf(length), original, straight: written.straight };
};

/** Index in the original of a character of the folded text; of the latter's length, that of the original. */
export const originOf = (folded: Folded, at: number): number => {
  const { text, original, straight } = folded;
  if (at < straight) return at;
  return at < text.length ? (atHand(original).origins[at] ?? at) : original.length;
};

/** Codes of the characters of a folded text, and a 0 behind them. They hold until another text is folded, as do its starts. */
export const codesOf = ({ original }: Folded): Uint16Array => atHand(original).codes;

/** Where a run of letters begins, or of digits, or one of `+(@~` stands, in order; the length of the folded text behind them. */
export const startsOf = ({ original }: Folded): Uint32Array => atHand(original).starts;

/** Few texts are asked about when another one has been written since: they are written once more rather than all kept. */
const atHand = (original: string): typeof written => {
  if (written.original !== original) write(original);
  return written;
};

/** Characters that Unicode makes of one at most (NFKD). */
const mostOfOne = 18;
/**
 * Where `write` writes: for every text the same memory, which grows with the longest. Every character is written as a byte, too: a text is read from
 * bytes in half the time, where they hold it. `straight`: so many characters stand where they stood in the original.
 */
const written = {
  original: '',
  codes: new Uint16Array(16_384),
  bytes: Buffer.alloc(16_384),
  origins: new Uint32Array(16_384),
  starts: new Uint32Array(16_384),
  straight: 0,
  inBytes: true,
};

/** Writes the folded characters and their origins; returns how many. */
const write = (original: string): number => {
  while (written.codes.length <= mostOfOne * original.length) grow();
  const { codes, bytes, origins, starts } = written;
  let length = 0;
  let begun = 0;
  let kind = 0;
  let straight = Number.POSITIVE_INFINITY;
  let all = 0;
  let last = 0;
  let repeated = 0;
  for (let index = 0; index < original.length; index += 1) {
    const unit = original.charCodeAt(index);
    const single = unit < latin.length ? latin[unit] : several;
    const isOne = single !== undefined && single !== several;
    const point = isOne ? unit : (original.codePointAt(index) ?? unit);
    const characters = isOne ? '' : foldPoint(point);
    const count = isOne ? 1 : characters.length;
    const before = length;
    for (let i = 0; i < count; i += 1) {
      const code = isOne ? single : characters.charCodeAt(i);
      if (code !== last) repeated = 0;
      else if (code === space) continue;
      else if (code >= a && code <= z) {
        repeated += 1;
        if (repeated === 2) length -= 1;
        if (repeated >= 2) continue;
      }
      const other = kind;
      kind = kindOf[code] ?? 0;
      starts[begun] = length;
      begun += begins[4 * other + kind] ?? 0;
      codes[length] = code;
      bytes[length] = code;
      origins[length] = index;
      length += 1;
      all |= code;
      last = code;
    }
    if (point > 0xffff) index += 1;
    const standsWhereItStood = count === 1 && length === index + 1;
    if (!standsWhereItStood) straight = Math.min(straight, before, length);
  }
  codes[length] = 0;
  starts[begun] = length;
  written.original = original;
  written.straight = Math.min(straight, length);
  written.inBytes = all < 0x100;
  return length;
};

const grow = (): void => {
  const length = 2 * written.codes.length;
  written.codes = new Uint16Array(length);
  written.bytes = Buffer.alloc(length);
  written.origins = new Uint32Array(length);
  written.starts = new Uint32Array(length);
};

/** As many characters as can be arguments of one call; spreading them takes twice as long. */
const chunk = 8_192;
const textOf = (length: number): string => {
  if (written.inBytes) return written.bytes.toString('latin1', 0, length);
  let text = '';
  for (let from = 0; from < length; from += chunk)
    text += Reflect.apply(String.fromCharCode, null, written.codes.subarray(from, Math.min(length, from + chunk)));
  return text;
};

const accents = /\p{M}/gu;
const blank = /[\s\p{Cf}\p{Cc}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}*_"“”'’‘`´•·>]/u;
const dash = /\p{Pd}/u;

const foldAny = (character: string): string => {
  if (dash.test(character)) return '-';
  if (blank.test(character)) return ' ';
  return character.normalize('NFKD').replace(accents, '').toLowerCase();
};

const known = new Map<number, string>();
/** Whatever is no Latin letter is folded once. */
const foldPoint = (point: number): string => {
  const before = known.get(point);
  if (before !== undefined) return before;
  const folded = foldAny(String.fromCodePoint(point));
  known.set(point, folded);
  return folded;
};

/** Letters, digits, and what may open a number or an address: ASCII, all of them. */
const kinds = [/[^a-z0-9+(@~]/, /[a-z]/, /[0-9]/, /[+(@~]/];
const kindOf = Uint8Array.from({ length: 0x10000 }, (_, code) =>
  code < 0x80 ? kinds.findIndex((kind) => kind.test(String.fromCharCode(code))) : 0,
);
/** By the kind before, times 4, and the kind: each opens anew, letters and digits where others stood before. */
const begins = Uint8Array.from({ length: 16 }, (_, pair) =>
  pair % 4 > 0 && (pair % 4 === 3 || pair % 4 !== pair >> 2) ? 1 : 0,
);

const space = 0x20;
const a = 0x61;
const z = 0x7a;
/** In `latin`: not exactly one character. */
const several = 0;
/** Nearly all that a chat is written in. */
const latin = Uint16Array.from({ length: 0x250 }, (_, code) => {
  const folded = foldAny(String.fromCharCode(code));
  return folded.length === 1 ? folded.charCodeAt(0) : several;
});
