import { formatter, simpleFraction } from '../wording.ts';

export const locale = 'pt-BR';
const numbers = new Intl.NumberFormat(locale);
const percents = new Intl.NumberFormat(locale, { style: 'percent' });
const conjunction = new Intl.ListFormat(locale, { type: 'conjunction' });
export const weekdays = ['segunda', 'terça', 'quarta', 'quinta', 'sexta', 'sábado', 'domingo'];

export const number = (n: number): string => numbers.format(n);
export const percent = (share: number): string => percents.format(share);
export const list = (names: readonly string[]): string => conjunction.format(names);
export const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;
export const messages = (n: number): string => count(n, 'mensagem', 'mensagens');
export const days = (n: number): string => count(n, 'dia', 'dias');

const fractions = {
  '1/5': 'um quinto',
  '1/4': 'um quarto',
  '1/3': 'um terço',
  '1/2': 'metade',
  '2/3': 'dois terços',
  '3/4': 'três quartos',
};
export const part = (share: number): string => {
  const fraction = simpleFraction(share);
  return fraction ? fractions[fraction] : percent(share);
};

const time = (local: string): string => `${Number(local.slice(11, 13))}h${local.slice(14, 16).replace('00', '')}`;
/** One o'clock is singular: `à 1h`, `da 0h`, but `às 2h`. */
export const singular = (hour: number): boolean => hour < 2;
const hourOf = (local: string): number => Number(local.slice(11, 13));
export const fromTime = (local: string): string => `${singular(hourOf(local)) ? 'da' : 'das'} ${time(local)}`;
export const toTime = (local: string): string => `${singular(hourOf(local)) ? 'à' : 'às'} ${time(local)}`;

export const duration = (minutes: number): string => {
  if (minutes < 1) return 'menos de um minuto';
  if (minutes < 100) return count(Math.round(minutes), 'minuto', 'minutos');
  const halves = Math.round(minutes / 30);
  return `${count(Math.floor(halves / 2), 'hora', 'horas')}${halves % 2 ? ' e meia' : ''}`;
};

const ordinalFirst = (text: string): string => text.replace(/(^|, )1 de /, '$11º de ');

/** How dates are said, with their year where the report spans more than one. */
export const datesIn = ({ withYear }: { withYear: boolean }) => {
  const year = withYear ? ({ year: 'numeric' } as const) : {};
  const dayFormat = formatter(locale, { day: 'numeric', month: 'long', ...year });
  const fullDayFormat = formatter(locale, { day: 'numeric', month: 'long', year: 'numeric' });
  const plainDayFormat = formatter(locale, { day: 'numeric', month: 'long' });
  const weekdayFormat = formatter(locale, { weekday: 'long', day: 'numeric', month: 'long', ...year });
  const day = (date: string) => ordinalFirst(dayFormat(date));
  const fullDay = (date: string) => ordinalFirst(fullDayFormat(date));
  return {
    day,
    fullDay,
    weekdayAndDay: (date: string) => ordinalFirst(weekdayFormat(date)),
    period: (from: string, to: string) =>
      `de ${from.slice(0, 4) === to.slice(0, 4) ? ordinalFirst(plainDayFormat(from)) : fullDay(from)} a ${fullDay(to)}`,
  };
};
export type Dates = ReturnType<typeof datesIn>;
