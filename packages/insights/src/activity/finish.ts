import type { Section } from '@prosa/contracts';
import { denseOf, sumCounts } from '../counts.ts';
import { membersIn, type OfMember } from '../partials.ts';
import { dayNumber, daysBetween } from '../wall-clock.ts';
import { daysOf, monthsOf } from './calendar.ts';
import { momentumOf } from './momentum.ts';
import { type ActivityPartial, type MemberActivity, sumTotals } from './partial.ts';

export interface Activity {
  overview: Section<'overview'>;
  activity: Section<'activity'>;
}

/**
 * The report's `overview` and `activity`, or null where nobody wrote anything. With `member`, both are of what that member
 * wrote; `share` stays the share of the whole group's messages, and system lines are nobody's.
 *
 * `from`, `to`: first and last message. `days`: calendar days from the one to the other, both included; `activeDays`:
 * those with a message. `members`: who wrote at least once. `messages`, `words`, `media`, `edited`, `deleted`: as in
 * MemberActivity, summed. `share`: 0 to 1. `hours`, `week`: messages by hour of the wall clock, and by weekday
 * (Monday first) and hour. `streak`, `growth`: momentum.ts; growth of members too ends with the group's last day.
 * Members by messages, most first; equal ones by id. System lines count only as `systemLines`.
 */
export const finishActivity = (partial: ActivityPartial, of: OfMember = {}): Activity | null => {
  const everyone = membersIn(partial.members, {});
  const chosen = membersIn(partial.members, of);
  if (chosen.length === 0) return null;
  const [from, to] = spanOf(chosen);
  const span = spanOf(everyone);
  const bounds = { first: dayNumber(span[0]), last: dayNumber(span[1]) };
  const sent = totalsOf(everyone)[0];
  const members = chosen
    .map(([memberId, { totals, firstAt, lastAt, week, months }]) => ({
      memberId,
      messages: totals[0],
      share: totals[0] / sent,
      words: totals[1],
      media: totals[2],
      firstAt,
      lastAt,
      hours: denseOf(Object.values(week).reduce(sumCounts, []), 24),
      ...momentumOf(months, bounds),
    }))
    .sort((a, b) => b.messages - a.messages || (a.memberId < b.memberId ? -1 : 1));
  const week = [0, 1, 2, 3, 4, 5, 6].map((weekday) =>
    chosen.map(([, one]) => one.week[weekday] ?? []).reduce(sumCounts),
  );
  const months = monthsOf(chosen);
  const calendar = daysOf(months);
  const [messages, words, media, edited, deleted] = totalsOf(chosen);

  return {
    overview: {
      from,
      to,
      days: daysBetween(from, to) + 1,
      activeDays: calendar.length,
      members: members.length,
      messages,
      words,
      media,
      edited,
      deleted,
      systemLines: of.member === undefined ? partial.systemLines : 0,
      ...momentumOf(months, bounds),
    },
    activity: {
      members,
      hours: denseOf(week.reduce(sumCounts), 24),
      week: week.map((hours) => denseOf(hours, 24)),
      calendar,
    },
  };
};

/** First and last message. Wall-clock times of one form sort as text. */
const spanOf = (members: readonly [unknown, MemberActivity][]): [first: string, last: string] =>
  members
    .map(([, { firstAt, lastAt }]): [string, string] => [firstAt, lastAt])
    .reduce((a, b) => [a[0] < b[0] ? a[0] : b[0], a[1] > b[1] ? a[1] : b[1]]);

const totalsOf = (members: readonly [unknown, MemberActivity][]): MemberActivity['totals'] =>
  members.map(([, { totals }]) => totals).reduce(sumTotals);
