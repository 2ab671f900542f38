import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { newId, type ServiceName } from '@prosa/contracts';
import { type Database, openDatabase, type Transaction } from '../src/index.ts';
import { type Explaining, type Plan, startExplained } from './plans.ts';
import { analysisId, exportId, groupId, memberId, seed, user } from './seed.ts';

let postgres: Explaining;
const opened: Database[] = [];
const as = (service: ServiceName): Database => {
  const database = openDatabase({ url: postgres.url(`prosa_${service}`), service, connections: 1 });
  opened.push(database);
  return database;
};
before(async () => {
  postgres = await startExplained();
  await seed(postgres.admin);
  await postgres.readCatalogue();
});
after(async () => {
  await Promise.all(opened.map((database) => database.close()));
  await postgres?.[Symbol.asyncDispose]();
});

/** Tables that grow with every export, or with every event. */
const large = ['messages', 'segments', 'memories', 'outbox', 'inbox', 'audit_entries', 'model_calls'];
const ofLarge = (plan: Plan) =>
  plan.accesses.filter(({ table, index }) => large.includes(table) || large.some((name) => index?.startsWith(name)));

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
const page = { watermark: 1_000_000, after: { localTime: '2025-01-01T10:00:00', id: 49_600 }, limit: 100 };
type Case = { index: string; service: ServiceName; run: (tx: Transaction) => Promise<unknown>; sorted?: boolean };

/** What each hot query of a service is meant to find its rows by; `sorted`: in the order of the index. */
const cases: Record<string, Case> = {
  'first page of messages': {
    index: 'messages_time',
    service: 'agents',
    run: (tx) => tx.messages.sealed(groupId, { ...page, after: null }),
    sorted: true,
  },
  'next page of messages': {
    index: 'messages_time',
    service: 'agents',
    run: (tx) => tx.messages.sealed(groupId, page),
    sorted: true,
  },
  'messages by id': {
    index: 'messages_pkey',
    service: 'agents',
    run: (tx) => tx.messages.byIds(groupId, [49_600, 49_700]),
  },
  'messages of a batch': {
    index: 'messages_pkey',
    service: 'embedding',
    run: (tx) => tx.messages.ofBatch(exportId, 3),
  },
  'messages of minutes': {
    index: 'messages_time',
    service: 'ingestion',
    run: (tx) => tx.messages.ofMinutes(groupId, ['2025-01-01T10:30:00', '2025-01-02T11:12:00']),
  },
  'authors of keys': {
    index: 'messages_stable_key',
    service: 'ingestion',
    run: (tx) => tx.messages.authorsOf(groupId, [Buffer.alloc(16, 1), Buffer.alloc(16, 2)]),
  },
  'span of a group': { index: 'messages_time', service: 'ingestion', run: (tx) => tx.messages.span(groupId) },
  'watermark of a group': {
    index: 'messages_pkey',
    service: 'coordinator',
    run: (tx) => tx.messages.watermark(groupId),
  },
  'known memories': {
    index: 'memories_model',
    service: 'agents',
    run: (tx) => tx.memories.known(groupId),
  },
  'what is used of a budget': {
    index: 'model_calls_group',
    service: 'agents',
    run: (tx) => tx.budgets.reserve({ groupId, analysisId, tokens: 1, costMicros: null }, 1),
  },
  'memories by id': {
    index: 'memories_pkey',
    service: 'agents',
    run: (tx) => tx.memories.byIds(groupId, ['mry_49600', 'mry_49700']),
  },
  'unpublished events': {
    index: 'outbox_unpublished',
    service: 'ingestion',
    run: (tx) => tx.queue.unpublished(100),
    sorted: true,
  },
  'published events': {
    index: 'outbox_pkey',
    service: 'ingestion',
    run: (tx) => tx.queue.markPublished([1_000, 2_000].map((position) => ({ position, sequence: position }))),
  },
  'an audit chain': {
    index: 'audit_entries_pkey',
    service: 'audit',
    run: (tx) => tx.audit.chain('org_7', 100, 50),
  },
};

describe('a hot query finds its rows by the index that is meant, in one partition', () => {
  for (const [name, { index, service, run, sorted }] of Object.entries(cases)) {
    test(name, async () => {
      const plans = (await postgres.plansOf(() => as(service).transaction(run))).filter(
        (plan) => ofLarge(plan).length > 0,
      );
      assert.ok(plans.length > 0, 'no plan was seen');
      for (const plan of plans) {
        const accesses = ofLarge(plan);
        assert.deepEqual([...new Set(accesses.map((access) => access.index))], [index], plan.query);
        assert.ok(new Set(accesses.map(({ partition }) => partition)).size <= 1, plan.query);
        if (sorted) assert.equal(plan.sorts, false, plan.query);
      }
    });
  }
});

test('an event is handled or not without looking through those before', async () => {
  const plans = await postgres.plansOf(() =>
    as('agents').transaction((tx) => tx.queue.firstTime('c1', newId('event'))),
  );
  assert.deepEqual(plans.flatMap(ofLarge), []);
});

test('a delivery that is due is found without looking through those that were made', async () => {
  const [at, until] = [new Date(), new Date(Date.now() + 60_000)];
  const plans = await postgres.plansOf(() =>
    as('gateway').transaction((tx) => tx.webhookDeliveries.take(at, until, ['whk_00010'], 8)),
  );
  const accesses = plans.flatMap((plan) => plan.accesses).filter(({ table }) => table === 'webhook_deliveries');
  assert.ok(accesses.length > 0, 'no plan was seen');
  assert.deepEqual(
    accesses.filter(({ how }) => how === 'Seq Scan'),
    [],
  );
});

type UserCase = (tx: Parameters<Parameters<Database['asUser']>[1]>[0]) => Promise<unknown>;
const userCases: Record<string, UserCase> = {
  'page of messages': (tx) => tx.messages.page(groupId, { after: page.after, limit: 100 }),
  'messages by id': (tx) => tx.messages.byIds(groupId, [49_600, 49_700]),
  'messages around a match': (tx) => tx.search.stretches(groupId, [49_600, 49_700], { reach: 6, hours: 3 }),
  'memories by id': (tx) => tx.memories.byIds(groupId, ['mry_49600', 'mry_49700']),
  'memories of a member': (tx) => tx.memories.ofMember(memberId),
  'usage of a month': (tx) => tx.modelUsage.page({ from: day(-30), to: day(0), groupId: undefined }, 21, undefined),
  'page of groups': (tx) => tx.groups.page(10, undefined),
  'page of exports': (tx) => tx.exports.page(groupId, 10, undefined),
  'page of analyses': (tx) => tx.analyses.page(groupId, 10, undefined),
  members: (tx) => tx.members.all(groupId),
  'agents of an analysis': (tx) => tx.agentResults.all(analysisId),
};

describe('what a user may see is worked out once for a statement, and no large table is read through', () => {
  for (const [name, run] of Object.entries(userCases)) {
    test(name, async () => {
      const plans = await postgres.plansOf(() => as('gateway').asUser(user, run));
      assert.ok(plans.length > 0, 'no plan was seen');
      for (const plan of plans) {
        assert.equal(plan.perRow, false, plan.query);
        assert.ok(plan.initPlanRuns.length > 0, plan.query);
        assert.ok(
          plan.initPlanRuns.every((runs) => runs <= 1),
          plan.query,
        );
        assert.deepEqual(
          ofLarge(plan).filter(({ how }) => how === 'Seq Scan'),
          [],
          plan.query,
        );
      }
    });
  }
});
