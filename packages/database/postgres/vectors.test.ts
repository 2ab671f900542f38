import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { type Database, openDatabase } from '../src/index.ts';
import { type Explaining, startExplained } from './plans.ts';

const model = 'offline-256-v1';
const dimensions = 256;
/** More than are compared one by one. */
const large = { groupId: 'grp_large', owner: randomUUID(), segments: 20_100 } as const;
const small = { groupId: 'grp_small', owner: randomUUID(), segments: 300 } as const;
let postgres: Explaining;
let gateway: Database;

before(async () => {
  postgres = await startExplained();
  const { admin } = postgres;
  // Around 150 centres, each a little off: fractions of a sine are as good as random.
  const wave = 'sin((n % 150) * 12.9898 + d * 78.233) * 43758.5453';
  const vectors = `array(
    select ${wave} - floor(${wave}) + random() - 1 from generate_series(1, ${dimensions}) d)::real[]::extensions.vector`;
  for (const { groupId, owner, segments } of [large, small])
    await admin.unsafe(`
      insert into prosa.organisations (id, owner_id) values ('org_${groupId}', '${owner}');
      insert into prosa.groups (id, organisation_id, name_sealed, zone, locale)
        values ('${groupId}', 'org_${groupId}', '', 'America/Sao_Paulo', 'pt-BR');
      insert into prosa.grants (group_id, user_id, role) values ('${groupId}', '${owner}', 'owner');
      insert into prosa.exports (id, group_id, uploaded_by, object_key, content_hash, bytes)
        values ('exp_${groupId}', '${groupId}', '${owner}', '', '', 1);
      insert into prosa.messages (group_id, stable_key, export_id, batch, kind, type, local_time, words, characters, media, edited)
        select '${groupId}', int4send(n), 'exp_${groupId}', 1, 'message', 'text',
          timestamp '2025-01-01' + n * interval '1 minute', 1, 1, 0, false from generate_series(1, ${segments}) n;
      insert into prosa.segments (id, group_id, export_id, batch, first_message_id, message_ids, starts_at, ends_at, model, vector)
        select 'seg_' || id, group_id, export_id, 1, id, array[id], local_time, local_time, '${model}', ${vectors}
        from (select *, row_number() over (order by id) as n from prosa.messages where group_id = '${groupId}') as messages;`);
  await postgres.readCatalogue();
  gateway = openDatabase({ url: postgres.url('prosa_gateway'), service: 'gateway', connections: 1 });
});
after(async () => {
  await gateway?.close();
  await postgres?.[Symbol.asyncDispose]();
});

/** What lies near a stored one. */
const vectorNear = async (groupId: string, n: number): Promise<Float32Array> => {
  const [row] = await postgres.admin<{ vector: string }[]>`
    select vector::text as vector from prosa.segments where group_id = ${groupId} order by first_message_id offset ${n} limit 1`;
  return Float32Array.from(JSON.parse(row?.vector ?? '[]') as number[], (value, at) => value + Math.sin(at) / 4);
};
const near = async (owner: string, groupId: 'grp_large' | 'grp_small', vector: Float32Array): Promise<number[]> => {
  const found = await gateway.asUser(owner, (tx) => tx.search.nearSegments(groupId, { model, vector, limit: 10 }));
  return found.flatMap(({ messageIds }) => messageIds);
};
/** By comparing all. */
const nearest = async (groupId: string, vector: Float32Array): Promise<number[]> =>
  (
    await postgres.admin<{ id: string }[]>`
      select first_message_id as id from prosa.segments where group_id = ${groupId}
      order by (vector operator(extensions.<=>) ${`[${vector.join(',')}]`}::text::extensions.vector) + 0 limit 10`
  ).map(({ id }) => Number(id));

const indexesOf = async (owner: string, groupId: 'grp_large' | 'grp_small'): Promise<(string | undefined)[]> => {
  const vector = await vectorNear(groupId, 7);
  const plans = await postgres.plansOf(() => near(owner, groupId, vector));
  return plans.flatMap(({ accesses }) => accesses.map(({ index }) => index));
};

describe('pieces of conversation whose vectors are near', () => {
  test('of a large group are found by its graph, and nearly all of them', async () => {
    let found = 0;
    for (let n = 0; n < 20; n++) {
      const vector = await vectorNear(large.groupId, n * 997);
      const ids = await near(large.owner, large.groupId, vector);
      found += (await nearest(large.groupId, vector)).filter((id) => ids.includes(id)).length;
    }
    assert.ok(found >= 0.98 * 20 * 10, `${found} of 200`);
    assert.ok((await indexesOf(large.owner, large.groupId)).includes('segments_offline'));
  });

  test('of a small group are compared one by one: none is missed', async () => {
    for (const n of [7, 70, 170]) {
      const vector = await vectorNear(small.groupId, n);
      assert.deepEqual(await near(small.owner, small.groupId, vector), await nearest(small.groupId, vector));
    }
    assert.equal((await indexesOf(small.owner, small.groupId)).includes('segments_offline'), false);
  });

  test('are nobody else’s', async () => {
    assert.deepEqual(await near(small.owner, large.groupId, await vectorNear(large.groupId, 7)), []);
  });
});
