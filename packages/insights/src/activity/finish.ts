import type { MemberId, Section } from '@prosa/contracts';
import { dateOf, daysBetween, weekdayOf } from '../wall-clock.ts';
import { type ActivityDays, type MemberDay, mergeMemberDays } from './partial.ts';

export interface Activity {
  overview: Section<'overview'>;
  activity: Section<'activity'>;
}

/**
 * The report's `overview` and `activity`, or null where nobody wrote anything.
 *
 * `from`, `to`: first and last message. `days`: calendar days from the one to the other, both included; `activeDays`:
 * those with a message. `members`: who wrote at least once. `messages`, `words`, `media`, `edited`, `deleted`: as in
 * MemberDay, summed. `share`: of all messages, 0 to 1. `hours`, `week`: messages by hour of the wall clock, and by weekday
 * (Monday first) and hour. Members by messages, most first; equal ones by id. System lines count only as `systemLines`.
 */
export const finishActivity = (days: ActivityDays): Activity | null => {
  const perMember = new Map<string, MemberDay>();
  const calendar: { date: string; messages: number }[] = [];
  const week = Array.from({ length: 7 }, emptyHours);
  let systemLines = 0;
  for (const date of Object.keys(days).sort()) {
    const day = days[date] ?? { systemLines: 0, members: {} };
    systemLines += day.systemLines;
    let messages = 0;
    for (const [memberId, today] of Object.entries(day.members)) {
      const before = perMember.get(memberId);
      perMember.set(memberId, before ? mergeMemberDays(before, today) : today);
      addHours(week[weekdayOf(date)], today.hours);
      messages += today.messages;
    }
    if (messages > 0) calendar.push({ date, messages });
  }
  const [first, ...rest] = perMember.values();
  if (!first) return null;
  const all = rest.reduce(mergeMemberDays, first);

  const members = [...perMember]
    .map(([memberId, { messages, words, media, firstAt, lastAt, hours }]) => ({
      memberId: memberId as MemberId,
      messages,
      share: messages / all.messages,
      words,
      media,
      firstAt,
      lastAt,
      hours,
    }))
    .sort((a, b) => b.messages - a.messages || (a.memberId < b.memberId ? -1 : 1));

  return {
    overview: {
      from: all.firstAt,
      to: all.lastAt,
      days: daysBetween(dateOf(all.firstAt), dateOf(all.lastAt)) + 1,
      activeDays: calendar.length,
      members: members.length,
      messages: all.messages,
      words: all.words,
      media: all.media,
      edited: all.edited,
      deleted: all.deleted,
      systemLines,
    },
    activity: { members, hours: all.hours, week, calendar },
  };
};

const emptyHours = (): number[] => new Array<number>(24).fill(0);

const addHours = (sum: number[] | undefined, hours: readonly number[]) => {
  if (sum)
    hours.forEach((count, hour) => {
      sum[hour] = (sum[hour] ?? 0) + count;
    });
};
