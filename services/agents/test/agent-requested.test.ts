import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  type AgentName,
  type AgentResult,
  type AnalysisId,
  agentResults,
  memoryBody,
  ProsaError,
  type ProsaEvent,
} from '@prosa/contracts';
import type { Database } from '@prosa/database';
import { memoryCell, offlineEmbedding } from '@prosa/llm';
import { startFakeOpenai } from '@prosa/llm/fake-openai';
import { createLogger } from '@prosa/runtime';
import { type Keyring, openJson, places } from '@prosa/vault';
import { eventOf, startTestDatabases, type TestDatabases, type TestGroup } from '@prosa/worker/testing';
import { countHere } from '../src/counter.ts';
import { environment } from '../src/environment.ts';
import { agentRequested, failShare } from '../src/handlers/agent-requested.ts';
import { openEmbedding } from '../src/open-embedding.ts';
import { registry } from '../src/registry.ts';
import { permit } from './model-lab.ts';
import { forgetCounts, forgetInputs, type Line, seedChat, startAnalysis } from './seed.ts';

let databases: TestDatabases;
before(async () => {
  databases = await startTestDatabases();
});
after(() => databases[Symbol.asyncDispose]());

const agents = registry({ embedding: offlineEmbedding, startCounter: () => countHere });
const delivery = { attempt: 1, signal: new AbortController().signal };
const dependencies = (database: Database = databases.as('agents')) => ({
  database,
  vault: databases.vault,
  agents,
  nudge: () => {},
});
const handle = (event: ProsaEvent<'agent.requested'>, database?: Database) =>
  agentRequested(dependencies(database))(event, delivery);

const requestOf = ({ groupId, organisationId }: TestGroup, analysisId: AnalysisId, agent: AgentName) =>
  eventOf('agent.requested', 'coordinator', { analysisId, agent, groupId, organisationId });

const eventsOf = async (analysisId: AnalysisId) =>
  (await databases.sent('agents')).filter(({ data }) => 'analysisId' in data && data.analysisId === analysisId);

const resultOf = async <N extends AgentName>(keys: Keyring, analysisId: AnalysisId, agent: N) => {
  const sealed = await databases.as('coordinator').transaction((tx) => tx.agentResults.sealed(analysisId, agent));
  assert.ok(sealed, 'the agent has a result');
  return agentResults[agent].parse(
    openJson(keys.group, places.agentResult(analysisId, agent), sealed),
  ) as AgentResult<N>;
};

/** What is readable of the memories that a result names, oldest first. */
const memoriesOf = async (keys: Keyring, { groupId }: TestGroup, analysisId: AnalysisId) => {
  const result = await resultOf(keys, analysisId, 'memories');
  const rows = await databases.as('agents').transaction((tx) => tx.memories.byIds(groupId, result.memoryIds));
  return rows.map(({ id, memberId, predicate, bodySealed, messageIds, trueFrom, confidence }) => ({
    ...memoryBody.parse(openJson(keys.member(memberId), places.memory(id), bodySealed)),
    ...{ id, memberId, predicate, messageIds, trueFrom, confidence },
  }));
};

const run = async (group: TestGroup, agent: AgentName): Promise<AnalysisId> => {
  const analysisId = await startAnalysis(databases, group, [agent]);
  await handle(requestOf(group, analysisId, agent));
  return analysisId;
};

const minute = (n: number) => `2025-03-10T20:${String(n).padStart(2, '0')}:00`;
const chat: Line[] = [
  ['', minute(0), 'Ana criou o grupo'],
  ['Ana', minute(1), 'quem mora em Natal?'],
  ['Bia', minute(2), 'eu moro em Recife'],
  ['Ana', minute(3), 'peguei uma melancia na marginal'],
  ['Bia', minute(3), 'kkkkkk'],
  ['Caio', minute(4), '😂😂'],
  ['Caio', minute(5), 'sou alérgico a melancia'],
  ...Array.from({ length: 6 }, (_, n): Line => [['Ana', 'Bia'][n % 2] ?? '', minute(6 + n), 'sério isso']),
  ['Ana', '2025-03-12T08:00:00', 'bom dia'],
];

describe('the statistics agent', () => {
  it('counts the group, finds its moment and quotes the message that was laughed at', async () => {
    const group = await databases.createGroup();
    const { members, keys } = await seedChat(databases, group, chat);
    const analysisId = await run(group, 'statistics');
    const { overview, activity, moments } = await resultOf(keys, analysisId, 'statistics');
    assert.deepEqual(
      [overview.messages, overview.systemLines, overview.members, overview.days, overview.activeDays],
      [13, 1, 3, 3, 2],
    );
    assert.deepEqual(
      activity.members.map(({ memberId, messages }) => [memberId, messages]),
      [
        [members.get('Ana'), 6],
        [members.get('Bia'), 5],
        [members.get('Caio'), 2],
      ],
    );
    assert.equal(moments.moments.length, 1);
    assert.equal(moments.moments[0]?.messages, 12);
    assert.equal(moments.moments[0]?.highlight?.reactions, 2);
    assert.deepEqual(moments.silence, { from: minute(11), to: '2025-03-12T08:00:00', hours: 35.8 });

    const highlight = moments.moments[0]?.highlight?.messageId ?? 0;
    const [quoted] = await databases.as('agents').transaction((tx) => tx.messages.byIds(group.groupId, [highlight]));
    assert.equal(quoted?.localTime, minute(3));
    const [event, ...others] = await eventsOf(analysisId);
    assert.deepEqual(others, []);
    assert.ok(event?.type === 'agent.completed');
    const { durationMs: _, ...data } = event.data;
    const { groupId, organisationId } = group;
    assert.deepEqual(data, {
      ...{ version: 1, organisationId, groupId, analysisId },
      ...{ agent: 'statistics', agentVersion: '2.2', method: 'statistics', evidence: 1, costUsd: 0 },
      ...{ inputTokens: 0, outputTokens: 0 },
    });
  });

  it('refuses a group where nobody wrote, for good', async () => {
    const group = await databases.createGroup();
    const analysisId = await startAnalysis(databases, group, ['statistics']);
    await assert.rejects(handle(requestOf(group, analysisId, 'statistics')), (error) => {
      return error instanceof ProsaError && error.code === 'analysis_failed' && !error.retryable;
    });
  });
});

describe('the memories agent', () => {
  it('keeps what members say of themselves, quoted and sealed with their own key', async () => {
    const group = await databases.createGroup();
    const { members, keys } = await seedChat(databases, group, chat);
    const analysisId = await run(group, 'memories');
    const memories = await memoriesOf(keys, group, analysisId);
    assert.deepEqual(
      memories.map(({ memberId, predicate, value, quotes, trueFrom }) => [
        memberId,
        predicate,
        value,
        quotes[0]?.quote,
        trueFrom,
      ]),
      [
        [members.get('Bia'), 'lives_in', 'Recife', 'eu moro em Recife', minute(2)],
        [members.get('Caio'), 'allergic_to', 'melancia', 'sou alérgico a melancia', minute(5)],
      ],
    );
    const [event] = await eventsOf(analysisId);
    assert.ok(event?.type === 'agent.completed' && event.data.method === 'offline' && event.data.evidence === 2);
  });

  it('gives them vectors of the configured model, and says what these cost', async () => {
    await using stack = new AsyncDisposableStack();
    const server = await startFakeOpenai();
    stack.defer(server.close);
    const embedding = openEmbedding(
      environment.parse({
        ...{ DATABASE_URL: 'postgres://unused', OPENAI_BASE_URL: server.url },
        ...{ EMBEDDING_MODEL: 'text-embedding-3-large', EMBEDDING_DIMENSIONS: '256' },
      }),
      {
        database: databases.as('agents'),
        log: createLogger({ service: 'test', level: 'silent' }),
        sharedCell: () => memoryCell(() => performance.now()),
      },
    );
    const group = await databases.createGroup();
    await seedChat(databases, group, chat);
    await permit(databases, group, 'model_transfer');
    const analysisId = await startAnalysis(databases, group, ['memories']);
    const using = { ...dependencies(), agents: registry({ embedding, startCounter: () => countHere }) };
    await agentRequested(using)(requestOf(group, analysisId, 'memories'), delivery);
    const uses = await databases.as('agents').transaction((tx) => tx.modelCalls.ofAnalysis(analysisId));
    assert.deepEqual(
      uses.map(({ model, calls, inputTokens }) => [model, calls, inputTokens]),
      [['text-embedding-3-large', 1, server.stats().tokens]],
    );
    const [event] = await eventsOf(analysisId);
    assert.ok(event?.type === 'agent.completed' && event.data.costUsd > 0);
    assert.equal(event.data.costUsd, (uses[0]?.costMicros ?? 0) / 1_000_000);
  });

  it('merges what is said again, retires what a newer fact replaces, and keeps ids', async () => {
    const group = await databases.createGroup();
    const { members, keys } = await seedChat(databases, group, chat);
    const first = await memoriesOf(keys, group, await run(group, 'memories'));
    const more: Line[] = [
      ['Caio', '2025-04-02T10:00:00', 'gente eu sou alérgico a melancia'],
      ['Bia', '2025-04-02T10:01:00', 'me mudei pra Curitiba!'],
    ];
    await seedChat(databases, group, more, members);
    const second = await memoriesOf(keys, group, await run(group, 'memories'));
    assert.deepEqual(
      second.map(({ predicate, value, messageIds, trueFrom }) => [predicate, value, messageIds.length, trueFrom]),
      [
        ['allergic_to', 'melancia', 2, minute(5)],
        ['lives_in', 'Curitiba', 1, '2025-04-02T10:01:00'],
      ],
    );
    assert.equal(second[0]?.id, first.find(({ predicate }) => predicate === 'allergic_to')?.id);
    assert.ok((second[0]?.confidence ?? 0) > (first[1]?.confidence ?? 1));

    const recife = first[0]?.id;
    assert.ok(recife);
    const { readable, known } = await databases.as('agents').transaction(async (tx) => ({
      readable: await tx.memories.byIds(group.groupId, [recife]),
      known: await tx.memories.known(group.groupId),
    }));
    assert.equal(readable.length, 0, 'Recife is retired');
    assert.equal(known.length, 3, 'and not forgotten');
  });

  it('lets no late run over fewer messages overwrite what a later one knew', async () => {
    const group = await databases.createGroup();
    const { members, keys } = await seedChat(databases, group, chat);
    const early = await startAnalysis(databases, group, ['memories']);
    await seedChat(databases, group, [['Bia', '2025-04-02T10:01:00', 'me mudei pra Curitiba!']], members);
    const late = await run(group, 'memories');
    await handle(requestOf(group, early, 'memories'));
    assert.deepEqual(
      (await memoriesOf(keys, group, late)).map(({ value }) => value),
      ['melancia', 'Curitiba'],
    );
  });

  it('mixes no groups', async () => {
    const [one, other] = [await databases.createGroup(), await databases.createGroup()];
    await seedChat(databases, one, chat);
    const { keys } = await seedChat(databases, other, [['Ana', minute(1), 'moro em Olinda']]);
    await run(one, 'memories');
    const memories = await memoriesOf(keys, other, await run(other, 'memories'));
    assert.deepEqual(
      memories.map(({ value }) => value),
      ['Olinda'],
    );
  });
});

describe('a run', () => {
  /** A database that breaks at its nth transaction, as if the process ended there: before it commits, or right after. */
  const breakingAt = (nth: number, moment: 'before' | 'after'): Database => {
    const database = databases.as('agents');
    let seen = 0;
    const broken = new ProsaError('internal', 'the process ended here');
    return {
      ...database,
      transaction: async (work) => {
        if (++seen !== nth) return database.transaction(work);
        if (moment === 'after') await database.transaction(work);
        else
          await database.transaction(async (tx) => {
            await work(tx);
            throw broken;
          });
        throw broken;
      },
    };
  };

  for (const agent of ['statistics', 'memories'] as const) {
    it(`of ${agent} ends the same once, wherever it was killed before`, async () => {
      const group = await databases.createGroup();
      const { keys } = await seedChat(databases, group, chat);
      const found = async (id: AnalysisId) =>
        agent === 'statistics' ? resultOf(keys, id, agent) : memoriesOf(keys, group, id);
      const whole = await found(await run(group, agent));
      const survives = async (nth: number, moment: 'before' | 'after'): Promise<boolean> => {
        await forgetCounts(databases, group);
        await forgetInputs(databases.ownerUrl, group);
        const analysisId = await startAnalysis(databases, group, [agent]);
        const event = requestOf(group, analysisId, agent);
        const survived = await handle(event, breakingAt(nth, moment)).then(
          () => true,
          () => false,
        );
        await handle(event);
        await handle(event);
        assert.deepEqual(await found(analysisId), whole, `${moment} transaction ${nth}`);
        const events = await eventsOf(analysisId);
        assert.deepEqual(
          events.map(({ type }) => type),
          ['agent.completed'],
          `${moment} transaction ${nth}`,
        );
        return survived;
      };
      let rounds = 1;
      for (;;) {
        const lived = [await survives(rounds, 'before'), await survives(rounds, 'after')];
        if (lived.every(Boolean)) break;
        rounds += 1;
      }
      assert.ok(rounds >= 4, 'it broke in several places');
    });
  }

  it('that is given up says so once, and a late result changes nothing', async () => {
    const group = await databases.createGroup();
    await seedChat(databases, group, chat);
    const analysisId = await startAnalysis(databases, group, ['statistics']);
    const event = requestOf(group, analysisId, 'statistics');
    const give = failShare(dependencies());
    await give(event, new ProsaError('key_unavailable', 'gone'));
    await give(event, new ProsaError('key_unavailable', 'gone'));
    await handle(event);
    const events = await eventsOf(analysisId);
    assert.deepEqual(
      events.map(({ type, data }) => [type, 'code' in data && data.code]),
      [['agent.failed', 'key_unavailable']],
    );
    const [share] = await databases.as('coordinator').transaction((tx) => tx.agentResults.all(analysisId));
    assert.deepEqual([share?.state, share?.errorCode], ['failed', 'key_unavailable']);
  });
});
