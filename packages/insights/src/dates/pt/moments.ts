import { type Found, type MomentPiece, type Rule, rule } from '../piece.ts';
import { numberOf, numberWord } from './numbers.ts';

const count = `(?<count>\\d{1,3}|meia|${numberWord})`;
const unit = '(?<unit>horas?|hrs?|hs?|minutos?|min|mins|minutinhos)';
const rest = '(?: e (?<half>meia)|(?: e | ?)(?<minutes>\\d{1,2})(?: ?(?:min|minutos|m))?)?';

/** "Em 3 horas" tells how long something took where it was done. */
const done = /(?:fiz|fez|feito|terminei|corri|correu|resolvi|li|comi|tudo|gols?|km|esgotou|acabou|chegou|cheguei) $/;
const doneIn = /^ (?:de|fiz|fez|por|consegui|terminei|acabou|no total|corridos)(?![a-z])/;

const moment = ({ from, to, words }: Found, sign: 1 | -1): MomentPiece => {
  const { count = '', unit = '', half, minutes = '0' } = words;
  const main = count === 'meia' ? 30 : numberOf(count) * (unit.startsWith('h') ? 60 : 1);
  return { kind: 'moment', from, to, minutes: sign * (main + (half ? 30 : Number(minutes))) };
};

/** "Em", "daqui a", "dentro de" before hours and minutes, "atrás" after them. */
export const moments: readonly Rule[] = [
  rule(`mais ${count} ?${unit}`, () => []),
  rule(
    `(?<lead>daq?u?i(?: a)?|dentro de|em|dq) (?:uns |umas |mais |mais ou menos )?${count} ?${unit}${rest}`,
    (found) =>
      found.words['lead'] === 'em' && (doneIn.test(found.after) || done.test(found.before)) ? [] : [moment(found, 1)],
  ),
  rule(`${count} ?${unit} atras`, (found) => [moment(found, -1)]),
];
