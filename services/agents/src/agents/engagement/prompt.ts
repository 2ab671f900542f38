import type { Prompt } from '@prosa/llm';
import { type Sentences, sentences } from '../../wording/word-figures.ts';

/** Puts the figures of members in sentences; silence and falling away are told by fixed phrases, never by a model. */
export const engagementPrompt: Prompt<Sentences> = {
  name: 'engagement',
  version: '1',
  instructions: `You word statistics of a group chat for its members. Each line of the input is: key | member | figures.
Write one warm, plain sentence of at most 30 words for each line, in the language named in the first line, and return it with its key.
Use only figures of that line, exactly as given; leave out any that do not help. Never add a number, a date, a reason or a comparison that is not there.
Name the member exactly as given (P1, P2). Never judge, diagnose or guess what somebody feels, wants or will do.
What the figures mean: messages and share_percent: how much they write, and of all messages; active_days of days: days with a message since their first;
answers and answer_minutes: half of their answers to others come within so many minutes; reciprocity_percent: how evenly turning to others comes back;
exchanges_with of others: with how many of the other members they talk to and fro; trend: where their messages are heading.`,
  schema: sentences,
  maxOutputTokens: 3_000,
};
