import { vectorTokensOf } from '../embedding/tokens.ts';
import { ApiError } from './api-error.ts';
import type { Fault } from './faults.ts';
import { embeddingsRequest, parseBody } from './requests.ts';
import { vectorsOf } from './vectors.ts';

const mostInputs = 2_048;
const mostTokensEach = 8_192;
const mostTokens = 300_000;
const fullLength = { 'text-embedding-3-large': 3_072 } as Record<string, number>;

export interface EmbeddingsWork {
  tokens: number;
  answer: (fault?: Fault | null) => object;
}

/**
 * Checks a request for vectors against the API's limits and says what it costs; `answer` makes the vectors.
 * @throws ApiError 400 for an empty input and for more than 2 048 inputs, 8 192 tokens each or 300 000 in all.
 */
export const embeddingsWork = (body: unknown): EmbeddingsWork => {
  const { model, input, dimensions, encoding_format } = parseBody(embeddingsRequest, body);
  const inputs = typeof input === 'string' ? [input] : input;
  const refuse = (why: string) =>
    new ApiError(400, `Invalid 'input': ${why}`, { code: 'invalid_value', param: 'input' });
  if (inputs.length === 0) throw refuse('input cannot be an empty array.');
  if (inputs.length > mostInputs)
    throw refuse(`array too long. Expected at most ${mostInputs} inputs, got ${inputs.length}.`);
  const counts = inputs.map(vectorTokensOf);
  if (inputs.some((text) => text === '')) throw refuse('input cannot be an empty string.');
  const longest = Math.max(...counts);
  if (longest > mostTokensEach) throw refuse(`maximum input length is ${mostTokensEach} tokens, got ${longest}.`);
  const tokens = counts.reduce((sum, count) => sum + count, 0);
  if (tokens > mostTokens) throw refuse(`maximum request size is ${mostTokens} tokens per request, got ${tokens}.`);
  const full = fullLength[model] ?? 1_536;
  if (dimensions && dimensions > full)
    throw new ApiError(400, `Invalid value for 'dimensions': at most ${full}.`, {
      code: 'invalid_value',
      param: 'dimensions',
    });

  return {
    tokens,
    answer: (fault) => ({
      object: 'list',
      model,
      data: vectorsOf(inputs, fault === 'wrong_schema' ? 3 : (dimensions ?? full)).map((vector, index) => ({
        object: 'embedding',
        index,
        embedding: encoding_format === 'base64' ? Buffer.from(vector.buffer).toString('base64') : [...vector],
      })),
      usage: { prompt_tokens: tokens, total_tokens: tokens },
    }),
  };
};
