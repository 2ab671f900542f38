import { tokensOfText } from '../text/count-tokens.ts';
import { ApiError } from './api-error.ts';
import type { Fault } from './faults.ts';
import { makeUp } from './made-up.ts';
import type { Prompt } from './requests.ts';
import { checkStrictSchema } from './strict-schema.ts';

/** The words of an answer, before they are put into one endpoint's form. */
export interface Completion {
  model: string;
  text: string;
  refused: boolean;
  /** True where the answer was cut at the caller's limit. */
  incomplete: boolean;
  usage: { input: number; output: number };
}

/** Says what a model would answer; undefined leaves it to the server to make something up. */
export type Answer = (prompt: Prompt) => unknown;

const longestContext = 400_000;

/** What a prompt would cost at most: its own tokens and what it lets the model write. That is what limits are taken from. */
export const priceOf = (prompt: Prompt): number => tokensOfText(prompt.text) + (prompt.maxTokens ?? 1_000);

/** @throws ApiError 400 for a schema that strict mode refuses, and for a prompt longer than the context. */
export const complete = (prompt: Prompt, answer: Answer, fault: Fault | null, param: string): Completion => {
  const { format, maxTokens, model } = prompt;
  if (format?.strict) checkStrictSchema(format.schema, param);
  const input = tokensOfText(prompt.text);
  if (input > longestContext)
    throw new ApiError(400, 'Your input exceeds the context window of this model.', {
      code: 'context_length_exceeded',
    });

  if (fault === 'refusal') {
    const text = "I'm sorry, but I can't help with that.";
    return { model, text, refused: true, incomplete: false, usage: { input, output: tokensOfText(text) } };
  }
  const given = answer(prompt);
  const value = given === undefined && format ? makeUp(format.schema, prompt.text) : given;
  const whole =
    fault === 'wrong_schema' ? '{"unexpected":true}' : value === undefined ? echo(prompt.text) : asText(value);
  const most = fault === 'incomplete' ? Math.floor(tokensOfText(whole) / 2) : (maxTokens ?? Number.POSITIVE_INFINITY);
  const text = cut(whole, most);
  return {
    model,
    text,
    refused: false,
    incomplete: text.length < whole.length,
    usage: { input, output: tokensOfText(text) },
  };
};

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Without a schema the answer is the beginning of the last line of the prompt. */
const echo = (text: string): string => (text.split('\n').at(-1) ?? '').slice(0, 400);

const cut = (text: string, most: number): string => {
  let end = text.length;
  while (end > 0 && tokensOfText(text.slice(0, end)) > most) end = Math.floor(end * 0.9);
  return text.slice(0, end);
};
