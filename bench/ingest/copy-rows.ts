import { createReadStream, createWriteStream } from 'node:fs';
import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseExport } from '@prosa/whatsapp';
import type Postgres from 'postgres';

// The driver is a dependency of the database package, not of the benches.
const postgres = createRequire(new URL('../../packages/database/package.json', import.meta.url))(
  'postgres',
) as typeof Postgres;

/** `copy-rows.ts FILE ROWS` writes the rows that ingestion makes of a file, in the clear, as COPY reads them. */
export const writeRows = async (file: string, rows: string, groupId: string): Promise<void> => {
  const members = new Map<string, string>();
  const idOf = (author: string): string => {
    const id = members.get(author) ?? groupId.replace('grp_', 'mem_').slice(0, -3) + String(members.size + 100);
    members.set(author, id);
    return id;
  };
  const lines = async function* () {
    let id = 0;
    for await (const batch of parseExport(createReadStream(file), { zone: 'America/Sao_Paulo' })) {
      let text = '';
      for (const entry of batch) {
        id++;
        const key = `\\\\x${id.toString(16).padStart(32, '0')}`;
        const body = entry.text
          .replaceAll('\\', '\\\\')
          .replaceAll('\n', '\\n')
          .replaceAll('\t', '\\t')
          .replaceAll('\r', '\\r');
        const member = entry.kind === 'message' ? idOf(entry.author) : '\\N';
        const place = [id, groupId, key, '\\N', member, groupId.replace('grp_', 'exp_'), Math.ceil(id / 1_000)];
        const facts = [entry.kind, entry.type, entry.instant, entry.localTime, 8, entry.text.length];
        text += `${[...place, ...facts, entry.attachments.length, entry.edited ? 't' : 'f', body].join('\t')}\n`;
      }
      yield text;
    }
  };
  await pipeline(Readable.from(lines()), createWriteStream(rows));
};

/** Seconds that a plain COPY of such rows takes, into a table without any index. */
export const copyRows = async (url: string, rows: string): Promise<number> => {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(`drop table if exists public.plain_rows; create table public.plain_rows (
      id bigint, group_id text, stable_key bytea, current_key bytea, member_id text, export_id text, batch integer,
      kind text, type text, sent_at timestamptz, local_time timestamp, words integer, characters integer, media smallint,
      edited boolean, body text)`);
    await sql.unsafe('checkpoint');
    const started = performance.now();
    await pipeline(createReadStream(rows), await sql`copy public.plain_rows from stdin`.writable());
    const seconds = (performance.now() - started) / 1_000;
    await sql.unsafe('drop table public.plain_rows');
    return seconds;
  } finally {
    await sql.end();
  }
};
