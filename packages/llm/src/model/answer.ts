import type { Response } from 'openai/resources/responses/responses';
import type { z } from 'zod';
import type { Usage } from './prices.ts';

/** What came of an answer. `why` says what is wrong with it, without what it says. */
export type Reading<T> =
  | { outcome: 'answered'; value: T }
  | { outcome: 'refused' }
  | { outcome: 'incomplete'; why: string }
  | { outcome: 'invalid'; why: string; text: string };

/** Reads an answer with the schema that was asked for; strict mode promises a fit, other servers and cut answers do not keep it. */
export const readAnswer = <T>(schema: z.ZodType<T>, response: Response): Reading<T> => {
  const parts = response.output.flatMap((item) => (item.type === 'message' ? item.content : []));
  if (parts.some(({ type }) => type === 'refusal')) return { outcome: 'refused' };
  if (response.status === 'incomplete') return { outcome: 'incomplete', why: 'did not end within its limit of tokens' };
  const text = parts.map((part) => (part.type === 'output_text' ? part.text : '')).join('');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { outcome: 'invalid', why: 'is not JSON', text };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { outcome: 'answered', value: parsed.data };
  const issues = parsed.error.issues.slice(0, 5).map(({ path, code }) => `${path.join('.') || 'the root'}: ${code}`);
  return { outcome: 'invalid', why: `does not fit its schema (${issues.join('; ')})`, text };
};

/** Servers that only resemble OpenAI's may leave usage out. */
export const usageOf = ({ usage }: Response): Usage => ({
  input: usage?.input_tokens ?? 0,
  cachedInput: usage?.input_tokens_details?.cached_tokens ?? 0,
  output: usage?.output_tokens ?? 0,
});
