import type { LinkedMessage } from '../interactions/linked-message.ts';
import { minutesBetween } from '../wall-clock.ts';
import { conversationsOf } from './conversations.ts';

/** What belongs together in one conversation: a document for topics, search and summaries. */
export interface Segment {
  /** In order; the first one names the segment as long as its beginning does not change. */
  messageIds: number[];
  from: string;
  to: string;
}

/** Threads under this many messages join another one of their conversation: alone they say too little. */
const fewest = 3;
const most = 40;

type Line = Pick<LinkedMessage, 'id' | 'localTime' | 'answers'>;

/**
 * The threads of a conversation as segments: lines joined by their links. Fragments join the thread that is under way where
 * they begin; long threads are cut at the longest silence in their middle half. Lines come in order of time.
 */
export const segmentsOf = (lines: readonly Line[]): Segment[] => conversationsOf(lines).flatMap(segmentsOfOne);

const segmentsOfOne = (conversation: readonly Line[]): Segment[] =>
  joinFragments(threadsOf(conversation))
    .flatMap(cutLong)
    .map((thread) => ({
      messageIds: thread.map(({ id }) => id),
      from: thread[0]?.localTime ?? '',
      to: thread.at(-1)?.localTime ?? '',
    }))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : (a.messageIds[0] ?? 0) - (b.messageIds[0] ?? 0)));

const threadsOf = (conversation: readonly Line[]): Line[][] => {
  const threads = new Map<number, Line[]>();
  for (const line of conversation) {
    const thread = (line.answers === null ? undefined : threads.get(line.answers)) ?? [];
    thread.push(line);
    threads.set(line.id, thread);
  }
  return [...new Set(threads.values())];
};

/** A fragment joins the thread whose lines stand nearest before its beginning, else the nearest after. */
const joinFragments = (threads: Line[][]): Line[][] => {
  const whole = threads.filter((thread) => thread.length >= fewest);
  if (whole.length === 0) return threads.length === 0 ? [] : [inOrder(threads.flat())];
  const joined = new Map(whole.map((thread) => [thread, [...thread]]));
  for (const fragment of threads) {
    if (fragment.length >= fewest) continue;
    const begins = fragment[0]?.localTime ?? '';
    const home = whole.reduce((near, thread) => (gap(thread, begins) < gap(near, begins) ? thread : near));
    joined.get(home)?.push(...fragment);
  }
  return [...joined.values()].map(inOrder);
};

const gap = (thread: readonly Line[], time: string): number => {
  const before = thread.findLast(({ localTime }) => localTime <= time);
  // What comes after counts double: a remark belongs to what was just said.
  return before ? minutesBetween(before.localTime, time) : 2 * minutesBetween(time, thread[0]?.localTime ?? time) + 1;
};

const inOrder = (lines: Line[]): Line[] =>
  lines.sort((a, b) => (a.localTime === b.localTime ? a.id - b.id : a.localTime < b.localTime ? -1 : 1));

const cutLong = (thread: Line[]): Line[][] => {
  if (thread.length <= most) return [thread];
  const quarter = Math.floor(thread.length / 4);
  let cut = 2 * quarter;
  let longest = -1;
  for (let at = quarter; at < thread.length - quarter; at += 1) {
    const minutes = minutesBetween(thread[at - 1]?.localTime ?? '', thread[at]?.localTime ?? '');
    if (minutes <= longest) continue;
    longest = minutes;
    cut = at;
  }
  return [...cutLong(thread.slice(0, cut)), ...cutLong(thread.slice(cut))];
};
