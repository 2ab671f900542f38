import type { MemberId } from '@prosa/contracts';
import type { LinkedMessage } from '../interactions/linked-message.ts';
import type { ReadMessage } from '../read-message.ts';
import { segmentsOf } from '../threads/segments.ts';
import { cutOf } from '../words/chunks.ts';
import { wordsIn } from '../words/content-words.ts';

/** A telling word: its stem, how it was written, and the ids of the messages that say it. */
type SaidWord = [stem: string, spelling: string, saidIn: number[]];

/** What topics are made from: a segment of a conversation without its text. Plain JSON; about 0.5 kB. */
export interface TopicSegment {
  /** Id of its first message. */
  id: number;
  /** Wall-clock time of its first message. */
  from: string;
  messages: number;
  /** Each stem once; of very many those that most messages say. */
  words: SaidWord[];
  /** How many of its messages each member wrote. */
  members: [MemberId, messages: number][];
  /** Sum of the sentiment scores in thousandths, and how many messages have one. */
  mood: [sum: number, judged: number];
}

/** Words kept: a forwarded novel must not outweigh a month of talk. */
const mostWords = 60;

/** The segments of a chat day, from its messages as linked and its lines with their texts. */
export const topicSegmentsOf = (linked: readonly LinkedMessage[], lines: readonly ReadMessage[]): TopicSegment[] => {
  const lineOf = new Map<number, ReadMessage>();
  for (const line of lines) lineOf.set(line.id, line);
  return segmentsOf(linked).map(({ messageIds, from }) => {
    const words = new Map<string, SaidWord>();
    const members = new Map<MemberId, number>();
    let [sum, judged] = [0, 0];
    for (const id of messageIds) {
      const line = lineOf.get(id);
      if (!line) continue;
      if (line.memberId !== null) members.set(line.memberId, (members.get(line.memberId) ?? 0) + 1);
      if (line.sentiment) {
        sum += line.sentiment.score;
        judged += 1;
      }
      for (const { stem, surface } of wordsIn(cutOf(line))) {
        const known = words.get(stem);
        if (!known) words.set(stem, [stem, surface, [id]]);
        else if (known[2].at(-1) !== id) known[2].push(id);
      }
    }
    return {
      id: messageIds[0] ?? 0,
      from,
      messages: messageIds.length,
      words: mostSaid([...words.values()]),
      members: [...members],
      mood: [Math.round(sum * 1_000), judged],
    };
  });
};

/** The sort is stable: of words said as often the first ones stay. */
const mostSaid = (words: SaidWord[]): SaidWord[] =>
  words.length <= mostWords ? words : words.sort(([, , a], [, , b]) => b.length - a.length).slice(0, mostWords);
