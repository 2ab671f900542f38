/** Numbers as words, folded. One is also an article and is let pass; so are fractions but a half. */
const spelled: Readonly<Record<string, number>> = {
  ...{
    dois: 2,
    duas: 2,
    tres: 3,
    quatro: 4,
    cinco: 5,
    seis: 6,
    sete: 7,
    oito: 8,
    nove: 9,
    dez: 10,
    onze: 11,
    doze: 12,
  },
  ...{ quinze: 15, vinte: 20, trinta: 30, quarenta: 40, cinquenta: 50, sessenta: 60, cem: 100, mil: 1_000 },
  ...{ dobro: 2, triplo: 3, metade: 50 },
  ...{ two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12 },
  ...{ fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, hundred: 100, thousand: 1_000 },
  ...{ twice: 2, double: 2, triple: 3, half: 50 },
};

/** `1.234` and `1,234` are more than a thousand in either language; `1,5` is one and a half in one of them. */
const grouped = /^\d{1,3}(?:[.,]\d{3})+$/;

/** The numbers of a text, whether in figures or in words. */
export const numbersSaid = (text: string): Set<number> => {
  const figures = (text.match(/\d+(?:[.,]\d+)*/g) ?? []).map((found) =>
    Number(grouped.test(found) ? found.replace(/[.,]/g, '') : found.replace(',', '.')),
  );
  const words = plain(text).match(/[a-z]+/g) ?? [];
  return new Set([...figures, ...words.flatMap((word) => spelled[word] ?? [])]);
};

const weekday =
  /\b(?:segunda|terca|quarta|quinta|sexta|sabado|domingo|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?=s?\b)/g;

/** Days of the week in a text, folded and singular. */
export const weekdaysSaid = (text: string): Set<string> => new Set(plain(text).match(weekday) ?? []);

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
