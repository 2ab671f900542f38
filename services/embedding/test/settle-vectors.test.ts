import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type GroupId, newId, ProsaError, type UserId } from '@prosa/contracts';
import { type Embedding, type EmbeddingBatches, type Ledger, offlineEmbedding } from '@prosa/llm';
import { openKeyring, places, sealJson } from '@prosa/vault';
import { startTestDatabases, type TestDatabases } from '@prosa/worker/testing';
import postgres from 'postgres';
import { messagesNormalized } from '../src/handlers/messages-normalized.ts';
import { settleVectors } from '../src/settle-vectors.ts';
import { dependenciesOf, recordBasis, startModel, storeBatch, stored } from './fixture.ts';

let databases: TestDatabases;
let admin: postgres.Sql;
before(async () => {
  databases = await startTestDatabases();
  admin = postgres(databases.ownerUrl, { max: 1, prepare: false, onnotice: () => {} });
});
after(async () => {
  await admin?.end();
  await databases?.[Symbol.asyncDispose]();
});

const { signal } = new AbortController();
interface Place {
  groupId: GroupId;
  owner: UserId;
}
/** A group whose segment has an offline vector. */
const storeOffline = async (text = 'bora fazer um churrasco?', { mayLeave = true, more = 0 } = {}): Promise<Place> => {
  const { event, ...place } = await storeBatch(databases, [text, 'bora!'], { mayLeave });
  await messagesNormalized(dependenciesOf(databases))(event, { signal });
  if (more > 0) await copySegment(place, more);
  return place;
};
/** More segments of the same group, each of a message of its own, with the text of its first. */
const copySegment = async ({ groupId }: Place, more: number): Promise<void> => {
  await admin`
    with one as (select * from prosa.messages where group_id = ${groupId} order by id limit 1), copied as (
      insert into prosa.messages (group_id, stable_key, export_id, batch, kind, type, local_time, words, characters, media, edited)
      select group_id, int4send(n), export_id, batch, kind, type, local_time, words, characters, media, edited
      from one, generate_series(1, ${more}) as n returning id
    )
    insert into prosa.segments (id, group_id, export_id, batch, first_message_id, message_ids, starts_at, ends_at, model, vector)
    select 'seg_' || md5(group_id || copied.id), group_id, export_id, batch, copied.id, array[(select id from one)], starts_at, ends_at, model, vector
    from copied, prosa.segments where segments.group_id = ${groupId}`;
};

const settle = (
  embedding: Embedding,
  { batches = null, ledgerOf }: { batches?: EmbeddingBatches | null; ledgerOf?: (groupId: GroupId) => Ledger } = {},
) => {
  const skipped: [GroupId, string][] = [];
  const onSkipped = (groupId: GroupId, { code }: ProsaError) => void skipped.push([groupId, code]);
  const dependencies = {
    ...dependenciesOf(databases, embedding),
    batches,
    ...(ledgerOf ? { ledgerOf } : {}),
    onSkipped,
  };
  return { skipped, count: settleVectors(dependencies, signal) };
};
/** Segments of a group with a vector of the offline model, and of another. */
const counted = async ({ groupId }: Place, embedding: Embedding): Promise<number[]> => {
  const rows = await admin<{ model: string; count: number }[]>`
    select model, count(*)::int as count from prosa.segments where group_id = ${groupId} group by model`;
  return [offlineEmbedding, embedding].map(({ model }) => rows.find((row) => row.model === model)?.count ?? 0);
};

describe('a change of model', () => {
  test('gives every segment a vector of the new one, once, and removes the old when all are done', async () => {
    await using fake = await startModel();
    const [one, other] = [await storeOffline(), await storeOffline('o carro quebrou')];
    assert.equal(await settle(fake.embedding).count, 2);
    for (const place of [one, other]) assert.deepEqual(await counted(place, fake.embedding), [0, 1]);
    const asked = fake.server.stats().answered;
    assert.equal(await settle(fake.embedding).count, 0);
    assert.equal(fake.server.stats().answered, asked);
    // The text is read as it was when the segment was cut: same words, same vector.
    const [near] = await databases.as('gateway').asUser(one.owner, async (tx) => {
      const [vector = new Float32Array()] = await fake.embedding.embed(['bora fazer um churrasco?\nbora!'], { signal });
      return tx.search.nearSegments(one.groupId, { model: fake.embedding.model, vector, limit: 1 });
    });
    assert.ok((near?.similarity ?? 0) > 0.999);
  });

  test('that stops in the middle leaves both searchable, and the next round does the rest', async () => {
    await using fake = await startModel('ok,server_error*4');
    const place = await storeOffline('bora', { more: 500 });
    await assert.rejects(settle(fake.embedding).count, { code: 'model_unavailable' });
    assert.deepEqual(await counted(place, fake.embedding), [501, 500]);
    assert.equal(await settle(fake.embedding).count, 1);
    assert.deepEqual(await counted(place, fake.embedding), [0, 501]);
  });

  test('leaves out a group that may not, and does not hold up the others', async () => {
    await using fake = await startModel();
    const [poor, rich] = [await storeOffline(), await storeOffline()];
    const ledgerOf = (groupId: GroupId): Ledger => ({
      reserve: async () => {
        if (groupId === poor.groupId) throw new ProsaError('budget_exhausted', 'no');
        return { settle: async () => {} };
      },
    });
    const { skipped, count } = settle(fake.embedding, { ledgerOf });
    assert.equal(await count, 1);
    assert.deepEqual(skipped, [[poor.groupId, 'budget_exhausted']]);
    assert.deepEqual(
      [await counted(poor, fake.embedding), await counted(rich, fake.embedding)],
      [
        [1, 0],
        [0, 1],
      ],
    );
    assert.equal(await settle(fake.embedding).count, 1);
  });

  test('brings nothing back that is removed meanwhile', async () => {
    await using fake = await startModel();
    const place = await storeOffline();
    const [segment] = await stored(databases, place.owner, place.groupId, offlineEmbedding);
    const slow: Embedding = {
      ...fake.embedding,
      embed: async (texts, options) => {
        await databases
          .as('ingestion')
          .transaction((tx) => tx.segments.removeOf(place.groupId, segment?.messageIds ?? []));
        return fake.embedding.embed(texts, options);
      },
    };
    assert.equal(await settle(slow).count, 0);
    assert.deepEqual(await counted(place, fake.embedding), [0, 0]);
  });

  test('stops when it is told to', async () => {
    await using fake = await startModel();
    await storeOffline();
    const reason = new Error('shutting down');
    const using = { ...dependenciesOf(databases, fake.embedding), batches: null, onSkipped: () => assert.fail() };
    await assert.rejects(settleVectors(using, AbortSignal.abort(reason)), reason);
    assert.equal(await settle(fake.embedding).count, 1);
  });

  test('also renews what is known of members, subjects and summaries', async () => {
    await using fake = await startModel();
    const place = await storeOffline();
    const { groupId } = place;
    const wrapped = await databases.as('embedding').transaction((tx) => tx.keys.ofGroup(groupId));
    const { group } = await openKeyring(databases.vault, wrapped, []);
    const memberId = newId('member');
    const memberKey = await databases.vault.create({ id: newId('key'), groupId, memberId });
    await admin`insert into prosa.members (id, group_id, name_key, name_sealed, first_seen, last_seen)
      values (${memberId}, ${groupId}, 'n', 's', now(), now())`;
    await admin`insert into prosa.data_keys (id, group_id, member_id, wrapped)
      values (${memberKey.id}, ${groupId}, ${memberId}, ${Buffer.from(memberKey.wrapped)})`;
    const [memory, subject, summary] = [newId('memory'), newId('subject'), newId('summary')];
    const offline = `[${offlineEmbedding.embed(['x'])[0]?.join(',')}]`;
    const [message] = await admin<
      { id: number }[]
    >`select id::int from prosa.messages where group_id = ${groupId} order by id`;
    const quotes = [{ messageId: message?.id ?? 0, quote: 'bora' }];
    await admin`
      insert into prosa.memories (id, group_id, member_id, fact_key, predicate, body_sealed, message_ids, confidence, model, vector)
      values (${memory}, ${groupId}, ${memberId}, 'k', 'lives_in',
        ${sealJson(memberKey, places.memory(memory), { value: 'Curitiba', quotes })}, '{}', 1, ${offlineEmbedding.model},
        ${offline}::text::extensions.vector)`;
    await admin`
      insert into prosa.subjects (id, group_id, topic, body_sealed, messages, starts_at, ends_at, message_ids, model, centroid, vector)
      values (${subject}, ${groupId}, 't', ${sealJson(group, places.subject(subject), { label: null, words: ['churrasco'], madeOf: 'x' })},
        1, now(), now(), array[${message?.id ?? 0}]::bigint[], ${offlineEmbedding.model}, ${offline}::text::extensions.vector,
        ${offline}::text::extensions.vector)`;
    const sentences = [{ text: '{mem_1} viaja para Paraty.', messageIds: [] }];
    await admin`
      insert into prosa.summaries (id, group_id, kind, day, made_of, starts_at, ends_at, locale, body_sealed, method, model, vector)
      values (${summary}, ${groupId}, 'day', now(), 'x', now(), now(), 'pt-BR',
        ${sealJson(group, places.summary(summary), { text: 'viaja para Paraty', sentences, messages: 1, memberIds: [] })}, 'model', ${offlineEmbedding.model},
        ${offline}::text::extensions.vector)`;
    assert.equal(await settle(fake.embedding).count, 4);
    const texts = {
      memories: 'mora em Curitiba',
      subjects: 'churrasco',
      summaries: 'viaja para Paraty',
    };
    for (const [table, text] of Object.entries(texts)) {
      const [wanted] = await fake.embedding.embed([text], { signal });
      const [row] = await admin<{ similarity: number }[]>`
        select 1 - (vector operator(extensions.<=>) ${`[${wanted?.join(',')}]`}::text::extensions.vector) as similarity
        from ${admin.unsafe(`prosa.${table}`)} where group_id = ${groupId} and model = ${fake.embedding.model}`;
      assert.ok((row?.similarity ?? 0) > 0.999, `${table} ${row?.similarity}`);
    }
    const [{ centred = false } = {}] = await admin<{ centred: boolean }[]>`
      select subjects.centroid = segments.vector as centred from prosa.subjects join prosa.segments using (group_id)
      where group_id = ${groupId}`;
    assert.ok(centred, 'the centre of a subject is that of its segments');
  });
});

describe('what the law allows to leave', () => {
  const left = async ({ groupId }: Place): Promise<number> =>
    (await admin`select 1 from prosa.transfer_records where group_id = ${groupId}`).length;

  test('nothing without a basis; with one recorded the model embeds; when it ends nothing of the model stays', async () => {
    await using fake = await startModel();
    const { event, ...place } = await storeBatch(databases, ['bora fazer um churrasco?'], { mayLeave: false });
    await messagesNormalized(dependenciesOf(databases, fake.embedding))(event, { signal });
    await settle(fake.embedding).count;
    assert.deepEqual([await counted(place, fake.embedding), await left(place)], [[1, 0], 0]);
    await recordBasis(databases, place);
    await settle(fake.embedding).count;
    assert.deepEqual([await counted(place, fake.embedding), await left(place)], [[0, 1], 1]);
    await admin`update prosa.legal_bases set ended_at = now() where group_id = ${place.groupId} and purpose = 'model_transfer'`;
    await settle(fake.embedding).count;
    assert.deepEqual([await counted(place, fake.embedding), await left(place)], [[1, 0], 1]);
  });

  test('nothing to a region that the tenant does not want', async () => {
    await using fake = await startModel();
    const place = await storeOffline();
    await admin`update prosa.organisations set transfer_region = 'eu'
      where id = (select organisation_id from prosa.groups where id = ${place.groupId})`;
    await settle(fake.embedding).count;
    assert.deepEqual([await counted(place, fake.embedding), await left(place)], [[1, 0], 0]);
  });

  test('no word of a member who is blocked', async () => {
    await using fake = await startModel();
    const place = await storeOffline();
    const memberId = newId('member');
    await admin`insert into prosa.members (id, group_id, name_key, name_sealed, first_seen, last_seen, blocked_at)
      values (${memberId}, ${place.groupId}, 'n', 's', now(), now(), now())`;
    const sent: string[] = [];
    const heard: Embedding = {
      ...fake.embedding,
      embed: (texts, options) => {
        sent.push(...texts);
        return fake.embedding.embed(texts, options);
      },
    };
    // The second message becomes theirs: it is sealed with the group's key, which only says that nobody may even try to open it.
    await admin`update prosa.messages set body_sealed = null, member_id = ${memberId} where group_id = ${place.groupId}
      and id = (select max(id) from prosa.messages where group_id = ${place.groupId})`;
    await settle(heard).count;
    assert.deepEqual(sent, ['bora fazer um churrasco?']);
  });
});

describe('many segments', () => {
  const many = { more: 599 };
  const waiting = async ({ groupId }: Place): Promise<string[]> =>
    (await admin<{ state: string }[]>`select state from prosa.embedding_batches where group_id = ${groupId}`).map(
      ({ state }) => state,
    );
  /** Looks until nothing waits any more, as the service does every ten minutes; each round is another process for all it knows. */
  const rounds = async (place: Place, fake: Awaited<ReturnType<typeof startModel>>): Promise<number> => {
    for (let round = 1; round < 50; round++) {
      await settle(fake.embedding, { batches: fake.batches }).count;
      const [, renewed] = await counted(place, fake.embedding);
      if (renewed === 600 && (await waiting(place)).length === 0) return round;
    }
    throw new Error('they never came');
  };

  test('go by the Batch API; both sets are searchable meanwhile, and nothing stays at the provider', async () => {
    await using fake = await startModel('', { batchMs: 0 });
    const place = await storeOffline('bora', many);
    await settle(fake.embedding, { batches: fake.batches }).count;
    assert.deepEqual([await waiting(place), await counted(place, fake.embedding)], [['waiting'], [600, 0]]);
    assert.ok((await rounds(place, fake)) > 1);
    assert.deepEqual(await counted(place, fake.embedding), [0, 600]);
    assert.equal(fake.server.stats().answered, 0, 'no request was sent by itself');
    assert.equal(fake.server.files(), 0);
    const calls = await admin<{ outcome: string; cost: number }[]>`
      select outcome, cost_micros::int as cost from prosa.model_calls where group_id = ${place.groupId}`;
    assert.deepEqual(
      calls.map(({ outcome }) => outcome),
      ['answered'],
    );
  });

  for (const batchFault of ['absent', 'failed', 'lost', 'expired', 'lines'] as const)
    test(`are sent one request after the other where the batch comes to nothing: ${batchFault}`, async () => {
      await using fake = await startModel('', { batchMs: 0, batchFault });
      const place = await storeOffline('bora', many);
      await rounds(place, fake);
      assert.deepEqual(await counted(place, fake.embedding), [0, 600]);
    });

  test('that wait are given up where the law takes its leave back', async () => {
    await using fake = await startModel('', { batchMs: 60_000 });
    const place = await storeOffline('bora', many);
    await settle(fake.embedding, { batches: fake.batches }).count;
    assert.deepEqual(await waiting(place), ['waiting']);
    await admin`update prosa.legal_bases set ended_at = now() where group_id = ${place.groupId} and purpose = 'model_transfer'`;
    await settle(fake.embedding, { batches: fake.batches }).count;
    assert.deepEqual([await waiting(place), await counted(place, fake.embedding)], [[], [600, 0]]);
    assert.equal(fake.server.files(), 0);
  });
});
