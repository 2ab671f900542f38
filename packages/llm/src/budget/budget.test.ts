import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ProsaError } from '@prosa/contracts';
import { z } from 'zod';
import { startFakeOpenai } from '../fake-openai/index.ts';
import type { ModelCall } from '../model/model-call.ts';
import { openModel } from '../model/open-model.ts';
import { listPrices } from '../model/prices.ts';
import type { Prompt } from '../model/prompt.ts';
import { forecast } from './forecast.ts';
import type { Ledger, PlannedCall } from './ledger.ts';
import { purposes } from './purposes.ts';

const prompt: Prompt<{ label: string }> = {
  name: 'labels',
  version: '3',
  instructions: 'Dê um nome ao assunto.',
  schema: z.object({ label: z.string() }),
  maxOutputTokens: 200,
};

/** A ledger that keeps its entries, and has room for so many calls. */
const ledgerOf = (room: number) => {
  const entries: { planned: PlannedCall; ended: ModelCall | null | undefined }[] = [];
  const ledger: Ledger = {
    reserve: async (planned) => {
      if (entries.length >= room)
        throw new ProsaError('budget_exhausted', 'no', { context: { cap: 'group_run_tokens' } });
      const entry: (typeof entries)[number] = { planned, ended: undefined };
      entries.push(entry);
      return {
        settle: async (ended) => {
          entry.ended = ended;
        },
      };
    },
  };
  return { ledger, entries, outcomes: () => entries.map(({ ended }) => ended?.outcome ?? ended) };
};

const start = async (faults: string) => {
  const server = await startFakeOpenai({ faults });
  const model = openModel(
    { apiKey: 'any', baseUrl: server.url, model: 'gpt-5-mini', callTimeoutMs: 5_000 },
    { record: () => {}, now: () => performance.now(), sleep: async () => {}, random: () => 0 },
  );
  return {
    server,
    ask: (ledger: Ledger) =>
      model.ask(prompt, 'carvão e gelo', { purpose: 'topics', signal: AbortSignal.timeout(10_000), ledger }),
    [Symbol.asyncDispose]: server.close,
  };
};

describe('a ledger', () => {
  it('has every call before it is made, and what it used after', async () => {
    await using fake = await start('server_error,wrong_schema');
    const { ledger, entries, outcomes } = ledgerOf(9);
    await fake.ask(ledger);
    assert.deepEqual(outcomes(), ['failed', 'invalid', 'repaired']);
    for (const { planned, ended } of entries) {
      assert.deepEqual([planned.purpose, planned.prompt, planned.promptVersion], ['topics', 'labels', '3']);
      assert.ok(ended && ended.usage.input + ended.usage.output <= planned.input + planned.output);
      assert.ok((ended?.costMicros ?? 0) <= (planned.costMicros ?? 0));
    }
    // The repair sends the wrong answer, too.
    assert.ok(Number(entries[2]?.planned.input) > Number(entries[1]?.planned.input));
  });

  it('stops what it has no room for before it is sent, retries too', async () => {
    await using fake = await start('server_error*9');
    const { ledger } = ledgerOf(2);
    await assert.rejects(fake.ask(ledger), { code: 'budget_exhausted', context: { cap: 'group_run_tokens' } });
    await assert.rejects(fake.ask(ledger), { code: 'budget_exhausted', retryable: false });
    assert.equal(fake.server.stats().answered, 0);
  });

  it('gets back what was reserved for a call that was not made', async () => {
    await using fake = await start('quota');
    const { ledger, outcomes } = ledgerOf(9);
    await assert.rejects(fake.ask(ledger), { code: 'model_quota_exceeded' });
    await assert.rejects(fake.ask(ledger), { code: 'model_quota_exceeded' });
    assert.deepEqual(outcomes(), ['failed', null]);
  });
});

describe('a forecast', () => {
  const calls = [
    { prompt, input: 'carvão e gelo' },
    { prompt, input: 'carne e farofa' },
  ];

  it('is what calls use at most', async () => {
    const { costMicros, ...tokens } = forecast(calls, { model: 'gpt-5-mini', prices: listPrices });
    assert.deepEqual([tokens.calls, tokens.outputTokens], [2, 400]);
    assert.equal(costMicros, Math.round(tokens.inputTokens * 0.25 + 400 * 2));
    await using fake = await start('');
    const { ledger, entries } = ledgerOf(9);
    await fake.ask(ledger);
    const [entry] = entries;
    assert.ok(entry?.ended && entry.ended.usage.input <= tokens.inputTokens / 2 + 2);
    assert.equal(entry.planned.output, 200);
  });

  it('does not know what a model without a price costs', () => {
    assert.equal(forecast(calls, { model: 'llama4:8b', prices: listPrices }).costMicros, null);
    const prices = { ...listPrices, 'llama4:8b': { input: 0, cachedInput: 0, output: 0 } };
    assert.equal(forecast(calls, { model: 'llama4:8b', prices }).costMicros, 0);
  });
});

describe('purposes', () => {
  it('are dropped from the last, each before the one above', () => {
    const shares = Object.values(purposes);
    assert.deepEqual(
      shares.toSorted((one, other) => other - one),
      shares,
    );
    assert.equal(new Set(shares).size, shares.length);
    assert.equal(shares[0], 1);
  });
});
