import type { UserId } from '@prosa/contracts';
import type { Sql } from '../sql.ts';

/** What became of a request that came before with the same key. */
export type Claim =
  | { state: 'claimed' }
  /** Still worked on, or its gateway died within the last ten minutes. */
  | { state: 'working' }
  /** The key belongs to another request. */
  | { state: 'other' }
  | { state: 'done'; status: number; location: string };

interface Row {
  requestHash: Buffer;
  status: number | null;
  location: string | null;
}

export const idempotencyRepository = (sql: Sql) => ({
  /** Takes a key for a request, or says who has it. Keys are forgotten after a day. */
  claim: async (userId: UserId, keyHash: Buffer, requestHash: Buffer): Promise<Claim> => {
    await sql`
      delete from prosa.idempotency_keys where user_id = ${userId} and key_hash = ${keyHash}
        and (expires_at < now() or (status is null and created_at < now() - interval '10 minutes'))`;
    const { count } = await sql`
      insert into prosa.idempotency_keys (user_id, key_hash, request_hash) values (${userId}, ${keyHash}, ${requestHash})
      on conflict do nothing`;
    if (count > 0) return { state: 'claimed' };
    const [row] = await sql<Row[]>`
      select request_hash, status, location from prosa.idempotency_keys where user_id = ${userId} and key_hash = ${keyHash}`;
    if (row && !row.requestHash.equals(requestHash)) return { state: 'other' };
    const { status, location } = row ?? {};
    return status && location ? { state: 'done', status, location } : { state: 'working' };
  },

  finish: async (
    userId: UserId,
    keyHash: Buffer,
    { status, location }: { status: number; location: string },
  ): Promise<void> => {
    await sql`
      update prosa.idempotency_keys set status = ${status}, location = ${location}
      where user_id = ${userId} and key_hash = ${keyHash}`;
  },

  /** Gives a key back after a failure: the same request may be tried again. */
  release: async (userId: UserId, keyHash: Buffer): Promise<void> => {
    await sql`delete from prosa.idempotency_keys where user_id = ${userId} and key_hash = ${keyHash} and status is null`;
  },
});
