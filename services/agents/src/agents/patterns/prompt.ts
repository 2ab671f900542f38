import type { Prompt } from '@prosa/llm';
import { type Sentences, sentences } from '../../wording/word-figures.ts';

/** Puts habits that statistics found in sentences. */
export const patternsPrompt: Prompt<Sentences> = {
  name: 'patterns',
  version: '1',
  instructions: `You word habits found by statistics in a group chat. Each line of the input is: key | member, or "the group" | figures.
Write one warm, plain sentence of at most 30 words for each line, in the language named in the first line, and return it with its key.
Use only figures of that line, exactly as given; leave out any that do not help. Never add a number, a date, a weekday, a reason or a comparison that is not there.
Name the member exactly as given (P1, P2). Say what somebody does in this chat, never what they are like, feel or want.
Kinds: hours: three hours of the day in which much is written; weekday: that day has so many times the messages of an average day;
role: what the member does more often than their share of messages would have it (count of all, times as often); tempo: conversations a week and minutes until half of the answers come;
affinity: the member writes so much of what is written when the group speaks of these words; change: messages a week before and since.`,
  schema: sentences,
  maxOutputTokens: 3_000,
};
