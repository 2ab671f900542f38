import { setImmediate } from 'node:timers/promises';
import { ProsaError } from '@prosa/contracts';
import type { Connection, Sql } from './sql.ts';
import { beforeEach } from './statements.ts';

/**
 * A transaction around `work`, committed when it resolves and rolled back when it rejects. Where the connection ends
 * meanwhile nothing more is written to it, no rollback either: the driver would end the process (porsager/postgres#1208).
 * What `work` left running asks nothing once it is over: the driver would send it into whatever transaction comes next.
 */
export const begin = async <T>(connection: Connection, work: (sql: Sql) => Promise<T>): Promise<T> => {
  let gone = false;
  let over = false;
  const begun = connection.begin((sql) => {
    const alive = beforeEach(sql, () => {
      if (over) throw new ProsaError('internal', 'The transaction is over');
      if (gone) throw new ProsaError('database_unavailable', 'The connection ended within the transaction');
    });
    // The driver commits or rolls back once this settles, so it does not where there is nothing left to do so on; the
    // end of the connection is what rejects `begun` then.
    return new Promise<T>((resolve, reject) => {
      work(alive).then(
        (result) => {
          over = true;
          if (!gone) resolve(result);
        },
        async (error) => {
          over = true;
          // After its FATAL message the server hangs up; after a broken socket `gone` is a few microtasks away.
          if (isFatal(error)) return;
          await setImmediate();
          if (!gone) reject(error);
        },
      );
    });
  });
  begun.catch(() => {
    gone = true;
  });
  return (await begun) as T;
};

const isFatal = (error: unknown): boolean => (error as { severity?: unknown })?.severity === 'FATAL';
