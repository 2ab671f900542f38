import { fold } from '../reading/fold.ts';
import type { RuleMatch, Value } from './rule.ts';

const months = [
  'janeiro',
  'fevereiro',
  'março',
  'abril',
  'maio',
  'junho',
  'julho',
  'agosto',
  'setembro',
  'outubro',
  'novembro',
  'dezembro',
];
const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const birthday = (day: number, month: number): Value | null => {
  const name = months[month - 1];
  if (!name || day < 1 || day > (daysIn[month - 1] ?? 0)) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  return { value: `${day === 1 ? '1º' : day} de ${name}`, normal: `${two(month)}-${two(day)}` };
};

/** "12/03", "12 de março", "1º de maio": a day with its month, as the pattern's groups. */
export const date = String.raw`(?:dia )?(?<day>\d{1,2}|primeiro)[ºo°]?(?: ?/ ?(?<month>\d{1,2})\b| de (?<name>${months.map(fold).join('|')})\b)`;

const yearLong = 365 * 86_400_000;
/** "Dia 20" of the month it is, or of the next once that day is past. */
export const nextDay = ({ groups: { day }, localTime }: RuleMatch): Value | null => {
  const month = Number(localTime.slice(5, 7));
  return birthday(Number(day), Number(day) >= Number(localTime.slice(8, 10)) ? month : (month % 12) + 1);
};
/** Who thanks for good wishes, or speaks of a birth. */
const thanks = /\b(?:obrigad[oa]+|brigad[oa]+|valeu|vlw|e hoje|sempre|nasci|meu)\b/;
/** "Nasci dia 24", of the month in which they are congratulated. */
export const thisMonth = ({ groups: { day }, said, localTime }: RuleMatch): Value | null =>
  !thanks.test(said) || Math.abs(Number(day) - Number(localTime.slice(8, 10))) > 10
    ? null
    : birthday(Number(day), Number(localTime.slice(5, 7)));
/** A date close to the day it is said on. */
export const about = (match: RuleMatch): Value | null => {
  const found = thanks.test(match.said) ? written(match) : null;
  const [month, day] = (found?.normal ?? '').split('-').map(Number);
  const then = Date.UTC(Number(match.localTime.slice(0, 4)), (month ?? 1) - 1, day);
  const apart = Math.abs(then - Date.parse(match.localTime.slice(0, 10)));
  return Math.min(apart, yearLong - apart) <= 2 * 86_400_000 ? found : null;
};

export const written = ({ groups: { day, month, name } }: RuleMatch): Value | null =>
  birthday(
    day === 'primeiro' ? 1 : Number(day),
    name === undefined ? Number(month) : months.map(fold).indexOf(name) + 1,
  );

const away: Readonly<Record<string, number>> = { hoje: 0, amanha: 1, 'depois de amanha': 2, ontem: -1 };
/** A day named from the message's own date. */
export const relative = ({ groups: { when }, localTime }: RuleMatch): Value | null => {
  const days = away[when ?? ''];
  if (days === undefined) return null;
  return birthday(...dayAfter(new Date(Date.parse(localTime.slice(0, 10))), days));
};
const dayAfter = (start: Date, days: number): [day: number, month: number] => {
  const at = new Date(start.getTime() + days * 86_400_000);
  return [at.getUTCDate(), at.getUTCMonth() + 1];
};

export const weekdays = ['domingo', 'segunda', 'terca', 'quarta', 'quinta', 'sexta', 'sabado'];
/** "Sábado é meu aniversário": the next one. */
export const coming = ({ groups: { weekday = '' }, localTime }: RuleMatch): Value | null => {
  const today = new Date(Date.parse(localTime.slice(0, 10)));
  const days = (weekdays.indexOf(weekday) - today.getUTCDay() + 7) % 7 || 7;
  return birthday(...dayAfter(today, days));
};
