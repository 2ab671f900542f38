const units =
  'um dois tres quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove'.split(
    ' ',
  );
const tens = ['vinte', 'trinta', 'quarenta', 'cinquenta'];

const values = new Map<string, number>([
  ...units.map((word, i): [string, number] => [word, i + 1]),
  ...tens.flatMap((ten, i) => [
    [ten, (i + 2) * 10] as [string, number],
    ...units.slice(0, 9).map((unit, j): [string, number] => [`${ten} e ${unit}`, (i + 2) * 10 + j + 1]),
  ]),
  ['uma', 1],
  ['duas', 2],
  ['vinte e uma', 21],
  ['vinte e duas', 22],
  ['catorze', 14],
  ['primeiro', 1],
  ['zero', 0],
]);

/** A number from 0 to 59 in words, folded; the longest first. */
export const numberWord = [...values.keys()].sort((a, b) => b.length - a.length).join('|');

/** In digits or words. */
export const number = `(?:\\d{1,2}|${numberWord})`;

export const numberOf = (text: string): number => values.get(text) ?? Number.parseInt(text, 10);
