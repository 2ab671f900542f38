import { addMonths } from '../calendar.ts';
import { date, offset, only } from '../day-piece.ts';
import { type DayPiece, type Found, type Rule, rule } from '../piece.ts';
import { numberOf, numberWord } from './numbers.ts';
import { pastBeside } from './tense.ts';

const unitDays: Record<string, number> = { d: 1, s: 7, q: 15 };
const inUnits = (found: Found, count: number, unit: string): DayPiece[] =>
  unit.startsWith('m')
    ? [date(found, (sent) => only(addMonths(sent.day, count)), 'explicit', 'offset')]
    : unit.startsWith('a')
      ? [date(found, (sent) => only(addMonths(sent.day, 12 * count)), 'explicit', 'offset')]
      : [offset(found, count * (unitDays[unit[0] ?? ''] ?? 1))];

const units = '(?<unit>dias?|semanas?|meses|mes|anos?|quinzenas?)';
const some = `(?<count>\\d{1,3}|${numberWord})`;
/** "Em 2 anos de carreira" and "em 3 dias fiz tudo" tell how long something took. */
const took =
  /^ (?:de|fiz|fez|consegui|terminei|acabei|perdi|ganhei|mudou|fui|seguidos|uteis de|gratis|(?:eu |ja )?[a-z]+(?:(?<!r)ei|ou))(?![a-z])/;

/** "Chegou há 3 dias", "há 3 dias chegou", and nothing but "há 3 dias". */
const tellsWhen = (found: Found): boolean => pastBeside(found) || (found.before + found.after).trim() === '';

/**
 * "Daqui a", "em", "dentro de" count from the date of the message, "atrás" back from it. "Há 3 dias" is a day only after a verb
 * in the past ("chegou há 3 dias") or alone: else it tells how long something has lasted. Years back are never a day.
 */
export const offsets: readonly Rule[] = [
  rule('(?:depois|dpois|dps|dp|adepois) d[eo]? ?(?:amanha|amanhan|amnha|amnh|amn|aman?ha)', (found) => [
    offset(found, 2),
  ]),
  rule('(?:antes de ontem|anteontem|antiontem|antes d ontem)', (found) => [offset(found, -2)]),
  rule('(?:trasanteontem|tresanteontem)', (found) => [offset(found, -3)]),
  rule('hoje|hj|hje|oje', (found) => [offset(found, 0)]),
  rule('amanha|amanhan|amnha|amnh|amn|amaha|amanhaa+|amanh|manha(?= (?:as|a noite|cedo|\\d))', (found) =>
    found.original.toLowerCase().startsWith('m') &&
    /(?:^|[^a-z])(?:d[aeo]|a|pela|n?essa|n?esta|toda|uma|cada|boa) $/.test(found.before)
      ? null
      : [offset(found, 1)],
  ),
  rule('ontem|onten|ontm', (found) => [offset(found, -1)]),
  rule('de hoje a (?<count>oito|quinze|8|15)(?: dias)?', (found) => [
    offset(found, /oito|8/.test(found.words['count'] ?? '') ? 7 : 14),
  ]),
  rule(`(?:faz )?${some} ${units} atras`, (found) =>
    found.words['unit']?.startsWith('ano')
      ? []
      : inUnits(found, -numberOf(found.words['count'] ?? ''), found.words['unit'] ?? ''),
  ),
  rule(`(?:ha|a|faz) ${some} (?<unit>dias?|semanas?|meses|mes)(?<back> atras)?`, (found) =>
    found.words['back'] || (/^[^a]/.test(found.original.toLowerCase()) && tellsWhen(found))
      ? inUnits(found, -numberOf(found.words['count'] ?? ''), found.words['unit'] ?? '')
      : null,
  ),
  rule(`(?:daq?u?i(?: a)?|dentro de|em|dq) (?:uns |umas |mais )?${some} ${units}`, (found) => {
    const { words, after, before } = found;
    if (
      took.test(after) ||
      /(?:fiz|fez|foi|ficou|tudo|feito|pela primeira vez|vezes|melhor|primeira vez|anos|dieta) $/.test(before)
    )
      return [];
    return inUnits(found, numberOf(words['count'] ?? ''), words['unit'] ?? '');
  }),
];
