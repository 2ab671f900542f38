import type { MemberId } from '@prosa/contracts';
import type { AgentContext, ReadableMessage } from '../../agent.ts';
import { isSomeoneElse } from '../memories/reading/doubt.ts';
import { fold } from '../memories/reading/fold.ts';
import { isSensitive } from '../memories/reading/sensitive.ts';
import { type Sentence, sentencesOf } from '../memories/reading/sentences.ts';

/** What a member says in one message, in their own words. */
export interface OwnMessage {
  id: number;
  memberId: MemberId;
  localTime: string;
  /** Which half of their words it is of: stretches of about a hundred words, in turns. */
  half: 0 | 1;
  words: number;
  sentences: Sentence[];
}

/** How much of a member was heard. */
export interface Voice {
  words: number;
  /** Days on which they wrote. */
  days: number;
  messages: number;
  /** Words by half. */
  halves: [number, number];
}

const address = /\b(?:https?:\/\/|www\.)\S+|@\S+/gu;
const word = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
const laughter = /^(?:k{2,}|(?:rs)+|(?:ha|he|hua|hue){2,}h?)$/;
const stretch = 100;
/** A phone that was lent is given back within this time. */
const lentMinutes = 10;

/** Words somebody chose: no links, no mentions, no laughter. */
export const wordsIn = (folded: string): number =>
  (folded.replace(address, ' ').match(word) ?? []).filter((one) => !laughter.test(one)).length;

/** Sentences that say nothing of faith, politics, sexuality or health: those are not read at all. */
export const ownSentences = (text: string): Sentence[] =>
  sentencesOf(text).filter(({ folded }) => !isSensitive(folded));

/**
 * Reads what members write themselves, in order of time: not what they pass on or paste, nor what somebody else writes on
 * their phone, nor anything about what is never inferred. Nobody but `members` is heard.
 */
export const hear = async (
  context: Pick<AgentContext, 'messages'>,
  members: ReadonlySet<MemberId>,
  each: (message: OwnMessage) => void,
): Promise<Map<MemberId, Voice>> => {
  const voices = new Map<MemberId, Voice & { day: string; lentUntil: number }>();
  const hearOne = ({ id, memberId, localTime, text }: ReadableMessage): void => {
    if (memberId === null || !members.has(memberId) || text === '') return;
    const voice = voices.get(memberId) ?? {
      ...{ words: 0, days: 0, messages: 0, halves: [0, 0] as [number, number] },
      ...{ day: '', lentUntil: 0 },
    };
    voices.set(memberId, voice);
    const now = Date.parse(`${localTime}Z`);
    if (isSomeoneElse(fold(text))) voice.lentUntil = now + lentMinutes * 60_000;
    if (now < voice.lentUntil) return;
    const sentences = ownSentences(text);
    const words = sentences.reduce((sum, { folded }) => sum + wordsIn(folded), 0);
    if (words === 0) return;
    const day = localTime.slice(0, 10);
    if (day !== voice.day) voice.days += 1;
    voice.day = day;
    const half = (Math.floor(voice.words / stretch) % 2) as 0 | 1;
    voice.words += words;
    voice.messages += 1;
    voice.halves[half] += words;
    each({ id, memberId, localTime, half, words, sentences });
  };
  for await (const page of context.messages()) for (const message of page) hearOne(message);
  return new Map([...voices].filter(([, { words }]) => words > 0));
};
