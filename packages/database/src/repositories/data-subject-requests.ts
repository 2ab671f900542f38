import type { GroupId, MemberId, RequestId, RequestKind, RequestState, UserId } from '@prosa/contracts';
import type { Sql } from '../sql.ts';

export interface SubjectRequestRow {
  id: RequestId;
  groupId: GroupId;
  memberId: MemberId | null;
  kind: RequestKind;
  state: RequestState;
  aboutId: string | null;
  detailsSealed: Buffer | null;
  answerSealed: Buffer | null;
  openedBy: UserId | null;
  openedAt: Date;
  dueAt: Date;
  handledBy: UserId | null;
  answeredAt: Date | null;
}
/** Requests of a group, or of the caller in all groups; what is undefined is not asked for. */
export interface WantedRequests {
  groupId?: GroupId | undefined;
  openedBy?: UserId | undefined;
  memberId?: MemberId | undefined;
  state?: RequestState | undefined;
  overdue?: boolean | undefined;
  before?: RequestId | undefined;
  limit: number;
}

export const dataSubjectRequestsRepository = (sql: Sql) => {
  const columns = sql`id, group_id, member_id, kind, state, about_id, details_sealed, answer_sealed, opened_by, opened_at, due_at,
    handled_by, answered_at`;
  const open = sql`state in ('opened', 'in_progress')`;
  return {
    open: async (
      request: Pick<SubjectRequestRow, 'id' | 'groupId' | 'kind' | 'aboutId' | 'detailsSealed'> & {
        memberId: MemberId;
      },
      userId: UserId,
    ): Promise<SubjectRequestRow | undefined> => {
      const { id, groupId, memberId, kind, aboutId, detailsSealed } = request;
      const [row] = await sql<SubjectRequestRow[]>`
        insert into prosa.data_subject_requests (id, group_id, member_id, kind, about_id, details_sealed, opened_by)
        values (${id}, ${groupId}, ${memberId}, ${kind}, ${aboutId}, ${detailsSealed}, ${userId}) returning ${columns}`;
      return row;
    },

    /** What the caller may see, newest first. */
    page: async ({
      groupId,
      openedBy,
      memberId,
      state,
      overdue,
      before,
      limit,
    }: WantedRequests): Promise<SubjectRequestRow[]> => sql<SubjectRequestRow[]>`
      select ${columns} from prosa.data_subject_requests
      where true ${groupId ? sql`and group_id = ${groupId}` : sql``}
        ${openedBy ? sql`and opened_by = ${openedBy}` : sql``} ${memberId ? sql`and member_id = ${memberId}` : sql``}
        ${state ? sql`and state = ${state}` : sql``}
        ${overdue === undefined ? sql`` : sql`and (${open} and due_at < now()) = ${overdue}`}
        ${before ? sql`and id < ${before}` : sql``}
      order by id desc limit ${limit}`,

    find: async (id: RequestId): Promise<SubjectRequestRow | undefined> => {
      const [row] = await sql<SubjectRequestRow[]>`
        select ${columns} from prosa.data_subject_requests where id = ${id}`;
      return row;
    },

    /** What is undefined stays. Nothing where the caller does not handle it; one that is closed is refused. */
    handle: async (
      id: RequestId,
      userId: UserId,
      { state, answerSealed, memberId }: Partial<Pick<SubjectRequestRow, 'state' | 'answerSealed' | 'memberId'>>,
    ): Promise<SubjectRequestRow | undefined> => {
      const closed = state === 'answered' || state === 'refused';
      const [row] = await sql<SubjectRequestRow[]>`
        update prosa.data_subject_requests set handled_by = ${userId}
          ${state ? sql`, state = ${state}` : sql``} ${answerSealed ? sql`, answer_sealed = ${answerSealed}` : sql``}
          ${memberId ? sql`, member_id = ${memberId}` : sql``} ${closed ? sql`, answered_at = now()` : sql``}
        where id = ${id} returning ${columns}`;
      return row;
    },

    /** For whoever asked it in a request that the caller handles. */
    revokeConsents: async (id: RequestId): Promise<void> => {
      await sql`select private.revoke_consents(${id})`;
    },

    /** Profiles and memories that somebody contests: what is automated leaves them as they are (art. 20). */
    underReview: async (groupId: GroupId): Promise<string[]> => {
      const rows = await sql<{ aboutId: string }[]>`
        select distinct about_id from prosa.data_subject_requests
        where group_id = ${groupId} and kind = 'review' and about_id is not null and ${open}`;
      return rows.map(({ aboutId }) => aboutId);
    },
  };
};

/** What the gateway does for itself, and the scheduler: nobody with an account asks. */
export const anonymousRequestsRepository = (sql: Sql) => ({
  groupOf: async (handle: string): Promise<{ id: GroupId; locale: string } | undefined> => {
    const [row] = await sql<
      { id: GroupId; locale: string }[]
    >`select id, locale from private.group_of_handle(${handle})`;
    return row;
  },

  /** How often somebody asked since a time, and how often anybody asked in the group. */
  lately: async (groupId: GroupId, requesterKey: Buffer, since: Date): Promise<{ own: number; all: number }> => {
    const [row] = await sql<[{ own: number; all: number }]>`
        select count(*) filter (where requester_key = ${requesterKey}) as own, count(*) as "all"
        from prosa.data_subject_requests
        where group_id = ${groupId} and requester_key is not null and opened_at > ${since}`;
    return row;
  },

  /** One that counts only once its code was entered. */
  prepare: async (request: {
    id: RequestId;
    groupId: GroupId;
    kind: RequestKind;
    requesterKey: Buffer;
    codeHash: Buffer;
    expiresAt: Date;
    detailsSealed: Buffer | null;
  }): Promise<void> => {
    const { id, groupId, kind, requesterKey, codeHash, expiresAt, detailsSealed } = request;
    await sql`
        insert into prosa.data_subject_requests (id, group_id, kind, requester_key, code_hash, code_expires_at, details_sealed)
        values (${id}, ${groupId}, ${kind}, ${requesterKey}, ${codeHash}, ${expiresAt}, ${detailsSealed})`;
  },

  /** Counts a try of the code; the right one makes the request count, and the token follow it. */
  verify: async (id: RequestId, codeHash: Buffer, tokenHash: Buffer): Promise<boolean> => {
    const [row] = await sql<[{ verified: boolean }]>`
        select private.verify_request(${id}, ${codeHash}, ${tokenHash}) as verified`;
    return row.verified;
  },

  followed: async (id: RequestId, tokenHash: Buffer): Promise<SubjectRequestRow | undefined> => {
    const [row] = await sql<SubjectRequestRow[]>`
        select id, group_id, member_id, kind, state, null as about_id, details_sealed, answer_sealed, opened_by, opened_at, due_at,
          handled_by, answered_at
        from prosa.data_subject_requests where id = ${id} and token_hash = ${tokenHash}`;
    return row;
  },

  /** Forgets those that nobody proved theirs. Returns how many. */
  sweep: async (openedBefore: Date): Promise<number> => {
    const [row] = await sql<[{ swept: number }]>`select private.sweep_unverified(${openedBefore}) as swept`;
    return row.swept;
  },
});
