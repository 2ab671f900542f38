import type { ApiKeyId, Scope, UserId } from '@prosa/contracts';
import type { Sql } from '../sql.ts';

export interface ApiKeyRow {
  id: ApiKeyId;
  userId: UserId;
  label: string;
  prefix: string;
  scopes: Scope[];
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

export const apiKeysRepository = (sql: Sql) => {
  const columns = sql`id, user_id, label, prefix, scopes, created_at, expires_at, last_used_at, revoked_at`;
  return {
    insert: async (
      key: Pick<ApiKeyRow, 'id' | 'userId' | 'label' | 'prefix' | 'scopes' | 'expiresAt'> & { secretHash: Buffer },
    ): Promise<ApiKeyRow> => {
      const [row] = await sql<[ApiKeyRow]>`
        insert into prosa.api_keys (id, user_id, label, prefix, secret_hash, scopes, expires_at)
        values (${key.id}, ${key.userId}, ${key.label}, ${key.prefix}, ${key.secretHash}, ${key.scopes}, ${key.expiresAt})
        returning ${columns}`;
      return row;
    },

    /** The caller's keys, newest first, those that are no longer good among them. */
    all: async (): Promise<ApiKeyRow[]> => sql<ApiKeyRow[]>`select ${columns} from prosa.api_keys order by id desc`,

    /** Lets a key end, at once or after a while; one that has ended already is left alone. A rotated one can end sooner. */
    revoke: async (id: ApiKeyId, at: Date): Promise<ApiKeyRow | undefined> => {
      const [row] = await sql<ApiKeyRow[]>`
        update prosa.api_keys set revoked_at = ${at} where id = ${id} and (revoked_at is null or revoked_at > now())
        returning ${columns}`;
      return row;
    },

    /** For the gateway itself: the key that begins like this, if it is good now. */
    good: async (
      prefix: string,
    ): Promise<(Pick<ApiKeyRow, 'id' | 'userId' | 'scopes'> & { secretHash: Buffer }) | undefined> => {
      const [row] = await sql<(Pick<ApiKeyRow, 'id' | 'userId' | 'scopes'> & { secretHash: Buffer })[]>`
        select id, user_id, scopes, secret_hash from prosa.api_keys
        where prefix = ${prefix} and expires_at > now() and (revoked_at is null or revoked_at > now())`;
      return row;
    },

    /** Notes a use; the gateway may not read the time, so it says how often it writes. */
    used: async (id: ApiKeyId): Promise<void> => {
      await sql`update prosa.api_keys set last_used_at = now() where id = ${id}`;
    },
  };
};
