import type { UserId } from '@prosa/contracts';
import type { Sql } from '../sql.ts';

/** Access records (Marco Civil da Internet, art. 15). */
export const accessRecordsRepository = (sql: Sql) => ({
  add: async (userId: UserId, address: string): Promise<void> => {
    await sql`insert into prosa.access_records (user_id, address) values (${userId}, ${address}::inet)`;
  },

  /** Forgets those from before a time, some at once; returns how many. */
  sweep: async (before: Date, limit: number): Promise<number> => {
    const { count } = await sql`
      delete from prosa.access_records
      where id in (select id from prosa.access_records where at < ${before} order by at limit ${limit})`;
    return count;
  },
});
