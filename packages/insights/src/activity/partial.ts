import { type Counts, countsOf, sumCounts } from '../counts.ts';
import { isMemberMessage, type MessageFacts } from '../message-facts.ts';
import { joinSeries, mergeRecords, type Series } from '../partials.ts';
import { dateOf, hourOf, weekdayOf } from '../wall-clock.ts';

/** What one member wrote. */
export interface MemberActivity {
  /**
   * Messages sent, deleted ones among them: they were sent. Words of text; a deleted message has none. Attachments.
   * Edited messages. Deleted ones.
   */
  totals: [messages: number, words: number, media: number, edited: number, deleted: number];
  firstAt: string;
  lastAt: string;
  /** Messages by hour, for each weekday with one; 0 is Monday. */
  week: Record<string, Counts>;
  /** Messages by day of the month, for each month `2025-03` with one. */
  months: Series<Counts>;
}

/** Who writes, and when, over any stretch of days: the partial aggregate. Plain JSON. */
export interface ActivityPartial {
  /** Lines without an author. */
  systemLines: number;
  members: Record<string, MemberActivity>;
}

/** What one member wrote on one day; messages by hour. */
type Day = Pick<MemberActivity, 'totals' | 'firstAt' | 'lastAt'> & { hours: number[] };

/** Of the lines of one calendar day, in order. */
export const activityOf = (lines: readonly MessageFacts[]): ActivityPartial => {
  const days = new Map<string, Day>();
  let systemLines = 0;
  for (const facts of lines) {
    if (!isMemberMessage(facts)) {
      systemLines += 1;
      continue;
    }
    let day = days.get(facts.memberId);
    if (!day) {
      day = { totals: [0, 0, 0, 0, 0], firstAt: facts.localTime, lastAt: '', hours: new Array<number>(24).fill(0) };
      days.set(facts.memberId, day);
    }
    add(day, facts);
  }
  const members: Record<string, MemberActivity> = {};
  const date = dateOf(lines[0]?.localTime ?? '');
  for (const [memberId, { totals, firstAt, lastAt, hours }] of days)
    members[memberId] = {
      totals,
      firstAt,
      lastAt,
      week: { [weekdayOf(date)]: countsOf(hours) },
      months: [[date.slice(0, 7), [Number(date.slice(8)), totals[0]]]],
    };
  return { systemLines, members };
};

const add = (day: Day, { type, localTime, words, media, edited }: MessageFacts): void => {
  const deleted = type === 'deleted';
  day.totals[0] += 1;
  if (!deleted) day.totals[1] += words;
  day.totals[2] += media;
  if (edited) day.totals[3] += 1;
  if (deleted) day.totals[4] += 1;
  day.lastAt = localTime;
  const hour = hourOf(localTime);
  day.hours[hour] = (day.hours[hour] ?? 0) + 1;
};

/** The sum of `a` and `b`, which comes after it in time; neither is changed, but the sum may share parts with them. */
export const mergeActivity = (a: ActivityPartial, b: ActivityPartial): ActivityPartial => ({
  systemLines: a.systemLines + b.systemLines,
  members: mergeRecords(a.members, b.members, mergeMembers),
});

const mergeMembers = (a: MemberActivity, b: MemberActivity): MemberActivity => ({
  totals: sumTotals(a.totals, b.totals),
  firstAt: a.firstAt,
  lastAt: b.lastAt,
  week: sumWeeks(a.week, b.week),
  months: joinSeries(a.months, b.months, sumCounts),
});

/** Day by day: the keys of so small a record take longer to list than to try. */
const sumWeeks = (a: MemberActivity['week'], b: MemberActivity['week']): MemberActivity['week'] => {
  const week: MemberActivity['week'] = {};
  for (let day = 0; day < 7; day += 1) {
    const [earlier, later] = [a[day], b[day]];
    const sum = earlier && later ? sumCounts(earlier, later) : (earlier ?? later);
    if (sum) week[day] = sum;
  }
  return week;
};

export const sumTotals = (a: MemberActivity['totals'], b: MemberActivity['totals']): MemberActivity['totals'] => [
  a[0] + b[0],
  a[1] + b[1],
  a[2] + b[2],
  a[3] + b[3],
  a[4] + b[4],
];
