import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { type AgentName, type AnalysisId, agentResults, type GroupId } from '@prosa/contracts';
import { offlineEmbedding, type Prompt } from '@prosa/llm';
import { type Keyring, openJson, places } from '@prosa/vault';
import { eventOf, startTestDatabases, type TestDatabases, type TestGroup } from '@prosa/worker/testing';
import postgres from 'postgres';
import { z } from 'zod';
import { countHere } from '../src/counter.ts';
import { agentRequested } from '../src/handlers/agent-requested.ts';
import { type Registry, registry } from '../src/registry.ts';
import { openModelLab, permit } from './model-lab.ts';
import { type Line, seedChat, startAnalysis } from './seed.ts';

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
const prompt: Prompt<{ found: string }> = {
  ...{ name: 'reading', version: '1', instructions: 'Read.', maxOutputTokens: 100 },
  schema: z.object({ found: z.string() }),
};
/** How often each reader of memories was run. */
const ran = { rules: 0, model: 0 };
const counted: Registry = {
  ...rules,
  memories: {
    name: 'memories',
    offline: {
      ...rules.memories.offline,
      run: (context) => {
        ran.rules++;
        return rules.memories.offline.run(context);
      },
    },
    model: (model) => ({
      ...{ version: 'm1', method: 'model', reads: ['texts', 'names'], prompts: [prompt] },
      run: async () => {
        ran.model++;
        await model.ask(prompt, `${ran.model}`);
        return { result: { memoryIds: [], dropped: 0 }, evidence: 0, dropped: 3 };
      },
    }),
  },
};
const runsOf = async (work: () => Promise<unknown>): Promise<typeof ran> => {
  const before = { ...ran };
  await work();
  return { rules: ran.rules - before.rules, model: ran.model - before.model };
};

const chat: Line[] = [
  ['Ana', '2025-03-10T10:00:00', 'eu moro em Natal'],
  ['Bia', '2025-03-10T10:01:00', 'eu moro em Recife'],
];
const handle = async (group: TestGroup, agent: AgentName): Promise<AnalysisId> => {
  const { groupId, organisationId } = group;
  const analysisId = await startAnalysis(databases, group, [agent]);
  const event = eventOf('agent.requested', 'coordinator', { analysisId, agent, groupId, organisationId });
  const dependencies = { database: databases.as('agents'), vault: databases.vault, agents: counted, nudge: () => {} };
  await agentRequested(dependencies)(event, { attempt: 1, signal: new AbortController().signal });
  return analysisId;
};
const openResult = async (keys: Keyring, analysisId: AnalysisId, agent: AgentName) => {
  const sealed = await databases.as('coordinator').transaction((tx) => tx.agentResults.sealed(analysisId, agent));
  assert.ok(sealed);
  return agentResults[agent].parse(openJson(keys.group, places.agentResult(analysisId, agent), sealed));
};
const reusedFrom = async (analysisId: AnalysisId): Promise<string | null> => {
  const [row] = await owner`select reused_from from prosa.agent_results where analysis_id = ${analysisId}`;
  return row?.['reused_from'] ?? null;
};
const seeded = async (lines: Line[] = chat) => {
  const group = await databases.createGroup();
  return { group, ...(await seedChat(databases, group, lines)) };
};

describe('a result', () => {
  for (const agent of ['statistics', 'memories'] as const)
    it(`of ${agent} is used again while nothing it depends on has changed`, async () => {
      const { group, keys } = await seeded();
      const first = await handle(group, agent);
      const second = await handle(group, agent);
      const third = await handle(group, agent);
      assert.deepEqual(await openResult(keys, third, agent), await openResult(keys, first, agent));
      assert.deepEqual(
        [await reusedFrom(first), await reusedFrom(second), await reusedFrom(third)],
        [null, first, first],
      );
      const ended = (await databases.sent('agents')).filter(
        ({ data }) => 'analysisId' in data && data.analysisId === third,
      );
      assert.ok(ended.length === 1 && ended[0]?.type === 'agent.completed' && ended[0].data.reused === true);
    });

  const changes: [string, (group: TestGroup, id: GroupId, member: string) => Promise<unknown>][] = [
    ['a message comes', (group) => seedChat(databases, group, [['Caio', '2025-03-11T10:00:00', 'oi']])],
    [
      'a message goes',
      (_, id) => owner`delete from prosa.messages where group_id = ${id} and local_time::time = '10:01'`,
    ],
    [
      'a message is edited',
      (_, id) =>
        owner`update prosa.messages set current_key = '\\x01' where group_id = ${id} and local_time::time = '10:01'`,
    ],
    ['somebody is blocked', (_, __, member) => owner`update prosa.members set blocked_at = now() where id = ${member}`],
    [
      'its basis becomes consent',
      (_, id) => owner`update prosa.legal_bases set basis = 'consent' where group_id = ${id} and purpose = 'memories'`,
    ],
    ['the language is another', (_, id) => owner`update prosa.groups set locale = 'en' where id = ${id}`],
  ];
  for (const [what, change] of changes)
    it(`is found anew where ${what}`, async () => {
      const { group, members } = await seeded();
      await handle(group, 'memories');
      await change(group, group.groupId, members.get('Bia') ?? '');
      assert.deepEqual(await runsOf(() => handle(group, 'memories')), { rules: 1, model: 0 });
      assert.deepEqual(await runsOf(() => handle(group, 'memories')), { rules: 0, model: 0 });
    });

  it('is found anew by a model that may be asked now, with no call the next time', async () => {
    const { group } = await seeded();
    await using lab = await openModelLab(databases, { agents: counted });
    assert.deepEqual(await runsOf(() => lab.run(group, 'memories')), { rules: 1, model: 0 });
    await permit(databases, group, 'model_transfer');
    assert.deepEqual(await runsOf(() => lab.run(group, 'memories')), { rules: 0, model: 1 });
    const { answered } = lab.server.stats();
    const last = await lab.run(group, 'memories');
    assert.equal(lab.server.stats().answered, answered);
    const [share] = await databases.as('coordinator').transaction((tx) => tx.agentResults.all(last));
    assert.deepEqual(
      [share?.method, share?.model, share?.promptVersion, share?.dropped],
      ['model', 'gpt-5-mini', 'reading/1', 3],
    );
  });

  it('with one in a hundred messages new costs a sixth of the first at most, with nothing new nothing', async () => {
    const words =
      'a gente combinou de levar a carne e o carvão no sábado que vem porque o pessoal da rua também vai aparecer';
    const line = (n: number): Line => {
      const localTime = new Date(Date.UTC(2025, 0, 6, 9) + n * 3 * 3_600_000).toISOString().slice(0, 19);
      return [['Ana', 'Bia', 'Caio'][n % 3] ?? '', localTime, `${words} ${n}`];
    };
    const lines = Array.from({ length: 1_500 }, (_, n) => line(n));
    const { group, members } = await seeded(lines);
    await permit(databases, group, 'model_transfer');
    await using lab = await openModelLab(databases, { answer: () => ({ facts: [] }) });
    const spent = async (): Promise<number> => {
      const before = lab.server.stats().tokens;
      for (const agent of ['statistics', 'memories'] as const) await lab.run(group, agent);
      return lab.server.stats().tokens - before;
    };
    const first = await spent();
    assert.equal(await spent(), 0);
    await seedChat(
      databases,
      group,
      Array.from({ length: 15 }, (_, n) => line(1_500 + n)),
      members,
    );
    const again = await spent();
    assert.ok(first > 30_000 && again > 0 && again <= 0.15 * first, `${again} tokens after ${first}`);
  });

  it('that a model failed to give is not used again', async () => {
    const { group } = await seeded();
    await permit(databases, group, 'model_transfer');
    await using poor = await openModelLab(databases, { agents: counted, faults: 'quota' });
    assert.deepEqual(await runsOf(() => poor.run(group, 'memories')), { rules: 1, model: 1 });
    await using lab = await openModelLab(databases, { agents: counted });
    assert.deepEqual(await runsOf(() => lab.run(group, 'memories')), { rules: 0, model: 1 });
  });

  it('is nobody else’s', async () => {
    const [one, other] = [await seeded(), await seeded()];
    await handle(one.group, 'memories');
    assert.deepEqual(await runsOf(() => handle(other.group, 'memories')), { rules: 1, model: 0 });
  });
});

describe('a share', () => {
  it('says that it is worked on, and is dropped where its run has ended meanwhile', async () => {
    const { group } = await seeded();
    const { groupId, organisationId } = group;
    const analysisId = await startAnalysis(databases, group, ['memories']);
    const beats = new Set<string>();
    const agents: Registry = {
      ...rules,
      memories: {
        ...rules.memories,
        offline: {
          ...rules.memories.offline,
          run: async ({ signal }) => {
            while (beats.size < 3) {
              const [row] =
                await owner`select heartbeat_at::text as at from prosa.agent_results where analysis_id = ${analysisId}`;
              beats.add(row?.['at']);
              await delay(5, undefined, { signal });
            }
            await owner`update prosa.analyses set state = 'failed' where id = ${analysisId}`;
            await delay(60_000, undefined, { signal });
            throw new Error('nobody stopped it');
          },
        },
      },
    };
    const handler = agentRequested({
      ...{ database: databases.as('agents'), vault: databases.vault, agents, beatMs: 10 },
      nudge: () => {},
    });
    const event = eventOf('agent.requested', 'coordinator', { analysisId, agent: 'memories', groupId, organisationId });
    await handler(event, { attempt: 1, signal: new AbortController().signal });
    const [share] = await databases.as('coordinator').transaction((tx) => tx.agentResults.all(analysisId));
    assert.equal(share?.state, 'requested');
    const sent = await databases.sent('agents');
    assert.ok(!sent.some(({ data }) => 'analysisId' in data && data.analysisId === analysisId));
  });
});
