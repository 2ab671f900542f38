import type { GroupId, MemberId } from '@prosa/contracts';
import type { Sql } from '../sql.ts';

export interface KeyRow {
  id: string;
  wrapped: Buffer;
}

export const keysRepository = (sql: Sql) => ({
  ofGroup: async (groupId: GroupId): Promise<KeyRow | undefined> => {
    const [row] = await sql<KeyRow[]>`
      select id, wrapped from prosa.data_keys where group_id = ${groupId} and member_id is null`;
    return row;
  },

  /** Keys of members of a group: all of them, or the named ones. */
  ofMembers: async (groupId: GroupId, memberIds?: MemberId[]): Promise<(KeyRow & { memberId: MemberId })[]> => sql`
    select id, wrapped, member_id from prosa.data_keys
    where group_id = ${groupId} and member_id is not null
    ${memberIds ? sql`and member_id = any (${memberIds}::text[])` : sql``}`,

  insert: async (groupId: GroupId, memberId: MemberId, key: { id: string; wrapped: Uint8Array }): Promise<void> => {
    await sql`
      insert into prosa.data_keys (id, group_id, member_id, wrapped)
      values (${key.id}, ${groupId}, ${memberId}, ${Buffer.from(key.wrapped)})`;
  },
});
