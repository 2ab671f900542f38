import type { ErasureId, GroupId, MemberId, OrganisationId, RequestId, UserId } from '@prosa/contracts';
import type { Sql } from '../sql.ts';

/** An erasure with the time of each step that is done; of the whole group where there is no member. */
export interface ErasureRow {
  id: ErasureId;
  organisationId: OrganisationId;
  groupId: GroupId;
  memberId: MemberId | null;
  requestId: RequestId | null;
  requestedBy: UserId | null;
  requestedAt: Date;
  deletedAt: Date | null;
  keyDestroyedAt: Date | null;
  rederivedAt: Date | null;
  purgedAt: Date | null;
  ledgerAt: Date | null;
  /** Rows deleted, by what they were. */
  counts: Record<string, number>;
  /** JSON; null until it is done. */
  receipt: string | null;
}

/** What whoever carries it out needs besides. */
export interface OpenErasure extends ErasureRow {
  /** Raw files of a deleted group. */
  objects: string[];
  nameKeys: Buffer[];
  lineIds: number[];
}

/** The lock that an erasure holds alone (`private.hold_group`), shared. */
export const holdOffErasures = async (sql: Sql, groupId: GroupId): Promise<void> => {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${`messages/${groupId}`}, 0))`;
};

export const erasuresRepository = (sql: Sql) => {
  const columns = sql`id, organisation_id, group_id, member_id, request_id, requested_by, requested_at, deleted_at,
    key_destroyed_at, rederived_at, purged_at, ledger_at, coalesce(counts, '{}') as counts, receipt`;
  return {
    /** Begins one: from here on the member is blocked. @throws ProsaError `forbidden` where the caller may not. */
    start: async (
      row: Pick<ErasureRow, 'id' | 'organisationId' | 'groupId' | 'memberId' | 'requestId'> & { requestedBy: UserId },
    ): Promise<void> => {
      await sql`
        insert into prosa.erasures (id, organisation_id, group_id, member_id, request_id, requested_by)
        values (${row.id}, ${row.organisationId}, ${row.groupId}, ${row.memberId}, ${row.requestId}, ${row.requestedBy})`;
    },

    find: async (id: ErasureId): Promise<ErasureRow | undefined> => {
      const [row] = await sql<ErasureRow[]>`select ${columns} from prosa.erasures where id = ${id}`;
      return row;
    },

    /** The one of a member that has begun and is not through with their data. */
    ofMember: async (groupId: GroupId, memberId: MemberId): Promise<ErasureRow | undefined> => {
      const [row] = await sql<ErasureRow[]>`
        select ${columns} from prosa.erasures
        where group_id = ${groupId} and member_id = ${memberId} and deleted_at is null order by id limit 1`;
      return row;
    },

    /** Of a group, newest first: those the caller may see. */
    page: async (groupId: GroupId, limit: number): Promise<ErasureRow[]> => sql<ErasureRow[]>`
      select ${columns} from prosa.erasures where group_id = ${groupId} order by id desc limit ${limit}`,

    /** Those that are not done, oldest first. */
    unfinished: async (limit: number): Promise<ErasureId[]> => {
      const rows = await sql<{ id: ErasureId }[]>`
        select id from prosa.erasures where ledger_at is null order by requested_at limit ${limit}`;
      return rows.map(({ id }) => id);
    },

    /** Of a group that is gone, not done. */
    ofDeletedGroup: async (groupId: GroupId): Promise<ErasureId[]> => {
      const rows = await sql<{ id: ErasureId }[]>`
        select id from prosa.erasures where group_id = ${groupId} and ledger_at is null order by requested_at`;
      return rows.map(({ id }) => id);
    },

    /** The same row with what is needed to go on with it; nothing where it is done. */
    unfinishedOne: async (id: ErasureId): Promise<OpenErasure | undefined> => {
      const [row] = await sql<OpenErasure[]>`
        select ${columns}, objects, name_keys, line_ids from prosa.erasures where id = ${id} and ledger_at is null`;
      return row;
    },

    /** Deletes so many messages of the member at most; 0 once there are none, or nothing may be deleted. */
    eraseMessages: async (id: ErasureId, most: number): Promise<number> => {
      const [row] = await sql<[{ erased: number }]>`select private.erase_messages(${id}, ${most}) as erased`;
      return row.erased;
    },

    /** Deletes system lines that name the member. */
    eraseLines: async (id: ErasureId, lineIds: readonly number[]): Promise<void> => {
      await sql`select private.erase_lines(${id}, ${`{${lineIds.join(',')}}`}::text::bigint[])`;
    },

    /** Deletes what is left of the member, the data key included. False where it was done before, or a legal hold forbids it. */
    eraseMember: async (id: ErasureId): Promise<boolean> => {
      const [row] = await sql<[{ erased: boolean }]>`select private.erase_member(${id}) as erased`;
      return row.erased;
    },

    /** Marks a step as done. False where it was. */
    rederived: async (id: ErasureId): Promise<boolean> => {
      const { count } = await sql`
        update prosa.erasures set rederived_at = now() where id = ${id} and rederived_at is null`;
      return count === 1;
    },
    purged: async (id: ErasureId): Promise<void> => {
      await sql`
        update prosa.erasures set purged_at = now(), objects = '{}' where id = ${id} and purged_at is null`;
    },
    /** The last step. */
    recorded: async (id: ErasureId, at: Date, receipt: { text: string; hash: Buffer }): Promise<void> => {
      await sql`
        update prosa.erasures set ledger_at = ${at}, receipt = ${receipt.text}, receipt_hash = ${receipt.hash}
        where id = ${id} and ledger_at is null`;
    },

    /**
     * For whoever writes what was made of a group's messages: nobody is erased until the transaction ends. What was read of them
     * before may be gone: look again.
     */
    holdOff: async (groupId: GroupId): Promise<void> => holdOffErasures(sql, groupId),

    /** Names that are not to come back. */
    suppressedNames: async (groupId: GroupId): Promise<Buffer[]> => {
      const rows = await sql<{ nameKey: Buffer }[]>`
        select name_key from prosa.suppressed_names where group_id = ${groupId}`;
      return rows.map(({ nameKey }) => nameKey);
    },

    /** Raw files of exports that have ended, which should be gone already. */
    endedFiles: async (groupId: GroupId): Promise<string[]> => {
      const rows = await sql<{ objectKey: string }[]>`
        select object_key from prosa.exports where group_id = ${groupId} and state in ('stored', 'failed')`;
      return rows.map(({ objectKey }) => objectKey);
    },

    /** Whether the group was analysed, or is to be. */
    isAnalysed: async (groupId: GroupId): Promise<boolean> => {
      const [row] = await sql`select from prosa.analyses where group_id = ${groupId} limit 1`;
      return row !== undefined;
    },
  };
};
