import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ProsaError } from '@prosa/contracts';
import { offlineEmbedding, type Prompt } from '@prosa/llm';
import { startTestDatabases, type TestDatabases, type TestGroup } from '@prosa/worker/testing';
import postgres from 'postgres';
import { z } from 'zod';
import { mapChunks } from '../src/chunks/map-chunks.ts';
import { countHere } from '../src/counter.ts';
import { type Registry, registry } from '../src/registry.ts';
import { openModelLab, permit } from './model-lab.ts';
import { forgetInputs, type Line, seedChat } from './seed.ts';

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

const rules = registry({ embedding: offlineEmbedding, startCounter: () => countHere });
/** Memories that ask about every chunk, and find nothing. */
const reading = (version = '1'): Registry => {
  const prompt: Prompt<{ found: string }> = {
    ...{ name: 'reading', version, instructions: 'Read.', maxOutputTokens: 100 },
    schema: z.object({ found: z.string() }),
  };
  return {
    ...rules,
    memories: {
      ...rules.memories,
      model: (model) => ({
        ...{ version: 'm1', method: 'model', reads: ['texts', 'names'], prompts: [prompt] },
        run: async (context) => {
          const { found, unread } = await mapChunks(context, model, prompt, { tokens: 500 }, () => 1);
          const result = { memoryIds: [], dropped: found.length };
          return { result, evidence: 0, ...(unread === null ? {} : { degraded: unread }) };
        },
      }),
    },
  };
};

const day = (n: number): string => new Date(Date.UTC(2025, 0, 1 + n, 15)).toISOString().slice(0, 19);
const lines = (from: number, to: number): Line[] =>
  Array.from({ length: to - from }, (_, n) => [
    ['Ana', 'Bia', 'Caio Souza'][n % 3] ?? '',
    day(from + n),
    `mensagem ${from + n} sobre um assunto qualquer do dia, com umas palavras a mais para pesar`,
  ]);

const seeded = async (chat: Line[]) => {
  const group = await databases.createGroup();
  const { members } = await seedChat(databases, group, chat);
  await permit(databases, group, 'model_transfer');
  return { group, members };
};
const openLab = (options: Parameters<typeof openModelLab>[1] = {}) => {
  const asked: string[] = [];
  const answer = ({ text }: { text: string }) => {
    asked.push(text);
    return { found: 'nada' };
  };
  return openModelLab(databases, { agents: reading(), answer, ...options }).then((lab) => ({ lab, asked }));
};
const cachedOf = async ({ groupId }: TestGroup): Promise<number> =>
  (await owner`select 1 from prosa.agent_chunks where group_id = ${groupId}`).length;

describe('a chat in chunks', () => {
  it('is asked about once: what is new costs what it weighs', async () => {
    const { group, members } = await seeded(lines(0, 300));
    const { lab, asked } = await openLab();
    await using _ = lab;
    await lab.run(group, 'memories');
    const [first, tokens] = [asked.length, lab.server.stats().tokens];
    assert.ok(first >= 20, `${first} chunks`);
    await seedChat(databases, group, lines(300, 303), members);
    await lab.run(group, 'memories');
    const more = lab.server.stats().tokens - tokens;
    assert.ok(more > 0 && more <= 0.15 * tokens, `${more} after ${tokens}`);
  });

  it('is asked about anew where the prompt changes, and old answers go in time', async () => {
    const { group } = await seeded(lines(0, 60));
    const old = await openLab();
    const renewed = await openLab({ agents: reading('2') });
    await using _ = old.lab;
    await using __ = renewed.lab;
    await old.lab.run(group, 'memories');
    const chunks = old.asked.length;
    for (let n = 0; n < 3; n++) {
      assert.equal(await cachedOf(group), n === 0 ? chunks : 2 * chunks);
      await forgetInputs(databases.ownerUrl, group);
      await renewed.lab.run(group, 'memories');
      assert.equal(renewed.asked.length, chunks);
    }
    assert.equal(await cachedOf(group), chunks);
  });

  it('goes on where a run was cut short', async () => {
    const { group } = await seeded(lines(0, 100));
    const { lab, asked } = await openLab({ faults: 'ok*3,rate_limit_long*2' });
    await using _ = lab;
    await assert.rejects(lab.run(group, 'memories'), ProsaError);
    const kept = await cachedOf(group);
    assert.ok(kept > 0 && kept === asked.length, `${kept} of ${asked.length}`);
    const resumed = await openLab();
    await using __ = resumed.lab;
    await resumed.lab.run(group, 'memories');
    assert.equal(await cachedOf(group), kept + resumed.asked.length);
    assert.ok(resumed.asked.every((text) => !asked.includes(text)));
  });

  it('lacks what the model declines, and says so; all of it declined is a failure', async () => {
    const { group } = await seeded(lines(0, 60));
    const { lab } = await openLab({ faults: 'refusal' });
    await using _ = lab;
    const id = await lab.run(group, 'memories');
    const [share] = await databases.as('coordinator').transaction((tx) => tx.agentResults.all(id));
    assert.deepEqual([share?.method, share?.degraded], ['model', 'model_refused']);
    const { lab: declining } = await openLab({ faults: 'refusal*99', agents: reading('3') });
    await using __ = declining;
    const refused = (error: unknown) => error instanceof ProsaError && error.code === 'model_refused';
    await assert.rejects(declining.run(group, 'memories'), refused);
  });

  it('holds nothing of whom is blocked, not even in what others say; what was asked before is forgotten', async () => {
    const chat: Line[] = [
      ...lines(0, 40),
      ['Ana', day(41), 'o Caio viu isso?'],
      ['Bia', day(42), 'chama o Caio Souza'],
    ];
    const { group, members } = await seeded(chat);
    const { lab, asked } = await openLab();
    await using _ = lab;
    await lab.run(group, 'memories');
    assert.match(asked.join('\n'), /P3 2025/);
    await databases
      .as('gateway')
      .asUser(group.owner, (tx) => tx.members.flag(members.get('Caio Souza') ?? 'mem_none', { blocked: true }));
    assert.equal(await cachedOf(group), 0);
    const before = asked.length;
    await lab.run(group, 'memories');
    const after = asked.slice(before).join('\n');
    assert.match(after, /o P3 viu isso/);
    assert.match(after, /chama o P3/);
    assert.doesNotMatch(after, /P3 2025|Caio|Souza/);
  });

  it('is forgotten with the key of anybody in it', async () => {
    const { group, members } = await seeded(lines(0, 20));
    const { lab } = await openLab();
    await using _ = lab;
    await lab.run(group, 'memories');
    assert.ok((await cachedOf(group)) > 0);
    await owner`delete from prosa.data_keys where member_id = ${members.get('Ana') ?? ''}`;
    assert.equal(await cachedOf(group), 0);
  });

  it('is nobody else’s: another group with the same words is asked about itself', async () => {
    const { lab, asked } = await openLab();
    await using _ = lab;
    for (const { group } of [await seeded(lines(0, 10)), await seeded(lines(0, 10))]) await lab.run(group, 'memories');
    assert.equal(asked.length, 2);
  });
});
