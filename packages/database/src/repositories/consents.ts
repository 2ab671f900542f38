import type { ConsentId, GroupId, MemberId, Purpose, UserId } from '@prosa/contracts';
import type { Sql } from '../sql.ts';

export interface ConsentRow {
  id: ConsentId;
  memberId: MemberId;
  purpose: Purpose;
  termsVersion: string;
  givenAt: Date;
  revokedAt: Date | null;
}

export const consentsRepository = (sql: Sql) => {
  const columns = sql`id, member_id, purpose, terms_version, given_at, revoked_at`;
  return {
    /** What the caller may see of a group's consents, or of one member's, newest first; revoked ones among them. */
    all: async (groupId: GroupId, memberId?: MemberId): Promise<ConsentRow[]> => sql<ConsentRow[]>`
      select ${columns} from prosa.consents
      where group_id = ${groupId} ${memberId ? sql`and member_id = ${memberId}` : sql``} order by given_at desc, id desc`,

    find: async (id: ConsentId): Promise<(ConsentRow & { groupId: GroupId }) | undefined> => {
      const [row] = await sql<(ConsentRow & { groupId: GroupId })[]>`
        select group_id, ${columns} from prosa.consents where id = ${id}`;
      return row;
    },

    /** A consent in force for the same purpose ends where the new one begins: one version of the terms follows another. */
    give: async (
      groupId: GroupId,
      consent: Pick<ConsentRow, 'id' | 'memberId' | 'purpose' | 'termsVersion'>,
      userId: UserId,
    ): Promise<ConsentRow | undefined> => {
      const { id, memberId, purpose, termsVersion } = consent;
      const [same] = await sql<ConsentRow[]>`
        select ${columns} from prosa.consents
        where group_id = ${groupId} and member_id = ${memberId} and purpose = ${purpose} and revoked_at is null
          and terms_version = ${termsVersion}`;
      if (same) return same;
      await sql`
        update prosa.consents set revoked_at = now()
        where group_id = ${groupId} and member_id = ${memberId} and purpose = ${purpose} and revoked_at is null`;
      const [row] = await sql<ConsentRow[]>`
        insert into prosa.consents (id, group_id, member_id, purpose, terms_version, given_by)
        values (${id}, ${groupId}, ${memberId}, ${purpose}, ${termsVersion}, ${userId}) returning ${columns}`;
      return row;
    },

    /** What was made under it goes in the same transaction. False where it is not the caller's, or revoked already. */
    revoke: async (id: ConsentId): Promise<boolean> => {
      const { count } = await sql`update prosa.consents set revoked_at = now() where id = ${id} and revoked_at is null`;
      return count > 0;
    },
  };
};
