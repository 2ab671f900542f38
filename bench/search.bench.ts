import { createSecretKey, randomUUID } from 'node:crypto';
import { type GroupId, type MemberId, newId } from '@prosa/contracts';
import { openDatabase } from '@prosa/database';
import { findMessages, readQuery, termsOf, translated } from '@prosa/search';
import { blindIndex, type DataKey } from '@prosa/vault';
import postgres from 'postgres';
import { messageIndex } from '../services/gateway/src/search/message-index.ts';
import type { Bench } from './bench.ts';
import { startBenchPostgres } from './postgres.ts';
import { createChatter } from './search/chatter.ts';

const messages = Number(process.env['BENCH_ENTRIES'] ?? 1_000_000);
const queries = 200;
const batch = 2_000;
const goalMs = 50;

const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN;

export const bench: Bench = {
  title: `a question by its words among ${messages / 1e6} M messages of one group, as a member`,
  async *run() {
    await using server = await startBenchPostgres();
    const sql = postgres(server.url(), { max: 1, onnotice: () => {} });
    const gateway = openDatabase({ url: server.url('prosa_gateway'), service: 'gateway', connections: 2 });
    const embedding = openDatabase({ url: server.url('prosa_embedding'), service: 'embedding', connections: 1 });
    const ingestion = openDatabase({ url: server.url('prosa_ingestion'), service: 'ingestion', connections: 1 });
    try {
      const groupId: GroupId = newId('group');
      const owner = randomUUID();
      await gateway.asUser(owner, (tx) =>
        tx.groups.create({
          ...{ id: groupId, organisationId: newId('organisation'), nameSealed: Buffer.from('s') },
          ...{ zone: 'America/Sao_Paulo', locale: 'pt-BR', key: { id: newId('key'), wrapped: Buffer.from('w') } },
        }),
      );
      const exportId = newId('export');
      await sql`insert into prosa.exports (id, group_id, uploaded_by, object_key, content_hash, bytes, stored)
        values (${exportId}, ${groupId}, ${owner}, 'x', 'x', 1, ${messages})`;
      const key = { key: createSecretKey(Buffer.alloc(32, 7)) } as DataKey;
      const numbers = blindIndex(key);
      const chatter = createChatter();
      const members = Array.from({ length: 20 }, (_, n) => ({ memberId: `mem_${n}` as MemberId, name: `Pessoa${n}` }));
      const start = Date.UTC(2019, 0, 1);
      for (let at = 0; at < messages; at += batch) {
        const rows = Array.from({ length: Math.min(batch, messages - at) }, (_, n) => {
          const localTime = new Date(start + (at + n) * 120_000).toISOString().slice(0, 19);
          const text = chatter.message();
          return {
            ...{ stableKey: Buffer.from(String(at + n)), memberId: members[(at + n) % 20]?.memberId ?? null },
            ...{ kind: 'message' as const, type: 'text', sentAt: null, localTime, words: 6, characters: text.length },
            ...{ media: 0, edited: false, bodySealed: Buffer.alloc(60), terms: numbers(termsOf(text)) },
          };
        });
        await ingestion.transaction((tx) => tx.messages.insert(groupId, exportId, 1 + at / batch, rows));
      }
      // As autovacuum leaves it a little later.
      await sql`vacuum analyze prosa.messages`;
      await embedding.transaction((tx) => tx.search.merge(groupId));

      const ask = async (question: string): Promise<number> => {
        const query = translated(readQuery(question, members), (term) => numbers([term])[0] ?? 0);
        const started = performance.now();
        await gateway.asUser(owner, (tx) => findMessages(messageIndex(tx, groupId, {}), query));
        return performance.now() - started;
      };
      const baseline = async (): Promise<number> => {
        const started = performance.now();
        await gateway.asUser(owner, (tx) => tx.messages.page(groupId, { after: null, limit: 50 }));
        return performance.now() - started;
      };
      const asked: number[] = [];
      const pages: number[] = [];
      for (let round = -10; round < queries; round++) {
        const [one, page] = [await ask(chatter.question()), await baseline()];
        if (round < 0) continue;
        asked.push(one);
        pages.push(page);
      }
      const p95 = percentile(asked, 0.95);
      yield {
        what: `ranking by words, p95 of ${queries} questions`,
        measured: `${p95.toFixed(1)} ms (median ${percentile(asked, 0.5).toFixed(1)} ms)`,
        baseline: `a page of 50 messages: ${percentile(pages, 0.95).toFixed(1)} ms`,
        ratio: (p95 / percentile(pages, 0.95)).toFixed(1),
        goal: `${goalMs} ms`,
        reached: p95 <= goalMs,
      };
    } finally {
      await Promise.all([gateway.close(), ingestion.close(), embedding.close(), sql.end()]);
    }
  },
};
