import type { UserId } from '@prosa/contracts';
import type { Dependencies } from '../ports.ts';
import type { Router } from '../router.ts';

/** One record stands for what a user did from an address for so long. */
const sameAccessMs = 10 * 60_000;
const mostRemembered = 50_000;

/** Writes down who came from where and when (Marco Civil da Internet, art. 15): once in ten minutes, and nothing of what was done. */
export const recordAccess = (api: Router, { database, runtime }: Pick<Dependencies, 'database' | 'runtime'>): void => {
  let recorded = new Map<string, number>();
  // As they come: not every answer has an end, and who has gone has no address any more. Nobody waits for it.
  api.addHook('onRequest', ({ userId, ip, id: requestId }: { userId: UserId; ip?: string; id: string }, _, done) => {
    done();
    const now = runtime.clock().getTime();
    if (ip === undefined || isRecent(recorded, userId, ip, now)) return;
    if (recorded.size > mostRemembered) recorded = new Map();
    recorded.set(keyOf(userId, ip), now);
    database
      .transaction((tx) => tx.accessRecords.add(userId, ip))
      .catch((error) => {
        recorded.delete(keyOf(userId, ip));
        runtime.log.warn('request.failed', { requestId, error });
      });
  });
};

const keyOf = (userId: UserId, ip: string): string => `${userId} ${ip}`;
const isRecent = (recorded: ReadonlyMap<string, number>, userId: UserId, ip: string, now: number): boolean =>
  now - (recorded.get(keyOf(userId, ip)) ?? Number.NEGATIVE_INFINITY) < sameAccessMs;
