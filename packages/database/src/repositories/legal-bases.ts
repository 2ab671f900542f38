import type { AnalysisId, GroupId, LawfulBasis, LegalBasisId, MemberId, Purpose, UserId } from '@prosa/contracts';
import type { Sql } from '../sql.ts';

export interface NewLegalBasis {
  id: LegalBasisId;
  groupId: GroupId;
  purpose: Purpose;
  basis: LawfulBasis;
  recordedBy: UserId;
}

export interface LegalBasisRow extends Omit<NewLegalBasis, 'groupId'> {
  recordedAt: Date;
  endedAt: Date | null;
}

export const legalBasesRepository = (sql: Sql) => ({
  /** The purposes that a group's data may be processed for. */
  inForce: async (groupId: GroupId): Promise<ReadonlySet<Purpose>> => {
    const rows = await sql<{ purpose: Purpose }[]>`
      select purpose from prosa.legal_bases where group_id = ${groupId} and ended_at is null`;
    return new Set(rows.map(({ purpose }) => purpose));
  },

  /** The same for the group of an analysis. */
  inForceFor: async (analysisId: AnalysisId): Promise<ReadonlySet<Purpose>> => {
    const rows = await sql<{ purpose: Purpose }[]>`
      select purpose from prosa.legal_bases join prosa.analyses using (group_id)
      where analyses.id = ${analysisId} and ended_at is null`;
    return new Set(rows.map(({ purpose }) => purpose));
  },

  /** Every basis that a group ever had, newest first. */
  all: async (groupId: GroupId): Promise<LegalBasisRow[]> => sql<LegalBasisRow[]>`
    select id, purpose, basis, recorded_by, recorded_at, ended_at from prosa.legal_bases
    where group_id = ${groupId} order by recorded_at desc, id desc`,

  /** Records a basis, which is in force from now on; one that was ends here. */
  record: async ({ id, groupId, purpose, basis, recordedBy }: NewLegalBasis): Promise<void> => {
    await sql`
      update prosa.legal_bases set ended_at = now()
      where group_id = ${groupId} and purpose = ${purpose} and ended_at is null`;
    await sql`
      insert into prosa.legal_bases (id, group_id, purpose, basis, recorded_by)
      values (${id}, ${groupId}, ${purpose}, ${basis}, ${recordedBy})`;
  },

  /** Returns what it was for; undefined where there is none in force that the caller may end. */
  end: async (groupId: GroupId, id: LegalBasisId): Promise<Purpose | undefined> => {
    const [row] = await sql<{ purpose: Purpose }[]>`
      update prosa.legal_bases set ended_at = now()
      where group_id = ${groupId} and id = ${id} and ended_at is null returning purpose`;
    return row?.purpose;
  },

  /** Removes what was carried by bases that ended before a time and have no successor; returns how much. */
  removeWithout: async (endedBefore: Date): Promise<number> => {
    const [row] = await sql<[{ removed: number }]>`select private.remove_without_basis(${endedBefore}) as removed`;
    return row.removed;
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
