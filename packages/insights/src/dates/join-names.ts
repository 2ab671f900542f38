import { weekdayOfDay } from './calendar.ts';
import { dayInMonthAfter } from './day-piece.ts';
import type { DayPiece, Days, Grammar, Sent } from './piece.ts';
import type { Timed } from './slots.ts';

/** Of two names of one day the higher one decides. */
const rank = { holiday: 4, date: 3, offset: 2, weekday: 1, period: 0 };
const together = /(?:^| )(?:e|ou|and|or|\+|nem) /;

/** Two names of one day beside each other become one: "sábado, dia 15", "semana que vem, na quinta". */
export const joinNames = (pieces: readonly Timed[], text: string, grammar: Grammar): Timed[] => {
  const joined: Timed[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.kind === 'day' && piece.kind === 'day') {
      const glue = text.slice(last.to, piece.from);
      const one =
        glue.length < 40 && grammar.filler.test(glue) && !together.test(glue) && nameOf(last, piece, glue, grammar);
      if (one) {
        joined.splice(-1, 1, { ...one, from: last.from, to: piece.to });
        continue;
      }
    }
    joined.push(piece);
  }
  return joined;
};

const nameOf = (a: DayPiece, b: DayPiece, glue: string, grammar: Grammar): DayPiece | null => {
  const within = a.within?.(b) ?? b.within?.(a);
  if (within) return { ...(a.within ? b : a), form: 'date', resolve: (sent) => days(within(sent)) };
  if (a.form === b.form || (glue.trim() !== '' && grammar.through.test(glue) && !/^[ ,-]*$/.test(glue))) return null;
  const [strong, weak] = rank[a.form] >= rank[b.form] ? [a, b] : [b, a];
  if (strong.dayOfMonth === undefined || weak.weekday === undefined) return strong;
  const { dayOfMonth, resolve } = strong;
  const { weekday } = weak;
  return {
    ...strong,
    resolve: (sent, laterToday) => fittingDay(sent, dayOfMonth, weekday) ?? resolve(sent, laterToday),
  };
};

/** "Segunda, dia 21" is in the next month whose 21st is a Monday. */
const fittingDay = (sent: Sent, dayOfMonth: number, weekday: number): Days | null => {
  for (let months = 0; months < 12; months += 1) {
    const day = dayInMonthAfter(sent, months, dayOfMonth);
    if (day !== null && day >= sent.day && weekdayOfDay(day) === weekday) return { start: day };
  }
  return null;
};

const days = (start: number | null): Days | null => (start === null ? null : { start });
