import type { AnalysisId, GroupId, MemberId, Profile, ProfileId } from '@prosa/contracts';
import type { Sql } from '../sql.ts';

export interface ProfileRow {
  id: ProfileId;
  kind: Profile['kind'];
  state: Profile['state'];
  analysisId: AnalysisId;
  bodySealed: Buffer | null;
  confidence: number | null;
  words: number;
  method: string;
  model: string | null;
  promptVersion: string | null;
  createdAt: Date;
}

export const profilesRepository = (sql: Sql) => ({
  /** The latest of each kind, as far as the caller may read them. */
  latest: async (groupId: GroupId, memberId: MemberId): Promise<ProfileRow[]> => sql<ProfileRow[]>`
    select distinct on (kind) id, kind, state, analysis_id, body_sealed, confidence, words, method, model, prompt_version,
      created_at
    from prosa.profiles where group_id = ${groupId} and member_id = ${memberId} order by kind, id desc`,

  /** Whether there is a basis in law to make any in this group. */
  lawful: async (groupId: GroupId): Promise<boolean> => {
    const [row] = await sql<[{ lawful: boolean }]>`
      select exists (
        select from prosa.legal_bases where group_id = ${groupId} and purpose = 'profiles' and ended_at is null
      ) as lawful`;
    return row.lawful;
  },
});
