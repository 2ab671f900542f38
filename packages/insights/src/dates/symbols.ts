/** Of each symbol whether it is meant. */
export type Symbols = Readonly<Uint8Array>;

/** What patterns are told apart by: the characters of ASCII without capitals, all digits alike; one for whatever else, one for the end of a text. */
export const symbolCount = 64;
const rare = 0;
const end = 1;
const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
const common = ascii.filter((character) => !/[A-Z1-9]/.test(character));

/** By the code of a character; a text ends with 0. */
const symbolOf = Uint8Array.from({ length: 0x10000 }, (_, code) => {
  const place = common.indexOf(String.fromCharCode(code).replace(/\d/, '0'));
  return code === 0 ? end : place < 0 ? rare : 2 + place;
});

export const symbolAt = (codes: Uint16Array, index: number): number => symbolOf[codes[index] ?? 0] ?? end;

/** Those that a character class means, by what is inside of it: a character or an escape is a class, too. */
export const symbolsOf = (inside: string): Symbols => {
  const found = known.get(inside) ?? symbolsOfClass(inside);
  known.set(inside, found);
  return found;
};
const known = new Map<string, Symbols>();

const symbolsOfClass = (inside: string): Symbols => {
  const one = new RegExp(`^[${inside}]$`);
  const meant = new Uint8Array(symbolCount);
  for (const character of [...ascii, 'é', ...inside])
    if (one.test(character)) meant[symbolOf[character.charCodeAt(0)] ?? rare] = 1;
  return meant;
};

export const anyCharacter: Symbols = new Uint8Array(symbolCount).fill(1).fill(0, end, end + 1);

export const allBut = (symbols: Symbols): Symbols => symbols.map((meant) => 1 - meant);
