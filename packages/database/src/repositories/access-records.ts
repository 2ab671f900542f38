import type { UserId } from '@prosa/contracts';
import type { Sql } from '../sql.ts';

/** Access records (Marco Civil da Internet, art. 15). */
export const accessRecordsRepository = (sql: Sql) => ({
  add: async (userId: UserId, address: string): Promise<void> => {
    await sql`insert into prosa.access_records (user_id, address) values (${userId}, ${address}::inet)`;
  },
});
