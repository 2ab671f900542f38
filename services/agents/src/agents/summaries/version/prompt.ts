import type { Prompt } from '@prosa/llm';
import { z } from 'zod';

const sentences = z.object({ sentences: z.array(z.object({ text: z.string(), facts: z.array(z.string()) })) });
export type ToldFacts = z.infer<typeof sentences>;

/** Tells a group in three sentences. */
export const versionPrompt: Prompt<ToldFacts> = {
  name: 'summaries-version',
  version: '1',
  instructions: `You tell what is notable about a group chat, from statistics alone. The first line of the input names the language to write in; each other line is a fact: key | member, or "the group" | figures.
Write three warm, plain sentences of at most 35 words each, which together say what kind of chat this is and what is new in it. Return each with the keys of the facts it tells.
Use only figures of those facts, exactly as given. Never add a number, a date, a reason or a name. Name members only as given (P1, P2).
Say what happens in the chat, never what anybody is like, feels or wants.`,
  schema: sentences,
  maxOutputTokens: 600,
};
