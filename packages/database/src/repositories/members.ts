import type { AnalysisId, GroupId, MemberId } from '@prosa/contracts';
import { listOf, type Sql } from '../sql.ts';

export interface MemberRow {
  id: MemberId;
  /** Of the name that is shown. */
  nameKey: Buffer;
  nameSealed: Buffer;
}

export interface MemberDetail extends MemberRow {
  groupId: GroupId;
  firstSeen: Date;
  lastSeen: Date;
  minor: boolean;
  optedOutAt: Date | null;
  blockedAt: Date | null;
  anonymisedAt: Date | null;
}

/** A name as an export had it, opened with the member's key. */
export interface SealedName {
  kind: NameKind;
  nameSealed: Buffer;
  firstSeen: Date;
  lastSeen: Date;
}

/** What is undefined stays as it is. */
export interface MemberFlags {
  minor?: boolean | undefined;
  optedOut?: boolean | undefined;
  blocked?: boolean | undefined;
}

/** name: saved by the exporter; push: chosen by the member, `~ Nome`; number: a phone number. */
export type NameKind = 'name' | 'push' | 'number';

export interface MemberName {
  memberId: MemberId;
  nameKey: Buffer;
  kind: NameKind;
  lastSeen: Date;
}

export interface NewMemberName extends MemberName {
  nameSealed: Buffer;
  firstSeen: Date;
}

export const membersRepository = (sql: Sql) => {
  const detail = sql`id, group_id, name_key, name_sealed, first_seen, last_seen, minor, opted_out_at, blocked_at,
    anonymised_at`;
  return {
    all: async (groupId: GroupId): Promise<MemberRow[]> => sql<MemberRow[]>`
    select id, name_key, name_sealed from prosa.members where group_id = ${groupId} order by id`,

    details: async (groupId: GroupId): Promise<MemberDetail[]> => sql<MemberDetail[]>`
    select ${detail} from prosa.members where group_id = ${groupId} order by id`,

    find: async (id: MemberId): Promise<MemberDetail | undefined> => {
      const [row] = await sql<MemberDetail[]>`select ${detail} from prosa.members where id = ${id}`;
      return row;
    },

    /** Sets flags; the time of one that is set already stays. Nothing where the caller may not see the member. */
    flag: async (id: MemberId, { minor, optedOut, blocked }: MemberFlags): Promise<MemberDetail | undefined> => {
      const since = (column: string, flag: boolean | undefined) =>
        flag === undefined ? sql(column) : flag ? sql`coalesce(${sql(column)}, now())` : sql`null`;
      const [row] = await sql<MemberDetail[]>`
      update prosa.members set minor = ${minor === undefined ? sql`minor` : minor},
        opted_out_at = ${since('opted_out_at', optedOut)}, blocked_at = ${since('blocked_at', blocked)}
      where id = ${id} returning ${detail}`;
      return row;
    },

    insert: async (
      groupId: GroupId,
      member: { id: MemberId; nameKey: Buffer; nameSealed: Buffer; seen: Date },
    ): Promise<void> => {
      await sql`
      insert into prosa.members (id, group_id, name_key, name_sealed, first_seen, last_seen)
      values (${member.id}, ${groupId}, ${member.nameKey}, ${member.nameSealed}, ${member.seen}, ${member.seen})`;
    },

    /** Every name that exports had for the members of a group. */
    names: async (groupId: GroupId): Promise<MemberName[]> => sql<MemberName[]>`
    select member_id, name_key, kind, last_seen from prosa.member_names where group_id = ${groupId}
    order by member_id, first_seen`,

    /** The same, sealed. */
    sealedNames: async (groupId: GroupId): Promise<Pick<NewMemberName, 'memberId' | 'nameSealed'>[]> => sql`
    select member_id, name_sealed from prosa.member_names where group_id = ${groupId} order by member_id, first_seen`,

    /** Adds names; of a name that is known, widens the time it was seen in. */
    addNames: async (groupId: GroupId, names: readonly NewMemberName[]): Promise<void> => {
      for (const { memberId, nameKey, kind, nameSealed, firstSeen, lastSeen } of names) {
        await sql`
        insert into prosa.member_names (group_id, name_key, member_id, kind, name_sealed, first_seen, last_seen)
        values (${groupId}, ${nameKey}, ${memberId}, ${kind}, ${nameSealed}, ${firstSeen}, ${lastSeen})
        on conflict (group_id, name_key) do update set
          first_seen = least(member_names.first_seen, excluded.first_seen),
          last_seen = greatest(member_names.last_seen, excluded.last_seen)`;
      }
    },

    /** Every name of one member, as far as the caller may see them. */
    namesOf: async (id: MemberId): Promise<SealedName[]> => sql<SealedName[]>`
    select kind, name_sealed, first_seen, last_seen from prosa.member_names where member_id = ${id} order by first_seen`,

    /** Overwrites every name with a label. False where the caller may not, or it was done before. */
    anonymise: async (id: MemberId, labelSealed: Buffer): Promise<boolean> => {
      const [row] = await sql<[{ done: boolean }]>`select private.anonymise_member(${id}, ${labelSealed}) as done`;
      return row.done;
    },

    /** Whose data is kept and used for nothing. */
    blocked: async (groupId: GroupId): Promise<ReadonlySet<MemberId>> => {
      const rows = await sql<{ id: MemberId }[]>`
      select id from prosa.members where group_id = ${groupId} and blocked_at is not null`;
      return new Set(rows.map(({ id }) => id));
    },

    /** The same for the group of an analysis. */
    blockedFor: async (analysisId: AnalysisId): Promise<ReadonlySet<MemberId>> => {
      const rows = await sql<{ id: MemberId }[]>`
      select members.id from prosa.members join prosa.analyses using (group_id)
      where analyses.id = ${analysisId} and blocked_at is not null`;
      return new Set(rows.map(({ id }) => id));
    },

    /** Which of a member's names is shown. */
    show: async (id: MemberId, name: { nameKey: Buffer; nameSealed: Buffer }): Promise<void> => {
      await sql`update prosa.members set name_key = ${name.nameKey}, name_sealed = ${name.nameSealed} where id = ${id}`;
    },

    /**
     * Widens the time members were seen in, and holds their rows until the transaction ends: nobody erases them meanwhile.
     * Returns how many there were.
     */
    seen: async (members: readonly { id: MemberId; from: Date; to: Date }[]): Promise<number> => {
      if (members.length === 0) return 0;
      const { count } = await sql`
      update prosa.members
      set first_seen = least(first_seen, seen."from"), last_seen = greatest(last_seen, seen."to")
      from unnest(${listOf(members.map(({ id }) => id))}::text[],
        ${listOf(members.map(({ from }) => from.toISOString()))}::text[]::timestamptz[],
        ${listOf(members.map(({ to }) => to.toISOString()))}::text[]::timestamptz[])
        as seen (id, "from", "to")
      where members.id = seen.id`;
      return count;
    },
  };
};
