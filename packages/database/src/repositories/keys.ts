import type { GroupId, MemberId } from '@prosa/contracts';
import { hex, type Sql } from '../sql.ts';

export interface KeyRow {
  id: string;
  groupId: GroupId;
  memberId: MemberId | null;
  wrapped: Buffer;
}

/** A key that is wrapped anew; `before` is what it replaces, so that a row that changed meanwhile stays as it is. */
export interface RewrappedKey {
  id: string;
  before: Uint8Array;
  after: Uint8Array;
}

/** Where wrapped keys lie: those of groups and members, and those of uploads that are not parsed yet. */
export type KeyTable = 'data_keys' | 'exports';

export const keysRepository = (sql: Sql) => {
  const column = (table: KeyTable) => sql(table === 'exports' ? 'object_data_key' : 'wrapped');
  /** The first bytes of a wrapped key name the key-encryption key and its epoch. */
  const otherThan = (table: KeyTable, stamp: Uint8Array) =>
    sql`substring(${column(table)} from 1 for ${stamp.length}) <> ${Buffer.from(stamp)}`;

  return {
    ofGroup: async (groupId: GroupId): Promise<KeyRow | undefined> => {
      const [row] = await sql<KeyRow[]>`
        select id, group_id, member_id, wrapped from prosa.data_keys where group_id = ${groupId} and member_id is null`;
      return row;
    },

    /** Keys of members of a group: all of them, or the named ones. */
    ofMembers: async (groupId: GroupId, memberIds?: MemberId[]): Promise<(KeyRow & { memberId: MemberId })[]> => sql`
      select id, group_id, member_id, wrapped from prosa.data_keys
      where group_id = ${groupId} and member_id is not null
      ${memberIds ? sql`and member_id = any (${memberIds}::text[])` : sql``}`,

    insert: async (groupId: GroupId, memberId: MemberId, key: { id: string; wrapped: Uint8Array }): Promise<void> => {
      await sql`
        insert into prosa.data_keys (id, group_id, member_id, wrapped)
        values (${key.id}, ${groupId}, ${memberId}, ${Buffer.from(key.wrapped)})`;
    },

    /**
     * Destroys the key of a member, and with it whatever is sealed under it, wherever a copy lies. Returns its id, for
     * those who hold it in memory.
     */
    destroy: async (groupId: GroupId, memberId: MemberId): Promise<string | undefined> => {
      const [row] = await sql<{ id: string }[]>`
        delete from prosa.data_keys where group_id = ${groupId} and member_id = ${memberId} returning id`;
      return row?.id;
    },

    /** How many keys are not under this stamp. */
    countOtherThan: async (table: KeyTable, stamp: Uint8Array): Promise<number> => {
      const [row] = await sql<{ count: number }[]>`
        select count(*) from prosa.${sql(table)} where ${otherThan(table, stamp)}`;
      return row?.count ?? 0;
    },

    /** Keys that are not under this stamp, in the order of their ids, behind `after`. */
    pageOtherThan: async (table: KeyTable, stamp: Uint8Array, after: string, limit: number): Promise<KeyRow[]> => sql`
      select id, group_id, ${table === 'exports' ? sql`null` : sql`member_id`} as member_id,
        ${column(table)} as wrapped
      from prosa.${sql(table)} where id > ${after} and ${otherThan(table, stamp)}
      order by id limit ${limit}`,

    /** Returns how many were replaced. */
    replace: async (table: KeyTable, keys: readonly RewrappedKey[]): Promise<number> => {
      const { count } = await sql`
        update prosa.${sql(table)} as kept set ${column(table)} = decode(new.after, 'hex')
        from unnest(${keys.map(({ id }) => id)}::text[], ${keys.map(({ before }) => hex(before))}::text[],
          ${keys.map(({ after }) => hex(after))}::text[]) as new (id, before, after)
        where kept.id = new.id and kept.${column(table)} = decode(new.before, 'hex')`;
      return count;
    },
  };
};
