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
  gathered(conversation)
    .flatMap(cutLong)
    .map((thread) => ({
      messageIds: thread.map(({ id }) => id),
      from: thread[0]?.localTime ?? '',
      to: thread.at(-1)?.localTime ?? '',
    }))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : (a.messageIds[0] ?? 0) - (b.messageIds[0] ?? 0)));

interface Thread {
  first: Line;
  size: number;
  /** Its lines and those of the fragments that join it; of a fragment that thread's. */
  lines: Line[] | null;
}

/** Lines by thread, each in order. A fragment joins the thread last spoken in before it begins, unless another begins sooner after. */
const gathered = (conversation: readonly Line[]): Line[][] => {
  const threads = threadsOf(conversation);
  const whole = [...new Set(threads)].filter(({ size }) => size >= fewest);
  if (whole.length === 0) return [[...conversation]];
  for (const thread of whole) thread.lines = [];
  let latest: { thread: Thread; line: Line } | null = null;
  let begun = 0;
  for (const [index, line] of conversation.entries()) {
    const thread = threads[index];
    if (!thread) continue;
    if (thread.size >= fewest) {
      latest = { thread, line };
      if (thread === whole[begun]) begun += 1;
    }
    thread.lines ??= nearest(line, latest, whole[begun])?.lines ?? null;
    thread.lines?.push(line);
  }
  return whole.flatMap(({ lines }) => (lines ? [lines] : []));
};

/** What comes after counts double: a remark belongs to what was just said. */
const nearest = (line: Line, latest: { thread: Thread; line: Line } | null, next: Thread | undefined) => {
  if (!latest || !next) return latest?.thread ?? next;
  const since = minutesBetween(latest.line.localTime, line.localTime);
  return 2 * minutesBetween(line.localTime, next.first.localTime) + 1 < since ? next : latest.thread;
};

/** The thread of each line. */
const threadsOf = (conversation: readonly Line[]): Thread[] => {
  const byId = new Map<number, Thread>();
  return conversation.map((line) => {
    const thread = (line.answers === null ? undefined : byId.get(line.answers)) ?? {
      first: line,
      size: 0,
      lines: null,
    };
    thread.size += 1;
    byId.set(line.id, thread);
    return thread;
  });
};

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
