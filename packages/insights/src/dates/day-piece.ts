import { addMonths, type Day, dayIn, partsOf, weekdayOfDay } from './calendar.ts';
import type { Certainty, DayPiece, Days, Found, Sent } from './piece.ts';

type Where = Pick<Found, 'from' | 'to'>;

export const date = (
  { from, to }: Where,
  resolve: (sent: Sent) => Days | null,
  certainty: Certainty = 'explicit',
  form: DayPiece['form'] = 'date',
): DayPiece => ({ kind: 'day', from, to, form, certainty, resolve });

export const only = (start: Day | null): Days | null => (start === null ? null : { start });

export const weekOf = (sent: Sent, weeks: number): Day => sent.day - weekdayOfDay(sent.day) + 7 * weeks;

export const period = (found: Where, resolve: (sent: Sent) => Days): DayPiece =>
  date(found, resolve, 'vague', 'period');
export const week = (found: Found, weeks: number): DayPiece[] => [
  {
    ...period(found, (sent) => ({ start: weekOf(sent, weeks), end: weekOf(sent, weeks) + 6 })),
    within: ({ weekday }) => (weekday === undefined ? null : (sent) => weekOf(sent, weeks) + weekday),
  },
];
export const weekend = (found: Found, weeks: number): DayPiece[] => [
  period(found, (sent) => ({ start: weekOf(sent, weeks) + 5, end: weekOf(sent, weeks) + 6 })),
];
export const wholeMonth = (sent: Sent, year: number, month: number): Days => {
  const start = dayIn(year, month, 1) ?? sent.day;
  return { start, end: addMonths(start, 1) - 1 };
};
export const dayInMonthAfter = (sent: Sent, months: number, day: number): Day | null => {
  const { year, month } = partsOf(sent.day);
  return dayIn(year, month + months, day);
};
export const months = (found: Found, count: number): DayPiece[] => {
  const whole = (sent: Sent) => wholeMonth(sent, partsOf(sent.day).year, partsOf(sent.day).month + count);
  return [
    {
      ...period(found, whole),
      within: ({ dayOfMonth }) =>
        dayOfMonth === undefined ? null : (sent) => dayInMonthAfter(sent, count, dayOfMonth),
    },
  ];
};
export const years = (found: Found, count: number): DayPiece[] => [
  period(found, (sent) => {
    const { year } = partsOf(sent.day);
    return { start: dayIn(year + count, 1, 1) ?? 0, end: dayIn(year + count, 12, 31) ?? 0 };
  }),
];

/** "Começo", "meio" and "fim" of a month are its first ten days, the next ten, and the rest. */
export const thirdOf = ({ start, end = start }: Days, third: string | undefined): Days => {
  if (third === undefined) return { start, end };
  if (/^(?:inicio|comeco|comecinho)/.test(third)) return { start, end: start + 9 };
  return /^mei/.test(third) ? { start: start + 10, end: start + 19 } : { start: start + 20, end };
};

/** Without a year: today or the next such day; after a verb in the past, today or the last one. */
export const dateInYear = (
  sent: Sent,
  month: number,
  day: number,
  year: number | undefined,
  past: boolean,
): Day | null => {
  if (month < 1 || month > 12) return null;
  if (year !== undefined) return dayIn(year, month, day);
  const now = partsOf(sent.day).year;
  // 29 February may be four years away, eight around a century.
  for (let step = 0; step <= 8; step += 1) {
    const candidate = dayIn(now + (past ? -step : step), month, day);
    if (candidate !== null && (past ? candidate <= sent.day : candidate >= sent.day)) return candidate;
  }
  return null;
};

/** Without a month: today or the next such day of a month; after a verb in the past, today or the last one. */
export const dateInMonth = (sent: Sent, day: number, past: boolean): Day | null => {
  const now = partsOf(sent.day);
  for (let step = 0; step <= 2; step += 1) {
    const candidate = dayIn(now.year, now.month + (past ? -step : step), day);
    if (candidate !== null && (past ? candidate <= sent.day : candidate >= sent.day)) return candidate;
  }
  return null;
};

export type Which = 'next' | 'this' | 'last' | 'before-last' | 'next-week' | 'last-week';

export const weekdayPiece = (
  { from, to }: { from: number; to: number },
  weekday: number,
  which: Which,
  recurring: boolean,
): DayPiece => ({
  kind: 'day',
  from,
  to,
  form: 'weekday',
  certainty: 'conventional',
  weekday,
  ...(recurring ? { recurring: 'weekly' as const } : {}),
  resolve: (sent, laterToday) => ({ start: dayOfWeekday(sent, weekday, which, laterToday || recurring) }),
});

const dayOfWeekday = ({ day }: Sent, weekday: number, which: Which, todayCounts: boolean): Day => {
  const ahead = (weekday - weekdayOfDay(day) + 7) % 7;
  const monday = day - weekdayOfDay(day);
  switch (which) {
    case 'next':
      return day + (ahead === 0 && !todayCounts ? 7 : ahead);
    case 'this':
      return day + ahead;
    case 'last':
      return day + ahead - 7;
    case 'before-last':
      return day + ahead - 14;
    case 'next-week':
      return monday + 7 + weekday;
    case 'last-week':
      return monday - 7 + weekday;
  }
};

export const yearOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : text.length === 2 ? 2000 + Number(text) : Number(text);

export const offset = (found: Where, days: number): DayPiece =>
  date(found, (sent) => ({ start: sent.day + days }), 'explicit', 'offset');
