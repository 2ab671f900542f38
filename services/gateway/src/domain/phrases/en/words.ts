import { formatter, simpleFraction } from '../wording.ts';

export const locale = 'en-US';
const numbers = new Intl.NumberFormat(locale);
const percents = new Intl.NumberFormat(locale, { style: 'percent' });
const conjunction = new Intl.ListFormat(locale, { type: 'conjunction' });
export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export const number = (n: number): string => numbers.format(n);
export const percent = (share: number): string => percents.format(share);
export const list = (names: readonly string[]): string => conjunction.format(names);
export const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;
export const messages = (n: number): string => count(n, 'message', 'messages');
export const days = (n: number): string => count(n, 'day', 'days');

const fractions = {
  '1/5': 'a fifth',
  '1/4': 'a quarter',
  '1/3': 'a third',
  '1/2': 'half',
  '2/3': 'two thirds',
  '3/4': 'three quarters',
};
export const part = (share: number): string => {
  const fraction = simpleFraction(share);
  return fraction ? fractions[fraction] : percent(share);
};

const clock = formatter(locale, { hour: 'numeric', minute: '2-digit' });
export const time = (local: string): string => clock(local).replace(':00', '');
export const hour = (h: number): string => `${h % 12 || 12} ${h < 12 ? 'AM' : 'PM'}`;

export const duration = (minutes: number): string => {
  if (minutes < 1) return 'less than a minute';
  if (minutes < 100) return count(Math.round(minutes), 'minute', 'minutes');
  const halves = Math.round(minutes / 30);
  return halves % 2 ? `${Math.floor(halves / 2)} and a half hours` : count(halves / 2, 'hour', 'hours');
};

/** How dates are said, with their year where the report spans more than one. */
export const datesIn = ({ withYear }: { withYear: boolean }) => {
  const year = withYear ? ({ year: 'numeric' } as const) : {};
  const day = formatter(locale, { day: 'numeric', month: 'long', ...year });
  const fullDay = formatter(locale, { day: 'numeric', month: 'long', year: 'numeric' });
  return {
    day,
    fullDay,
    weekdayAndDay: formatter(locale, { weekday: 'long', day: 'numeric', month: 'long', ...year }),
    period: (from: string, to: string) => `${(withYear ? fullDay : day)(from)} to ${fullDay(to)}`,
  };
};
export type Dates = ReturnType<typeof datesIn>;
