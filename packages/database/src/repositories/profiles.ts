import type { AnalysisId, GroupId, MemberId, Profile, ProfileId, ProfileKind } from '@prosa/contracts';
import type { Sql } from '../sql.ts';

/** What of a profile is no secret of its member. */
interface ProfileFacts {
  id: ProfileId;
  memberId: MemberId;
  kind: ProfileKind;
  state: Profile['state'];
  words: number;
  method: string;
  model: string | null;
  promptVersion: string | null;
  /** Somebody asked for a review by a person, and waits for it. */
  contested: boolean;
}

export interface ProfileRow extends ProfileFacts {
  analysisId: AnalysisId;
  bodySealed: Buffer | null;
  confidence: number | null;
  messageIds: number[];
  createdAt: Date;
}

export interface KnownProfile extends ProfileFacts {
  messageIds: number[];
  /** Whole days since it was made. */
  days: number;
}

export type NewProfile = Omit<ProfileRow, 'analysisId' | 'contested' | 'createdAt'>;

export const profilesRepository = (sql: Sql) => {
  const facts = sql`profiles.id, profiles.member_id, kind, state, words, method, model, prompt_version, message_ids,
    private.is_contested(profiles.id) as contested`;
  const row = sql`${facts}, analysis_id, body_sealed, confidence, created_at`;
  return {
    /** The latest of each kind, as far as the caller may read them, and as far as it may still be shown. */
    latest: async (groupId: GroupId, memberId: MemberId): Promise<ProfileRow[]> => sql<ProfileRow[]>`
      select distinct on (kind) ${row} from prosa.profiles
      where group_id = ${groupId} and member_id = ${memberId} and private.may_profile(group_id, member_id)
      order by kind, id desc`,

    /** The latest of each kind that is held of a member, whether or not it may still be shown to others: for the member to know. */
    held: async (groupId: GroupId, memberId: MemberId): Promise<ProfileRow[]> => sql<ProfileRow[]>`
      select distinct on (kind) ${row} from prosa.profiles
      where group_id = ${groupId} and member_id = ${memberId} order by kind, id desc`,

    /** Named ones that may still be shown. */
    byIds: async (groupId: GroupId, ids: readonly ProfileId[]): Promise<ProfileRow[]> => sql<ProfileRow[]>`
      select ${row} from prosa.profiles
      where group_id = ${groupId} and id = any (${[...ids]}::text[]) and private.may_profile(group_id, member_id)
      order by member_id, kind`,

    /** The latest of one kind of every member of a group. */
    known: async (groupId: GroupId, kind: ProfileKind): Promise<KnownProfile[]> => sql<KnownProfile[]>`
      select distinct on (profiles.member_id) ${facts}, floor(extract(epoch from now() - created_at) / 86400)::int as days
      from prosa.profiles where group_id = ${groupId} and kind = ${kind} order by profiles.member_id, id desc`,

    /**
     * Records what a run found. Of a member of whom none may be made any longer, and in place of a profile that is contested by now, none
     * is recorded.
     */
    record: async (groupId: GroupId, analysisId: AnalysisId, profiles: readonly NewProfile[]): Promise<void> => {
      for (const profile of profiles) {
        const { id, memberId, kind, state, bodySealed, confidence, words, messageIds, method } = profile;
        await sql`
          insert into prosa.profiles (id, group_id, member_id, analysis_id, kind, state, body_sealed, confidence, words,
            message_ids, method, model, prompt_version)
          select ${id}, ${groupId}, ${memberId}, ${analysisId}, ${kind}, ${state}, ${bodySealed}, ${confidence}, ${words},
            ${messageIds}::bigint[], ${method}, ${profile.model}, ${profile.promptVersion}
          where private.may_profile(${groupId}, ${memberId}) and not exists (
            select from prosa.profiles where group_id = ${groupId} and member_id = ${memberId} and kind = ${kind}
              and private.is_contested(id))`;
      }
    },

    /** Whether there is a basis in law to make any in this group. */
    lawful: async (groupId: GroupId): Promise<boolean> => {
      const [found] = await sql<[{ lawful: boolean }]>`
        select exists (
          select from prosa.legal_bases where group_id = ${groupId} and purpose = 'profiles' and ended_at is null
        ) as lawful`;
      return found.lawful;
    },
  };
};
