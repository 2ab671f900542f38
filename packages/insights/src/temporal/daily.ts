import type { DayCount } from '../activity/calendar.ts';
import { dayAfter, weekdayOf } from '../wall-clock.ts';

/** Each calendar day from the first with a message to the last, days without one among them. */
export const everyDay = (calendar: readonly DayCount[]): DayCount[] => {
  const days: DayCount[] = [];
  for (const day of calendar) {
    const before = days.at(-1);
    for (let date = before && dayAfter(before.date); date !== undefined && date < day.date; date = dayAfter(date))
      days.push({ date, messages: 0 });
    days.push(day);
  }
  return days;
};

/** Whole weeks, named by their Monday. The weeks that the first and the last day cut are left out. */
export const weeklyCounts = (days: readonly DayCount[]): { week: string; messages: number }[] => {
  const monday = days.findIndex(({ date }) => weekdayOf(date) === 0);
  if (monday < 0) return [];
  const weeks: { week: string; messages: number }[] = [];
  for (let at = monday; at + 7 <= days.length; at += 7) {
    const week = days.slice(at, at + 7);
    weeks.push({ week: week[0]?.date ?? '', messages: week.reduce((sum, { messages }) => sum + messages, 0) });
  }
  return weeks;
};
