import type { GroupId } from '@prosa/contracts';
import { hex, type Sql } from '../sql.ts';

/** A day of an export, or a part of a long one, of which every message is stored. */
export interface KnownDay {
  /** Keyed hash of its lines as they stand in the file. */
  fingerprint: Buffer;
  dateOrder: 'dmy' | 'mdy' | 'ymd';
  /** Wall-clock time of its last entry, `2025-03-10T14:05:00`. */
  endsAt: string;
  /** Its share of an export's accounting. */
  counts: Record<string, number>;
}

export const daysRepository = (sql: Sql) => ({
  known: async (groupId: GroupId): Promise<KnownDay[]> => sql<KnownDay[]>`
    select fingerprint, date_order, ends_at, counts from prosa.day_fingerprints where group_id = ${groupId}`,

  /** Written with the batch that completes the days. */
  add: async (groupId: GroupId, days: readonly KnownDay[]): Promise<void> => {
    if (days.length === 0) return;
    await sql`
      insert into prosa.day_fingerprints (group_id, fingerprint, date_order, ends_at, counts)
      select ${groupId}, decode(fingerprint, 'hex'), date_order, ends_at::timestamp, counts::jsonb
      from unnest(${days.map(({ fingerprint }) => hex(fingerprint))}::text[], ${days.map(({ dateOrder }) => dateOrder)}::text[],
        ${days.map(({ endsAt }) => endsAt)}::text[], ${days.map(({ counts }) => JSON.stringify(counts))}::text[])
        as days (fingerprint, date_order, ends_at, counts)
      on conflict do nothing`;
  },
});
