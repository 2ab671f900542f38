import { isMemberMessage, type MessageFacts } from '../message-facts.ts';
import { dateOf, hourOf } from '../wall-clock.ts';

/** One member's messages of one day. */
export interface MemberDay {
  /** Messages sent, deleted ones among them: they were sent. */
  messages: number;
  /** Words of text; a deleted message has none. */
  words: number;
  media: number;
  edited: number;
  deleted: number;
  firstAt: string;
  lastAt: string;
  /** Messages by hour, 0 to 23. */
  hours: number[];
}

export interface ActivityDay {
  /** Lines without an author. */
  systemLines: number;
  members: Record<string, MemberDay>;
}

/**
 * Activity by date (`2025-03-10`): the partial aggregate. Plain JSON, so that it can be stored. Adding and merging only
 * count, and take the earliest and the latest: neither the order of messages nor how they are split changes the whole.
 */
export type ActivityDays = Record<string, ActivityDay>;

/** Counts one line into `days`, in place. A line counted twice counts twice. */
export const addToActivity = (days: ActivityDays, facts: MessageFacts): void => {
  const date = dateOf(facts.localTime);
  const day = days[date] ?? { systemLines: 0, members: {} };
  days[date] = day;
  if (!isMemberMessage(facts)) {
    day.systemLines += 1;
    return;
  }
  const member = day.members[facts.memberId] ?? emptyMemberDay(facts.localTime);
  day.members[facts.memberId] = member;
  const deleted = facts.type === 'deleted';
  member.messages += 1;
  member.words += deleted ? 0 : facts.words;
  member.media += facts.media;
  member.edited += facts.edited ? 1 : 0;
  member.deleted += deleted ? 1 : 0;
  member.firstAt = earlier(member.firstAt, facts.localTime);
  member.lastAt = later(member.lastAt, facts.localTime);
  const hour = hourOf(facts.localTime);
  member.hours[hour] = (member.hours[hour] ?? 0) + 1;
};

/** The sum of two partial aggregates over different lines; neither is changed, but the sum may share days with them. */
export const mergeActivity = (a: ActivityDays, b: ActivityDays): ActivityDays =>
  mergeRecords(a, b, (left, right) => ({
    systemLines: left.systemLines + right.systemLines,
    members: mergeRecords(left.members, right.members, mergeMemberDays),
  }));

export const mergeMemberDays = (a: MemberDay, b: MemberDay): MemberDay => ({
  messages: a.messages + b.messages,
  words: a.words + b.words,
  media: a.media + b.media,
  edited: a.edited + b.edited,
  deleted: a.deleted + b.deleted,
  firstAt: earlier(a.firstAt, b.firstAt),
  lastAt: later(a.lastAt, b.lastAt),
  hours: a.hours.map((count, hour) => count + (b.hours[hour] ?? 0)),
});

const emptyMemberDay = (at: string): MemberDay => ({
  messages: 0,
  words: 0,
  media: 0,
  edited: 0,
  deleted: 0,
  firstAt: at,
  lastAt: at,
  hours: new Array<number>(24).fill(0),
});

export const mergeRecords = <V>(
  a: Record<string, V>,
  b: Record<string, V>,
  merge: (a: V, b: V) => V,
): Record<string, V> => {
  const merged = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const known = merged[key];
    merged[key] = known === undefined ? value : merge(known, value);
  }
  return merged;
};

/** Wall-clock times of one form sort as text. */
const earlier = (a: string, b: string): string => (a < b ? a : b);
const later = (a: string, b: string): string => (a > b ? a : b);
