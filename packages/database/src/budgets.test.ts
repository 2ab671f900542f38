import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { type AnalysisId, newId } from '@prosa/contracts';
import postgres from 'postgres';
import { startFixture } from '../test/fixture.ts';
import { openModelLedger } from './model-ledger.ts';

let fixture: Awaited<ReturnType<typeof startFixture>>;
let owner: postgres.Sql;
let place: Awaited<ReturnType<(typeof fixture)['createGroup']>>;
let analysisId: AnalysisId;
before(async () => {
  fixture = await startFixture();
  owner = postgres(fixture.ownerUrl, { max: 1, prepare: false, onnotice: () => {} });
});
after(async () => {
  await owner?.end();
  await fixture?.[Symbol.asyncDispose]();
});
beforeEach(async () => {
  place = await fixture.createGroup();
  analysisId = await createAnalysis();
});

const createAnalysis = async (groupId = place.groupId): Promise<AnalysisId> => {
  const id = newId('analysis');
  await owner`insert into prosa.analyses (id, group_id, reason) values (${id}, ${groupId}, 'manual')`;
  return id;
};
type Capped = { tokens?: number; costMicros?: number };
const capGroup = (period: string, { tokens, costMicros }: Capped) => owner`
  insert into prosa.budgets (group_id, period, tokens, cost_micros)
  values (${place.groupId}, ${period}, ${tokens ?? null}, ${costMicros ?? null})`;
const capOrganisation = (period: string, { tokens, costMicros }: Capped) => owner`
  insert into prosa.organisation_budgets (organisation_id, period, tokens, cost_micros)
  select organisation_id, ${period}, ${tokens ?? null}::bigint, ${costMicros ?? null}::bigint
  from prosa.groups where id = ${place.groupId}`;

const ledger = (share = 1, rest: { groupId?: typeof place.groupId; analysisId?: AnalysisId | null } = {}) =>
  openModelLedger(fixture.as.agents, {
    groupId: place.groupId,
    analysisId,
    ...rest,
    agent: 'memories',
    purpose: 'memories',
    share,
  });
/** 100 tokens at most. */
const planned = { input: 60, output: 40, costMicros: 1_000 as number | null };
const used = (input: number, output: number, costMicros: number | null = 100) => ({
  model: 'gpt-5-mini',
  // As models name it; the ledger's own is written down.
  purpose: 'topics',
  promptVersion: '1',
  outcome: 'answered' as const,
  usage: { input, cachedInput: 0, output },
  costMicros,
  latencyMs: 12.4,
});
const refused = (cap: string) => ({ code: 'budget_exhausted', retryable: false, context: { cap } });
const reservations = async () =>
  (await owner`select 1 from prosa.model_reservations where group_id = ${place.groupId}`).length;

describe('a budget', () => {
  test('that is used up is known before a call is made', async () => {
    const usedUp = () => fixture.as.coordinator.transaction((tx) => tx.budgets.usedUp(place.groupId, analysisId));
    assert.equal(await usedUp(), null);
    await capGroup('day', { tokens: 100 });
    assert.equal(await usedUp(), null);
    await (await ledger().reserve(planned)).settle(used(60, 40));
    assert.equal(await usedUp(), 'group_day_tokens');
    await capOrganisation('run', { costMicros: 50 });
    assert.ok(['group_day_tokens', 'organisation_run_cost'].includes((await usedUp()) ?? ''));
  });

  test('where there is none, nothing is reserved, and every call is written down', async () => {
    const reservation = await ledger().reserve(planned);
    assert.equal(await reservations(), 0);
    await reservation.settle(used(50, 7));
    await (await ledger().reserve(planned)).settle(null);
    const uses = await fixture.as.agents.transaction(({ modelCalls }) => modelCalls.ofAnalysis(analysisId));
    assert.deepEqual(
      [...uses],
      [{ model: 'gpt-5-mini', calls: 1, inputTokens: 50, outputTokens: 7, costMicros: 100, unpricedCalls: 0 }],
    );
  });

  test('reserves the most, and is charged with what it was', async () => {
    await capGroup('run', { tokens: 250 });
    const [first, second] = [await ledger().reserve(planned), await ledger().reserve(planned)];
    await assert.rejects(ledger().reserve(planned), refused('group_run_tokens'));
    await first.settle(used(10, 10));
    await second.settle(null);
    assert.equal(await reservations(), 0);
    await Promise.all([ledger().reserve(planned), ledger().reserve(planned)]);
    await assert.rejects(ledger().reserve(planned), refused('group_run_tokens'));
  });

  test('or not, what leaves with a call is written down', async () => {
    const sent = openModelLedger(fixture.as.embedding, {
      ...{ groupId: place.groupId, analysisId: null, agent: 'embedding', purpose: 'search', share: 1 },
      transfer: { processor: 'api.example.com', region: 'us', dataClasses: ['masked message text'] },
    });
    await (await sent.reserve(planned)).settle({ ...used(0, 0), outcome: 'failed', promptVersion: null });
    await (await sent.reserve(planned)).settle(null);
    const transfers = await owner`
      select organisation_id, purpose, processor, region, model, data_classes, input_tokens
      from prosa.transfer_records where group_id = ${place.groupId}`;
    assert.deepEqual(
      [...transfers],
      [
        {
          ...{ organisation_id: place.organisationId, purpose: 'search', processor: 'api.example.com', region: 'us' },
          ...{ model: 'gpt-5-mini', data_classes: ['masked message text'], input_tokens: 60 },
        },
      ],
    );
  });

  test('of a run is that run’s', async () => {
    await capGroup('run', { tokens: 100 });
    await ledger().reserve(planned);
    await assert.rejects(ledger().reserve(planned), refused('group_run_tokens'));
    await ledger(1, { analysisId: await createAnalysis() }).reserve(planned);
    await ledger(1, { analysisId: null }).reserve(planned);
  });

  test('of a day or a month forgets what was before it', async () => {
    await capGroup('day', { tokens: 150 });
    await capGroup('month', { tokens: 1_000 });
    await (await ledger().reserve(planned)).settle(used(60, 40));
    await assert.rejects(ledger().reserve(planned), refused('group_day_tokens'));
    await owner`update prosa.model_calls set called_at = called_at - interval '1 day' where group_id = ${place.groupId}`;
    await ledger().reserve(planned);
  });

  test('of an organisation is that of all its groups', async () => {
    await capOrganisation('month', { costMicros: 1_500 });
    const sibling = newId('group');
    await owner`insert into prosa.groups (id, organisation_id, name_sealed, zone, locale)
      select ${sibling}, organisation_id, name_sealed, zone, locale from prosa.groups where id = ${place.groupId}`;
    const theirs = ledger(1, { groupId: sibling, analysisId: await createAnalysis(sibling) });
    const reservation = await theirs.reserve(planned);
    await assert.rejects(ledger().reserve(planned), refused('organisation_month_cost'));
    await reservation.settle(used(5, 5, 400));
    await ledger().reserve(planned);
  });

  test('holds when many replicas ask at once', async () => {
    await capGroup('run', { tokens: 1_000 });
    const asked = await Promise.allSettled(
      Array.from({ length: 30 }, (_, n) =>
        openModelLedger(n % 2 ? fixture.as.agents : fixture.as.coordinator, {
          ...{ groupId: place.groupId, analysisId, agent: 'memories', purpose: 'memories' as const, share: 1 },
        }).reserve(planned),
      ),
    );
    assert.equal(asked.filter(({ status }) => status === 'fulfilled').length, 10);
    assert.equal(await reservations(), 10);
  });

  test('keeps its last part for what matters most', async () => {
    await capGroup('run', { tokens: 1_000 });
    await (await ledger().reserve(planned)).settle(used(500, 50));
    await assert.rejects(ledger(0.6).reserve(planned), refused('group_run_tokens'));
    await ledger(0.7).reserve(planned);
  });

  test('in money allows no call of a model without a price', async () => {
    await capGroup('run', { costMicros: 1_000_000 });
    await assert.rejects(ledger().reserve({ ...planned, costMicros: null }), refused('group_run_cost'));
    await ledger().reserve({ ...planned, costMicros: 0 });
  });

  test('gets back what a process reserved that died', async () => {
    await capGroup('run', { tokens: 100 });
    await ledger().reserve(planned);
    await owner`update prosa.model_reservations set reserved_at = now() - interval '16 minutes'`;
    const reservation = await ledger().reserve(planned);
    assert.equal(await reservations(), 2);
    await reservation.settle(used(1, 1));
    assert.equal(await reservations(), 0);
  });
});
