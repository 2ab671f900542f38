/** Tag characters, zero-width and direction marks: they hide words from people and show them to models. */
const hidden = /[\u{e0000}-\u{e007f}\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/gu;
/** Joins the parts of an emoji; anywhere else it hides something. */
const strayJoiner =
  /(?<!\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})\u200d|\u200d(?!\p{Extended_Pictographic})/gu;

const email = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}[\p{L}\p{N}-]{2,63}/gu;
const uuid = /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi;
/** Runs of digits with what people put between them. */
const digits = /(?<![\p{L}\p{N}])(?:\+\s?)?\(?\d(?:[\s()./-]{0,2}\d){7,18}(?![\p{L}\p{N}])/gu;
const date = /^\(?\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b/;

/**
 * A text as it may leave for a model: e-mail addresses, CPF, CNPJ, card and telephone numbers and random Pix keys become what
 * they are, in brackets; characters that only a machine sees are gone. Dates, times, prices and scores stay.
 */
export const maskContacts = (text: string): string =>
  text
    .replace(hidden, '')
    .replace(strayJoiner, '')
    .replace(email, '[e-mail]')
    .replace(uuid, '[chave]')
    .replace(digits, (found) => nameOf(found) ?? found);

const nameOf = (found: string): string | null => {
  const number = found.replace(/\D/g, '');
  if (number.length === 11 && isCpf(number)) return '[CPF]';
  if (number.length === 14 && isCnpj(number)) return '[CNPJ]';
  if (number.length >= 13 && isCard(number)) return '[cartão]';
  if (date.test(found)) return null;
  // Telephone numbers: 8 or 9 digits of a town, 10 or 11 with its code, up to 15 with the country's.
  return number.length <= 15 ? '[telefone]' : '[número]';
};

/** The remainder rule of CPF and CNPJ: the weighted sum of the digits before gives each check digit. */
const checkDigit = (number: string, weights: readonly number[]): number => {
  const rest = weights.reduce((sum, weight, at) => sum + weight * Number(number[at]), 0) % 11;
  return rest < 2 ? 0 : 11 - rest;
};

const falling = (from: number, count: number) => Array.from({ length: count }, (_, at) => from - at);

const isCpf = (number: string): boolean =>
  !/^(\d)\1+$/.test(number) && [9, 10].every((at) => checkDigit(number, falling(at + 1, at)) === Number(number[at]));

const isCnpj = (number: string): boolean =>
  [12, 13].every((at) => checkDigit(number, [...falling(at - 7, at - 8), ...falling(9, 8)]) === Number(number[at]));

/** Luhn's sum. */
const isCard = (number: string): boolean =>
  [...number].reverse().reduce((sum, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return sum + (value > 9 ? value - 9 : value);
  }, 0) %
    10 ===
  0;
