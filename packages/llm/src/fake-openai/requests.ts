import { z } from 'zod';
import { ApiError } from './api-error.ts';
import { isObject } from './strict-schema.ts';

const content = z.union([z.string(), z.array(z.looseObject({ type: z.string(), text: z.string().optional() }))]);
const message = z.looseObject({ role: z.string(), content });

const responsesRequest = z.looseObject({
  model: z.string(),
  input: z.union([z.string(), z.array(message)]),
  instructions: z.string().nullish(),
  stream: z.boolean().nullish(),
  store: z.boolean().nullish(),
  max_output_tokens: z.int().min(16).nullish(),
  text: z.looseObject({ format: z.looseObject({ type: z.string() }).optional() }).nullish(),
});

const chatRequest = z.looseObject({
  model: z.string(),
  messages: z.array(message).min(1),
  stream: z.boolean().nullish(),
  stream_options: z.looseObject({ include_usage: z.boolean().optional() }).nullish(),
  max_completion_tokens: z.int().min(1).nullish(),
  response_format: z
    .looseObject({ type: z.string(), json_schema: z.looseObject({ name: z.string() }).optional() })
    .nullish(),
});

export const embeddingsRequest = z.looseObject({
  model: z.string(),
  input: z.union([z.string(), z.array(z.string())]),
  dimensions: z.int().positive().nullish(),
  encoding_format: z.enum(['float', 'base64']).nullish(),
});

/** What a request for words comes down to, whichever endpoint it came by. */
export interface Prompt {
  model: string;
  /** Instructions and messages, in order. */
  text: string;
  /** Null where plain text is asked for. */
  format: { name: string; strict: boolean; schema: unknown } | null;
  /** Undefined where the caller sets no limit. */
  maxTokens: number | undefined;
}

/** @throws ApiError 400 naming the parameter that is wrong. */
export const parseBody = <T>(schema: z.ZodType<T>, body: unknown): T => {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const param = issue?.path.join('.') || null;
  throw new ApiError(400, `Invalid value for '${param ?? 'body'}': ${issue?.message ?? 'not valid'}`, {
    code: 'invalid_type',
    param,
  });
};

export const promptOfResponses = (body: unknown): Prompt => {
  const { model, input, instructions, max_output_tokens, text } = parseBody(responsesRequest, body);
  const messages = typeof input === 'string' ? [input] : input.map((item) => textOf(item.content));
  return {
    model,
    text: [...(instructions ? [instructions] : []), ...messages].join('\n'),
    format: formatOf(text?.format),
    maxTokens: max_output_tokens ?? undefined,
  };
};

export const promptOfChat = (body: unknown): Prompt => {
  const { model, messages, max_completion_tokens, response_format } = parseBody(chatRequest, body);
  const format =
    response_format?.type === 'json_schema' ? { ...response_format.json_schema, type: 'json_schema' } : response_format;
  return {
    model,
    text: messages.map((item) => textOf(item.content)).join('\n'),
    format: formatOf(format),
    maxTokens: max_completion_tokens ?? undefined,
  };
};

const textOf = (value: z.infer<typeof content>): string =>
  typeof value === 'string' ? value : value.map(({ text = '' }) => text).join('\n');

const formatOf = (format: unknown): Prompt['format'] =>
  isObject(format) && format['type'] === 'json_schema'
    ? { name: String(format['name']), strict: format['strict'] === true, schema: format['schema'] }
    : null;
