import { z } from 'zod';
import { tokensOfText } from '../text/count-tokens.ts';
import type { Prompt } from './prompt.ts';

const ofSchema = new WeakMap<z.ZodType, number>();

/** Tokens that a prompt with this input sends: its words and its schema, as the model's own tokenizer counts them. */
export const tokensOfPrompt = ({ instructions, schema }: Prompt<unknown>, input: string): number => {
  const known = ofSchema.get(schema) ?? tokensOfText(JSON.stringify(z.toJSONSchema(schema)));
  ofSchema.set(schema, known);
  return tokensOfText(instructions) + tokensOfText(input) + known;
};
