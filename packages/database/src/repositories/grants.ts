import type { GroupId, MemberId, Role, UserId } from '@prosa/contracts';
import type { Sql } from '../sql.ts';

export interface GrantRow {
  userId: UserId;
  role: Role;
  memberId: MemberId | null;
  createdAt: Date;
}

export const grantsRepository = (sql: Sql) => {
  const columns = sql`user_id, role, member_id, created_at`;
  return {
    /** Of a group, oldest first. Users see their own; owners and admins all. */
    all: async (groupId: GroupId): Promise<GrantRow[]> => sql<GrantRow[]>`
      select ${columns} from prosa.grants where group_id = ${groupId} order by created_at, user_id`,

    /** @throws ProsaError `forbidden` where the caller may not give this role, or would leave the group without an owner. */
    put: async (groupId: GroupId, { userId, role, memberId }: Omit<GrantRow, 'createdAt'>): Promise<GrantRow> => {
      const [row] = await sql<[GrantRow]>`
        insert into prosa.grants (group_id, user_id, role, member_id) values (${groupId}, ${userId}, ${role}, ${memberId})
        on conflict (user_id, group_id) do update set role = excluded.role, member_id = excluded.member_id
        returning ${columns}`;
      return row;
    },

    /** Whether there was one that the caller may take. */
    remove: async (groupId: GroupId, userId: UserId): Promise<boolean> => {
      const { count } = await sql`delete from prosa.grants where group_id = ${groupId} and user_id = ${userId}`;
      return count > 0;
    },
  };
};
