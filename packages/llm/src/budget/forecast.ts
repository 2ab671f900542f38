import { costOf, type PriceTable } from '../model/prices.ts';
import type { Prompt } from '../model/prompt.ts';
import { tokensOfPrompt } from '../model/tokens-of-prompt.ts';

/** What calls use at most; a repair or a retry comes on top. */
export interface Forecast {
  calls: number;
  inputTokens: number;
  outputTokens: number;
  /** Millionths of a US dollar; null: unknown, because nobody said what the model costs. Never 0 for want of a price. */
  costMicros: number | null;
}

export const forecast = (
  calls: Iterable<{ prompt: Prompt<unknown>; input: string }>,
  { model, prices }: { model: string; prices: PriceTable },
): Forecast => {
  const sum = { calls: 0, inputTokens: 0, outputTokens: 0 };
  for (const { prompt, input } of calls) {
    sum.calls++;
    sum.inputTokens += tokensOfPrompt(prompt, input);
    sum.outputTokens += prompt.maxOutputTokens;
  }
  const usage = { input: sum.inputTokens, cachedInput: 0, output: sum.outputTokens };
  return { ...sum, costMicros: costOf(prices, model, usage) };
};
