import { isMemberMessage, type MessageFacts } from '../message-facts.ts';
import { type Counts, countAt, joinSeries, mergeRecords, type Series, sumCounts } from '../partials.ts';
import { dateOf, hourOf, weekdayOf } from '../wall-clock.ts';

/** What one member wrote. */
export interface MemberActivity {
  /** Messages sent, deleted ones among them: they were sent. */
  messages: number;
  /** Words of text; a deleted message has none. */
  words: number;
  media: number;
  edited: number;
  deleted: number;
  firstAt: string;
  lastAt: string;
  /** Messages by hour, for each weekday, Monday first. */
  week: Counts[];
  /** Messages by day of the month (the first is 0), for each month `2025-03` with one. */
  months: Series<Counts>;
}

/** Who writes, and when, over any stretch of days: the partial aggregate. Plain JSON. */
export interface ActivityPartial {
  /** Lines without an author. */
  systemLines: number;
  members: Record<string, MemberActivity>;
}

/** Of lines in order of time, of one day as a rule. */
export const activityOf = (lines: readonly MessageFacts[]): ActivityPartial => {
  const members = new Map<string, MemberActivity>();
  let systemLines = 0;
  let date = '';
  let weekday = 0;
  for (const facts of lines) {
    if (!isMemberMessage(facts)) {
      systemLines += 1;
      continue;
    }
    if (!facts.localTime.startsWith(date) || date === '') {
      date = dateOf(facts.localTime);
      weekday = weekdayOf(date);
    }
    let member = members.get(facts.memberId);
    if (!member) {
      member = silentMember(facts.localTime);
      members.set(facts.memberId, member);
    }
    add(member, facts, weekday);
  }
  return { systemLines, members: Object.fromEntries(members) };
};

const add = (
  member: MemberActivity,
  { type, localTime, words, media, edited }: MessageFacts,
  weekday: number,
): void => {
  member.messages += 1;
  if (type === 'deleted') member.deleted += 1;
  else member.words += words;
  member.media += media;
  if (edited) member.edited += 1;
  member.lastAt = localTime;
  countAt(member.week[weekday] as Counts, hourOf(localTime));
  let [name, days] = member.months.at(-1) ?? [''];
  if (!days || !localTime.startsWith(name)) {
    days = [];
    name = localTime.slice(0, 7);
    member.months.push([name, days]);
  }
  countAt(days, Number(localTime.slice(8, 10)) - 1);
};

const silentMember = (at: string): MemberActivity => ({
  messages: 0,
  words: 0,
  media: 0,
  edited: 0,
  deleted: 0,
  firstAt: at,
  lastAt: at,
  week: Array.from({ length: 7 }, () => []),
  months: [],
});

/** The sum of `a` and `b`, which comes after it in time; neither is changed, but the sum may share parts with them. */
export const mergeActivity = (a: ActivityPartial, b: ActivityPartial): ActivityPartial => ({
  systemLines: a.systemLines + b.systemLines,
  members: mergeRecords(a.members, b.members, mergeMembers),
});

const mergeMembers = (a: MemberActivity, b: MemberActivity): MemberActivity => ({
  messages: a.messages + b.messages,
  words: a.words + b.words,
  media: a.media + b.media,
  edited: a.edited + b.edited,
  deleted: a.deleted + b.deleted,
  firstAt: a.firstAt,
  lastAt: b.lastAt,
  week: a.week.map((hours, weekday) => sumCounts(hours, b.week[weekday] ?? [])),
  months: joinSeries(a.months, b.months, sumCounts),
});
