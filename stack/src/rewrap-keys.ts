import { randomBytes } from 'node:crypto';
import { ProsaError } from '@prosa/contracts';
import type { KeyDatabase, RewrappedKey } from '@prosa/database';
import { type KeyProvider, readWrapped, rewrap, stampOf } from '@prosa/vault';

/** Keys of one transaction. What a command that is killed loses is one batch. */
const batchSize = 500;
const tables = ['data_keys', 'exports'] as const;

export interface Rewrapped {
  epoch: number;
  /** Keys that were wrapped anew. */
  count: number;
  /** Keys that do not unwrap: damaged, or moved to another owner. They stay as they are. */
  failed: readonly string[];
  /** Keys under an older epoch at the end: the failed ones, and those a slower process has stored meanwhile. */
  left: number;
}

/**
 * Wraps every data key anew that is not under the newest epoch. Each row says itself what it is wrapped with, so a command
 * that was killed is simply run again, and services go on meanwhile: they open keys of either epoch.
 * @throws ProsaError `key_unavailable` or `database_unavailable`: run it again when they answer.
 */
export const rewrapKeys = async (
  keys: KeyDatabase,
  provider: KeyProvider,
  progress: (done: number, total: number) => void,
): Promise<Rewrapped> => {
  // The provider alone knows its newest epoch, and says so on whatever it wraps.
  const newest = await provider.wrap(randomBytes(32), 'newest-epoch');
  const stamp = stampOf(newest);
  const due = () =>
    keys.transaction(async (tx) => {
      let total = 0;
      for (const table of tables) total += await tx.countOtherThan(table, stamp);
      return total;
    });

  const total = await due();
  const failed: string[] = [];
  let count = 0;
  if (total > 0) progress(0, total);
  for (const table of tables) {
    for (let after = ''; ; ) {
      const page = await keys.transaction((tx) => tx.pageOtherThan(table, stamp, after, batchSize));
      const last = page.at(-1);
      if (!last) break;
      after = last.id;
      // No transaction is open while a provider is asked: it may be far away.
      const replacements = await Promise.all(
        page.map(async (key): Promise<RewrappedKey[]> => {
          try {
            return [{ id: key.id, before: key.wrapped, after: await rewrap(provider, key) }];
          } catch (error) {
            if (!(error instanceof ProsaError && error.code === 'decryption_failed')) throw error;
            failed.push(key.id);
            return [];
          }
        }),
      );
      count += await keys.transaction((tx) => tx.replace(table, replacements.flat()));
      progress(count + failed.length, total);
    }
  }
  return { epoch: readWrapped(newest).epoch, count, failed, left: await due() };
};
