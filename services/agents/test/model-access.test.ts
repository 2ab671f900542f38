import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ProsaError } from '@prosa/contracts';
import { offlineEmbedding, type Prompt } from '@prosa/llm';
import { startTestDatabases, type TestDatabases, type TestGroup } from '@prosa/worker/testing';
import postgres from 'postgres';
import { z } from 'zod';
import type { Agent } from '../src/agent.ts';
import { countHere } from '../src/counter.ts';
import { registry } from '../src/registry.ts';
import { type ModelLab, openModelLab, permit } from './model-lab.ts';
import { seedChat } from './seed.ts';

let databases: TestDatabases;
let owner: postgres.Sql;
before(async () => {
  databases = await startTestDatabases();
  owner = postgres(databases.ownerUrl, { max: 1, prepare: false, onnotice: () => {} });
});
after(async () => {
  await owner?.end();
  await databases?.[Symbol.asyncDispose]();
});

const prompt: Prompt<{ answer: string }> = {
  name: 'greeting',
  version: '7',
  instructions: 'Say who greets whom.',
  schema: z.object({ answer: z.string() }),
  maxOutputTokens: 100,
};
const rules = registry({ embedding: offlineEmbedding, startCounter: () => countHere });
/** Memories as they are, and a model that is asked once about the first message. */
const asking: Agent<'memories'> = {
  ...rules.memories,
  model: (model) => ({
    ...{ version: 'm1', method: 'model', reads: ['texts', 'names'], prompts: [prompt] },
    run: async ({ messages }) => {
      for await (const [first] of messages()) await model.ask(prompt, model.people.hide(first?.text ?? ''));
      return { result: { memoryIds: [], dropped: 0 }, evidence: 0 };
    },
  }),
};

const groupWith = async (...permitted: Parameters<typeof permit>[2][]): Promise<TestGroup> => {
  const group = await databases.createGroup();
  await seedChat(databases, group, [
    ['Ana Lima', '2025-03-10T10:00:00', 'Bia, moro em Natal'],
    ['Bia', '2025-03-10T10:01:00', 'eu moro em Recife'],
  ]);
  await permit(databases, group, ...permitted);
  return group;
};

const shareOf = async (lab: ModelLab, group: TestGroup, attempt?: number) => {
  const id = await lab.run(group, 'memories', attempt);
  const [share] = await databases.as('coordinator').transaction((tx) => tx.agentResults.all(id));
  assert.ok(share);
  const { state, method, model, promptVersion, degraded } = share;
  return { id, share: { state, method, model, promptVersion, degraded } };
};
const offline = (degraded: string | null) => ({
  ...{ state: 'completed', method: 'offline', model: null, promptVersion: null },
  degraded,
});

const openLab = (options: Parameters<typeof openModelLab>[1] = {}) =>
  openModelLab(databases, { agents: { ...rules, memories: asking }, ...options });

describe('a model', () => {
  it('is asked under pseudonyms, recorded with its prompt, its tokens and where the texts went', async () => {
    const asked: string[] = [];
    await using lab = await openLab({ answer: ({ text }) => void asked.push(text) });
    const group = await groupWith('model_transfer');
    const { id, share } = await shareOf(lab, group);
    assert.deepEqual(share, {
      ...{ state: 'completed', method: 'model', degraded: null },
      ...{ model: 'gpt-5-mini', promptVersion: 'greeting/7' },
    });
    assert.equal(asked.length, 1);
    assert.match(asked[0] ?? '', /P2, moro em Natal$/);
    const [use] = await databases.as('agents').transaction((tx) => tx.modelCalls.ofAnalysis(id));
    assert.equal((use?.inputTokens ?? 0) + (use?.outputTokens ?? 0), lab.server.stats().tokens);
    const transfers = await owner`select purpose, processor, region, data_classes from prosa.transfer_records
      where group_id = ${group.groupId}`;
    assert.deepEqual(
      transfers.map((row) => ({ ...row })),
      [
        {
          ...{ purpose: 'memories', processor: '127.0.0.1', region: 'eu' },
          data_classes: ['messages, masked and under pseudonyms'],
        },
      ],
    );
  });

  it('is not asked where the group has no basis in law for it', async () => {
    await using lab = await openLab();
    const { share } = await shareOf(lab, await groupWith());
    assert.deepEqual(share, offline('no_legal_basis'));
    assert.equal(lab.server.stats().answered, 0);
    assert.match(lab.logged.join(''), /"model\.skipped".*"no_legal_basis"/);
  });

  it('is not asked in another region than the tenant allows', async () => {
    const group = await groupWith('model_transfer');
    await owner`update prosa.organisations set transfer_region = 'br' where id = ${group.organisationId}`;
    for (const [region, degraded] of [
      ['eu', 'transfer_region'],
      ['unspecified', 'transfer_region'],
      ['BR', null],
      ['br-saopaulo', null],
    ] as const) {
      await using lab = await openLab({ region });
      const { share } = await shareOf(lab, group);
      const method = degraded === null ? 'model' : 'offline';
      assert.deepEqual([region, share.degraded, share.method], [region, degraded, method]);
      if (degraded !== null) assert.equal(lab.server.stats().answered, 0);
    }
  });

  it('that a budget does not allow is done without', async () => {
    await using lab = await openLab();
    const group = await groupWith('model_transfer');
    await owner`insert into prosa.budgets (group_id, period, tokens) values (${group.groupId}, 'month', 10)`;
    const { share } = await shareOf(lab, group);
    assert.deepEqual(share, offline('budget_exhausted'));
    assert.equal(lab.server.stats().answered, 0);
  });

  it('whose account is used up is done without', async () => {
    await using lab = await openLab({ faults: 'quota' });
    const { share } = await shareOf(lab, await groupWith('model_transfer'));
    assert.deepEqual(share, offline('model_quota_exceeded'));
  });

  it('that declines fails the share, which no rules may hide', async () => {
    await using lab = await openLab({ faults: 'refusal' });
    const declined = (error: unknown) => error instanceof ProsaError && error.code === 'model_refused';
    await assert.rejects(lab.run(await groupWith('model_transfer'), 'memories'), declined);
  });

  it('that allows no more for now is waited for, and from the fourth delivery on done without', async () => {
    await using lab = await openLab({ faults: 'rate_limit_long*9' });
    const group = await groupWith('model_transfer');
    const limited = (error: unknown) => error instanceof ProsaError && error.code === 'model_rate_limited';
    await assert.rejects(lab.run(group, 'memories', 1), limited);
    const { share } = await shareOf(lab, group, 4);
    assert.deepEqual(share, offline('model_rate_limited'));
  });
});
