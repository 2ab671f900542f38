import { randomUUID } from 'node:crypto';
import { type GroupId, newId } from '@prosa/contracts';
import { openDatabase } from '@prosa/database';
import postgres from 'postgres';
import type { Bench } from './bench.ts';
import { startBenchPostgres } from './postgres.ts';
import { createClusters } from './vectors/clusters.ts';

const vectors = Number(process.env['BENCH_ENTRIES'] ?? 100_000);
const queries = 200;
const most = 10;
const goals = { recall: 0.98, ms: 10 };
/** The models that have an index. */
const models = [
  { model: 'offline-256-v1', dimensions: 256, index: 'segments_offline' },
  { model: 'text-embedding-3-small', dimensions: 1_536, index: 'segments_3_small' },
];
const chosen = process.env['BENCH_DIMENSIONS'];

const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN;

export const bench: Bench = {
  title: `the ${most} nearest of ${vectors / 1e3} k clustered vectors of one group, as a member, against comparing all`,
  async *run() {
    await using server = await startBenchPostgres();
    const sql = postgres(server.url(), { max: 1, onnotice: () => {} });
    const gateway = openDatabase({ url: server.url('prosa_gateway'), service: 'gateway', connections: 1 });
    try {
      for (const { model, dimensions, index } of models.filter((one) => !chosen || chosen === `${one.dimensions}`)) {
        const groupId: GroupId = newId('group');
        const owner = randomUUID();
        await gateway.asUser(owner, (tx) =>
          tx.groups.create({
            ...{ id: groupId, organisationId: newId('organisation'), nameSealed: Buffer.from('s') },
            ...{ zone: 'America/Sao_Paulo', locale: 'pt-BR', key: { id: newId('key'), wrapped: Buffer.from('w') } },
          }),
        );
        const clusters = createClusters(dimensions);
        await store(sql, { groupId, owner, model, index }, clusters.vector);

        const [nearest, times, exactTimes] = [{ found: 0, wanted: 0 }, [] as number[], [] as number[]];
        for (let round = -10; round < queries; round++) {
          const vector = clusters.vector();
          const started = performance.now();
          const near = await gateway.asUser(owner, (tx) =>
            tx.search.nearSegments(groupId, { model, vector, limit: most }),
          );
          const ms = performance.now() - started;
          if (round < 0) continue;
          times.push(ms);
          const exactly = performance.now();
          const exact = await sql<{ id: number }[]>`
            select first_message_id as id from prosa.segments where group_id = ${groupId} and model = ${model}
            order by (vector operator(extensions.<=>) ${`[${vector.join(',')}]`}::text::extensions.vector) + 0 limit ${most}`;
          exactTimes.push(performance.now() - exactly);
          const ids = new Set(near.flatMap(({ messageIds }) => messageIds));
          nearest.wanted += exact.length;
          nearest.found += exact.filter(({ id }) => ids.has(Number(id))).length;
        }
        const [recall, p95] = [nearest.found / nearest.wanted, percentile(times, 0.95)];
        yield {
          what: `${dimensions} dimensions, ${queries} queries`,
          measured: `recall@${most} ${recall.toFixed(3)}, p95 ${p95.toFixed(1)} ms (median ${percentile(times, 0.5).toFixed(1)} ms)`,
          baseline: `all compared: median ${percentile(exactTimes, 0.5).toFixed(0)} ms`,
          ratio: (percentile(times, 0.5) / percentile(exactTimes, 0.5)).toFixed(3),
          goal: `${goals.recall}, ${goals.ms} ms`,
          reached: recall >= goals.recall && p95 <= goals.ms,
        };
      }
    } finally {
      await Promise.all([gateway.close(), sql.end()]);
    }
  },
};

/** Stores a segment for each vector; its index is made again afterwards as the migrations say, which is faster. */
export const store = async (
  sql: postgres.Sql,
  { groupId, owner, model, index }: { groupId: GroupId; owner: string; model: string; index: string },
  vector: () => Float32Array,
): Promise<void> => {
  const [{ definition = '' } = {}] = await sql<{ definition: string }[]>`
    select pg_get_indexdef(${`prosa.${index}`}::text::regclass) as definition`;
  await sql.unsafe(`drop index prosa.${index}`);
  const exportId = newId('export');
  await sql`insert into prosa.exports (id, group_id, uploaded_by, object_key, content_hash, bytes)
    values (${exportId}, ${groupId}, ${owner}, 'x', ${exportId}, 1)`;
  const batch = 2_000;
  for (let at = 0; at < vectors; at += batch) {
    const some = Array.from({ length: Math.min(batch, vectors - at) }, () => `[${vector().join(',')}]`);
    await sql`
      with stored as (
        insert into prosa.messages (group_id, stable_key, export_id, batch, kind, type, local_time, words, characters, media,
          edited)
        select ${groupId}, int4send((${at} + n)::int), ${exportId}, 1, 'message', 'text',
          timestamp '2020-01-01' + (${at} + n) * interval '1 minute', 1, 1, 0, false
        from generate_series(1, ${some.length}) as n returning id
      ), numbered as (select id, row_number() over (order by id) as n from stored)
      insert into prosa.segments
        (id, group_id, export_id, batch, first_message_id, message_ids, starts_at, ends_at, model, vector)
      select 'seg_' || id, ${groupId}, ${exportId}, 1, id, array[id], '2020-01-01', '2020-01-01', ${model}, vector::extensions.vector
      from numbered join unnest(${some}::text[]) with ordinality as given (vector, n) using (n)`;
  }
  await sql.unsafe(definition);
  await sql`vacuum analyze prosa.segments`;
};
