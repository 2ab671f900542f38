import { ProsaError } from '@prosa/contracts';
import OpenAI from 'openai';
import { zodTextFormat } from 'openai/helpers/zod';
import type { ResponseCreateParamsNonStreaming, ResponseInput } from 'openai/resources/responses/responses';
import type { Ledger } from '../budget/ledger.ts';
import type { ModelPurpose } from '../budget/purposes.ts';
import { createLimiter, type Priority } from '../limits/limiter.ts';
import { memoryCell, type SharedCell } from '../limits/shared-cell.ts';
import { tokensOfText } from '../text/count-tokens.ts';
import { readAnswer, usageOf } from './answer.ts';
import { call, type Sent } from './call.ts';
import { retryDelay } from './failure.ts';
import type { ModelCall } from './model-call.ts';
import { costOf, listPrices, type PriceTable, type Usage } from './prices.ts';
import type { Prompt } from './prompt.ts';
import { tokensOfPrompt } from './tokens-of-prompt.ts';

export interface ModelSettings {
  apiKey: string;
  /** OpenAI's where left out; any server that speaks the Responses API. */
  baseUrl?: string;
  model: string;
  /** Put over the list prices. */
  prices?: PriceTable;
  /** A single call is given up after this. */
  callTimeoutMs: number;
  /** Calls of this process at a time; 50 where left out. */
  concurrency?: number;
}

export interface Surroundings {
  /** Called for every call before its answer is looked at, also for those that failed: usage is never lost. */
  record: (call: ModelCall) => void;
  /** Milliseconds, only ever forward. */
  now: () => number;
  /** Rejects when the signal aborts. */
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** 0 to 1. */
  random: () => number;
  /** What the model allows, shared with all who use it; of this process alone where left out. */
  allowance?: SharedCell;
}

export interface AskOptions {
  purpose: ModelPurpose;
  signal: AbortSignal;
  /** `live` where left out. */
  priority?: Priority;
  /** Where it is charged; to nobody where left out. */
  ledger?: Ledger;
}

export interface Model {
  /**
   * Asks when the provider has room for it, retries what may pass, and repairs an answer that does not fit its schema once.
   * @throws ProsaError `model_*`, `budget_exhausted`; the reason of the signal where the caller gave up.
   */
  ask: <T>(prompt: Prompt<T>, input: string, options: AskOptions) => Promise<T>;
}

const mostAttempts = 4;
const nothing: Usage = { input: 0, cachedInput: 0, output: 0 };

/** OpenAI's Responses API with strict JSON, or any server that speaks it. The SDK's own retries are off (docs/adr/0008). */
export const openModel = (settings: ModelSettings, surroundings: Surroundings): Model => {
  const { record, now, sleep, random } = surroundings;
  const { model, concurrency = 50 } = settings;
  const prices = { ...listPrices, ...settings.prices };
  const openai = new OpenAI({
    apiKey: settings.apiKey,
    ...(settings.baseUrl ? { baseURL: settings.baseUrl } : {}),
    maxRetries: 0,
    timeout: settings.callTimeoutMs,
    logLevel: 'off',
  });
  const limiter = createLimiter({ cell: surroundings.allowance ?? memoryCell(now), concurrency, now });

  const askerOf = (prompt: Prompt<unknown>, { purpose, signal, priority = 'live', ledger }: AskOptions) => {
    const about = { model, prompt: prompt.name, promptVersion: prompt.version, purpose };
    /** One answer, whatever it says; `charge` is to be told what came of it. */
    return async (request: ResponseCreateParamsNonStreaming, input: number) => {
      const most = { input, cachedInput: 0, output: request.max_output_tokens ?? 0 };
      const planned = { ...about, ...most, costMicros: costOf(prices, model, most) };
      for (let attempt = 1; ; attempt++) {
        signal.throwIfAborted();
        const reservation = await ledger?.reserve(planned);
        let made = false;
        let sent: Sent;
        try {
          sent = await limiter.run({ priority, tokens: most.input + most.output, signal }, () => {
            made = true;
            return call(openai, request, { signal, now });
          });
        } catch (error) {
          // A call that was given up underway may have cost what was reserved for it.
          if (!made) await reservation?.settle(null);
          throw error;
        }
        const charge = async (outcome: ModelCall['outcome'], usage: Usage): Promise<void> => {
          const costMicros = costOf(prices, model, usage);
          const done = { ...about, outcome, usage, costMicros, latencyMs: sent.latencyMs };
          record(done);
          await reservation?.settle(done);
        };
        if ('response' in sent) return { response: sent.response, charge };
        await charge('failed', nothing);
        const delay = attempt < mostAttempts ? retryDelay(sent.failure, attempt, random) : null;
        if (delay === null) throw sent.failure;
        await sleep(delay, signal);
      }
    };
  };

  return {
    ask: async (prompt, input, options) => {
      const ask = askerOf(prompt, options);
      const context = { prompt: prompt.name, promptVersion: prompt.version };
      const asked: ResponseInput = [{ role: 'user', content: input }];
      const request = {
        model,
        instructions: prompt.instructions,
        input: asked,
        max_output_tokens: prompt.maxOutputTokens,
        // The provider keeps nothing of what a group said.
        store: false,
        text: { format: zodTextFormat(prompt.schema, prompt.name) },
      };
      let tokens = tokensOfPrompt(prompt, input);
      for (let again = false; ; again = true) {
        const { response, charge } = await ask(request, tokens);
        const reading = readAnswer(prompt.schema, response);
        await charge(again && reading.outcome === 'answered' ? 'repaired' : reading.outcome, usageOf(response));
        if (reading.outcome === 'answered') return reading.value;
        if (reading.outcome === 'refused')
          throw new ProsaError('model_refused', 'The model declined to answer', { context });
        if (again) throw new ProsaError('model_output_invalid', `The answer ${reading.why}, twice`, { context });
        if (reading.outcome === 'incomplete') request.max_output_tokens *= 2;
        else {
          const correction = repair(reading.why);
          request.input = [
            ...asked,
            { role: 'assistant', content: reading.text },
            { role: 'user', content: correction },
          ];
          tokens += tokensOfText(reading.text) + tokensOfText(correction);
        }
      }
    },
  };
};

const repair = (why: string): string =>
  `Your answer ${why}. Give the whole answer again, as JSON that fits the schema.`;
