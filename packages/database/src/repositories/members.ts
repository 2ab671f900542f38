import type { GroupId, MemberId } from '@prosa/contracts';
import type { Sql } from '../sql.ts';

export interface MemberRow {
  id: MemberId;
  nameKey: Buffer;
  nameSealed: Buffer;
}

export const membersRepository = (sql: Sql) => ({
  all: async (groupId: GroupId): Promise<MemberRow[]> => sql<MemberRow[]>`
    select id, name_key, name_sealed from prosa.members where group_id = ${groupId} order by id`,

  insert: async (
    groupId: GroupId,
    member: { id: MemberId; nameKey: Buffer; nameSealed: Buffer; seen: Date },
  ): Promise<void> => {
    await sql`
      insert into prosa.members (id, group_id, name_key, name_sealed, first_seen, last_seen)
      values (${member.id}, ${groupId}, ${member.nameKey}, ${member.nameSealed}, ${member.seen}, ${member.seen})`;
  },

  /** Widens the time members were seen in. */
  seen: async (members: { id: MemberId; from: Date; to: Date }[]): Promise<void> => {
    await sql`
      update prosa.members
      set first_seen = least(first_seen, seen."from"), last_seen = greatest(last_seen, seen."to")
      from unnest(${members.map(({ id }) => id)}::text[], ${members.map(({ from }) => from.toISOString())}::text[]::timestamptz[],
        ${members.map(({ to }) => to.toISOString())}::text[]::timestamptz[])
        as seen (id, "from", "to")
      where members.id = seen.id`;
  },
});
