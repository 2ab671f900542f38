import { ProsaError } from '@prosa/contracts';
import OpenAI from 'openai';
import { zodTextFormat } from 'openai/helpers/zod';
import type { Response, ResponseCreateParamsNonStreaming, ResponseInput } from 'openai/resources/responses/responses';
import type { z } from 'zod';
import { readAnswer, usageOf } from './answer.ts';
import { failureOf, retryDelay } from './failure.ts';
import { costOf, listPrices, type PriceTable, type Usage } from './prices.ts';

/** What a model is told to do. Versioned: a change of wording or schema is a change of what it finds. */
export interface Prompt<T> {
  name: string;
  version: string;
  /** Never holds anything of a group: that is the input. */
  instructions: string;
  /** An object without optional fields: strict mode wants nullable ones instead. */
  schema: z.ZodType<T>;
  maxOutputTokens: number;
}

/** One call over the wire; retries and repairs are calls of their own. */
export interface ModelCall {
  model: string;
  prompt: string;
  promptVersion: string;
  purpose: string;
  outcome: 'answered' | 'repaired' | 'incomplete' | 'refused' | 'invalid' | 'failed';
  usage: Usage;
  /** Millionths of a US dollar; null where nobody said what the model costs. */
  costMicros: number | null;
  latencyMs: number;
}

export interface ModelSettings {
  apiKey: string;
  /** OpenAI's where left out; any server that speaks the Responses API. */
  baseUrl?: string;
  model: string;
  /** Put over the list prices. */
  prices?: PriceTable;
  /** A single call is given up after this. */
  callTimeoutMs: number;
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
}

export interface Model {
  /**
   * Asks, retries what may pass, and repairs an answer that does not fit its schema once.
   * @throws ProsaError `model_*`; the reason of the signal where the caller gave up.
   */
  ask: <T>(prompt: Prompt<T>, input: string, options: { purpose: string; signal: AbortSignal }) => Promise<T>;
}

const mostAttempts = 4;
/** While the account is used up nobody asks again and again; afterwards one call tries. */
const quotaPauseMs = 600_000;
const nothing: Usage = { input: 0, cachedInput: 0, output: 0 };

/** OpenAI's Responses API with strict JSON, or any server that speaks it. The SDK's own retries are off (docs/adr/0008). */
export const openModel = (settings: ModelSettings, { record, now, sleep, random }: Surroundings): Model => {
  const prices = { ...listPrices, ...settings.prices };
  const openai = new OpenAI({
    apiKey: settings.apiKey,
    ...(settings.baseUrl ? { baseURL: settings.baseUrl } : {}),
    maxRetries: 0,
    timeout: settings.callTimeoutMs,
    logLevel: 'off',
  });
  let usedUpUntil = Number.NEGATIVE_INFINITY;

  type Note = (outcome: ModelCall['outcome'], usage: Usage, since: number) => void;
  const noteOf =
    (prompt: Prompt<unknown>, purpose: string): Note =>
    (outcome, usage, since) =>
      record({
        model: settings.model,
        prompt: prompt.name,
        promptVersion: prompt.version,
        purpose,
        outcome,
        usage,
        costMicros: costOf(prices, settings.model, usage),
        latencyMs: now() - since,
      });

  /** One answer, whatever it says. */
  const send = async (request: ResponseCreateParamsNonStreaming, note: Note, signal: AbortSignal) => {
    for (let attempt = 1; ; attempt++) {
      signal.throwIfAborted();
      if (now() < usedUpUntil)
        throw new ProsaError('model_quota_exceeded', 'The account at the model provider is used up');
      const since = now();
      try {
        const response: Response = await openai.responses.create(request, { signal });
        return { response, since };
      } catch (thrown) {
        signal.throwIfAborted();
        note('failed', nothing, since);
        const failure = failureOf(thrown);
        if (failure.code === 'model_quota_exceeded') usedUpUntil = now() + quotaPauseMs;
        const delay = attempt < mostAttempts ? retryDelay(failure, attempt, random) : null;
        if (delay === null) throw failure;
        await sleep(delay, signal);
      }
    }
  };

  return {
    ask: async (prompt, input, { purpose, signal }) => {
      const note = noteOf(prompt, purpose);
      const context = { prompt: prompt.name, promptVersion: prompt.version };
      const asked: ResponseInput = [{ role: 'user', content: input }];
      const request = {
        model: settings.model,
        instructions: prompt.instructions,
        input: asked,
        max_output_tokens: prompt.maxOutputTokens,
        // The provider keeps nothing of what a group said.
        store: false,
        text: { format: zodTextFormat(prompt.schema, prompt.name) },
      };
      for (let again = false; ; again = true) {
        const { response, since } = await send(request, note, signal);
        const reading = readAnswer(prompt.schema, response);
        note(again && reading.outcome === 'answered' ? 'repaired' : reading.outcome, usageOf(response), since);
        if (reading.outcome === 'answered') return reading.value;
        if (reading.outcome === 'refused')
          throw new ProsaError('model_refused', 'The model declined to answer', { context });
        if (again) throw new ProsaError('model_output_invalid', `The answer ${reading.why}, twice`, { context });
        if (reading.outcome === 'incomplete') request.max_output_tokens *= 2;
        else
          request.input = [
            ...asked,
            { role: 'assistant', content: reading.text },
            { role: 'user', content: repair(reading.why) },
          ];
      }
    },
  };
};

const repair = (why: string): string =>
  `Your answer ${why}. Give the whole answer again, as JSON that fits the schema.`;
