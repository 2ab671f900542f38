const words = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const named = new Map([
  ...words.map((word, value): [string, number] => [word, value]),
  ['a', 1],
  ['an', 1],
  ['a couple of', 2],
]);

/** From 0 to 12 in words, or in digits. */
export const number = `(?:\\d{1,2}|${words.join('|')})`;
/** How many: "a", "an", "a couple of" too. */
export const count = `(?:\\d{1,3}|a couple of|${words.join('|')}|an?)`;

export const numberOf = (text: string): number => named.get(text) ?? Number.parseInt(text, 10);
