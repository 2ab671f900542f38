import OpenAI, { type APIPromise } from 'openai';
import type { Ledger } from '../budget/ledger.ts';
import type { ModelPurpose } from '../budget/purposes.ts';
import { createLimiter, type Priority } from '../limits/limiter.ts';
import { memoryCell, type SharedCell } from '../limits/shared-cell.ts';
import { call, type Sent } from './call.ts';
import { retryDelay } from './failure.ts';
import { modelMetrics } from './metrics.ts';
import type { ModelCall } from './model-call.ts';
import { costOf, listPrices, type PriceTable, type Usage } from './prices.ts';

export interface ModelSettings {
  apiKey: string;
  /** OpenAI's where left out; any server that speaks its API. */
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

/** A request of some endpoint, and what it may use at most. */
export interface Question<T> extends Pick<ModelCall, 'prompt' | 'promptVersion'> {
  send: (openai: OpenAI, options: { signal: AbortSignal }) => APIPromise<T>;
  input: number;
  output: number;
  usageOf: (answer: T) => Usage;
}

interface Answered<T> {
  answer: T;
  /** To be told what came of it. */
  charge: (outcome: ModelCall['outcome']) => Promise<void>;
}

const mostAttempts = 4;
const nothing: Usage = { input: 0, cachedInput: 0, output: 0 };

/**
 * What every endpoint of a model has in common: calls within limits and budgets, retried where that may help, each recorded.
 * The SDK's own retries are off (docs/adr/0008).
 */
export const openCaller = (settings: ModelSettings, surroundings: Surroundings) => {
  const { record, now, sleep, random } = surroundings;
  const { model, concurrency = 50 } = settings;
  const measure = modelMetrics();
  const prices = { ...listPrices, ...settings.prices };
  const openai = new OpenAI({
    apiKey: settings.apiKey,
    ...(settings.baseUrl ? { baseURL: settings.baseUrl } : {}),
    maxRetries: 0,
    timeout: settings.callTimeoutMs,
    logLevel: 'off',
  });
  const limiter = createLimiter({ cell: surroundings.allowance ?? memoryCell(now), concurrency, now });

  /** One answer, whatever it says. */
  return async <T>(question: Question<T>, options: AskOptions): Promise<Answered<T>> => {
    const { prompt, promptVersion, input, output, usageOf } = question;
    const { purpose, signal, priority = 'live', ledger } = options;
    const about = { model, prompt, promptVersion, purpose };
    const planned = { ...about, input, output, costMicros: costOf(prices, model, { input, cachedInput: 0, output }) };
    for (let attempt = 1; ; attempt++) {
      signal.throwIfAborted();
      const reservation = await ledger?.reserve(planned);
      let made = false;
      let sent: Sent<T>;
      try {
        sent = await limiter.run({ priority, tokens: input + output, signal }, () => {
          made = true;
          return call(() => question.send(openai, { signal }), { usageOf, signal, now });
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
        measure(done);
        await reservation?.settle(done);
      };
      if ('answer' in sent) {
        const { answer } = sent;
        return { answer, charge: (outcome) => charge(outcome, usageOf(answer)) };
      }
      await charge('failed', nothing);
      const delay = attempt < mostAttempts ? retryDelay(sent.failure, attempt, random) : null;
      if (delay === null) throw sent.failure;
      await sleep(delay, signal);
    }
  };
};
