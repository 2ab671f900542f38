import type { GroupId, LegalBasisId, MemberId, Purpose, UserId } from '@prosa/contracts';
import type { Sql } from '../sql.ts';

export interface NewLegalBasis {
  id: LegalBasisId;
  groupId: GroupId;
  purpose: Purpose;
  basis: 'consent' | 'contract' | 'legal_obligation' | 'legitimate_interest' | 'exercise_of_rights';
  recordedBy: UserId;
}

export const legalBasesRepository = (sql: Sql) => ({
  /** The purposes that a group's data may be processed for. */
  inForce: async (groupId: GroupId): Promise<ReadonlySet<Purpose>> => {
    const rows = await sql<{ purpose: Purpose }[]>`
      select purpose from prosa.legal_bases where group_id = ${groupId} and ended_at is null`;
    return new Set(rows.map(({ purpose }) => purpose));
  },

  /** Records a basis, which is in force from now on. */
  record: async (basis: NewLegalBasis): Promise<void> => {
    await sql`
      insert into prosa.legal_bases (id, group_id, purpose, basis, recorded_by)
      values (${basis.id}, ${basis.groupId}, ${basis.purpose}, ${basis.basis}, ${basis.recordedBy})`;
  },

  /** What keeps a group's texts from leaving for a model that is in a region: no basis in law, or the tenant's wish. */
  transferBarrier: async (groupId: GroupId, region: string): Promise<'no_legal_basis' | 'transfer_region' | null> => {
    const [row] = await sql<{ barrier: 'no_legal_basis' | 'transfer_region' | null }[]>`
      select private.transfer_barrier(${groupId}, ${region}) as barrier`;
    return row ? row.barrier : 'no_legal_basis';
  },

  /**
   * Members whose data may be processed for a purpose: those who are not blocked, and agreed where consent is the basis. Profiles
   * are made of no minors and of nobody who opted out.
   */
  permittedMembers: async (groupId: GroupId, purpose: Purpose): Promise<MemberId[]> => {
    const rows = await sql<{ id: MemberId }[]>`
      select members.id from prosa.members
      join prosa.legal_bases using (group_id)
      where members.group_id = ${groupId} and legal_bases.purpose = ${purpose} and ended_at is null
        and blocked_at is null and (${purpose} <> 'profiles' or not minor and opted_out_at is null)
        and (basis <> 'consent' or exists (
          select from prosa.consents
          where member_id = members.id and consents.purpose = ${purpose} and revoked_at is null))
      order by members.id`;
    return rows.map(({ id }) => id);
  },
});
