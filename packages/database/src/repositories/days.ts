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
    const json = JSON.stringify(days.map((day) => ({ ...day, fingerprint: hex(day.fingerprint) })));
    await sql`
      insert into prosa.day_fingerprints (group_id, fingerprint, date_order, ends_at, counts)
      select ${groupId}, decode(fingerprint, 'hex'), "dateOrder", "endsAt", counts
      from jsonb_to_recordset(${json}::text::jsonb)
        as days (fingerprint text, "dateOrder" text, "endsAt" timestamp, counts jsonb)
      on conflict do nothing`;
  },
});
