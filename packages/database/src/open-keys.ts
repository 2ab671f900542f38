import { begin } from './begin.ts';
import { translated } from './database.ts';
import { keysRepository } from './repositories/keys.ts';
import { connect } from './sql.ts';

type Keys = ReturnType<typeof keysRepository>;

/** The wrapped keys alone, for the command that wraps them anew. */
export interface KeyDatabase {
  /** @throws ProsaError `database_unavailable` (retryable) where it does not answer, `forbidden` where a right is missing. */
  transaction: <T>(work: (keys: Keys) => Promise<T>) => Promise<T>;
  close: () => Promise<void>;
}

/** `url` names the login role `prosa_rotation`, which may see and replace wrapped keys, and nothing else. */
export const openKeys = (url: string): KeyDatabase => {
  const connection = connect(url, { service: 'rotation', connections: 1 });
  return {
    transaction: async (work) => {
      try {
        return await begin(connection, (sql) => work(keysRepository(sql)));
      } catch (error) {
        throw translated(error) ?? error;
      }
    },
    close: () => connection.end({ timeout: 5 }),
  };
};
