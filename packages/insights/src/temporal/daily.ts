import type { ActivityDays } from '../activity/partial.ts';
import { dayAfter, weekdayOf } from '../wall-clock.ts';

export interface DayCount {
  date: string;
  messages: number;
}

/** Messages of each calendar day from the first with a message to the last, days without one among them. */
export const dailyCounts = (days: ActivityDays): DayCount[] => {
  const written = new Map<string, number>();
  for (const [date, { members }] of Object.entries(days)) {
    let messages = 0;
    for (const member of Object.values(members)) messages += member.messages;
    if (messages > 0) written.set(date, messages);
  }
  const dates = [...written.keys()].sort();
  const last = dates.at(-1);
  const counts: DayCount[] = [];
  for (let date = dates[0]; date !== undefined && last !== undefined && date <= last; date = dayAfter(date))
    counts.push({ date, messages: written.get(date) ?? 0 });
  return counts;
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
