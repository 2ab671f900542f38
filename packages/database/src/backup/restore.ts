import { type LedgerEntry, ProsaError } from '@prosa/contracts';
import { begin } from '../begin.ts';
import { translated } from '../database.ts';
import { connect, type Sql } from '../sql.ts';
import { type BackupTable, type KeyTableName, quoted } from './snapshot.ts';

/** A database that is filled in one transaction: until its end there is nothing, and then all of it, erased people gone. */
export interface Restoration {
  /** @throws ProsaError `conflict` where any table has a row; with `force` they are emptied. */
  empty: (force: boolean) => Promise<void>;
  load: (table: BackupTable, rows: readonly string[]) => Promise<void>;
  /** Wrapped keys of what is there. Returns how many found their place. */
  loadKeys: (table: KeyTableName, rows: readonly string[]) => Promise<number>;
  sequences: (values: Record<string, number>) => Promise<void>;
  counts: (tables: readonly BackupTable[]) => Promise<Record<string, number>>;
  /** Members whose key is not there: what they wrote cannot be read. */
  withoutKey: () => Promise<{ groupId: string; memberId: string }[]>;
  /** Erases once more, where it is there. Returns whether it was. */
  erase: (entry: LedgerEntry) => Promise<boolean>;
  /** Events that may be lost with the streams are published again; whoever handled them knows them by their ids. */
  publishAgain: (takenAt: Date) => Promise<number>;
}

export interface RestoreDatabase {
  restore: <T>(work: (restoration: Restoration) => Promise<T>) => Promise<T>;
  close: () => Promise<void>;
}

/** `url` names the owner of the schema, with the migrations of the backup applied. */
export const openRestore = (url: string): RestoreDatabase => {
  const connection = connect(url, { service: 'restore', connections: 1 });
  return {
    restore: async (work) => {
      try {
        return await begin(connection, async (sql) => {
          await sql`set local statement_timeout = 0`;
          // No trigger and no foreign key looks at rows that were looked at when they were written.
          await sql`set local session_replication_role = replica`;
          return work(restoration(sql));
        });
      } catch (error) {
        throw translated(error) ?? error;
      }
    },
    close: () => connection.end({ timeout: 5 }),
  };
};

const restoration = (sql: Sql): Restoration => ({
  empty: async (force) => {
    const tables = await sql<{ name: string }[]>`
      select relname as name from pg_catalog.pg_class
      where relnamespace = 'prosa'::regnamespace and relkind in ('r', 'p') and not relispartition`;
    for (const { name } of tables) {
      const [row] = await sql.unsafe(`select from prosa.${quoted(name)} limit 1`);
      if (row && !force) throw new ProsaError('conflict', `The database is not empty: ${name} has rows`);
    }
    if (force) await sql.unsafe(`truncate ${tables.map(({ name }) => `prosa.${quoted(name)}`).join(', ')}`);
  },

  load: async ({ name, columns }, rows) => {
    const list = columns.map(quoted).join(', ');
    await sql.unsafe(
      `insert into prosa.${quoted(name)} (${list}) overriding system value
       select ${list} from json_populate_recordset(null::prosa.${quoted(name)}, $1::text::json)`,
      [`[${rows.join(',')}]`],
    );
  },

  loadKeys: async (table, rows) => {
    const given = `[${rows.join(',')}]`;
    const { count } =
      table === 'exports'
        ? await sql`
            update prosa.exports set object_data_key = given.object_data_key
            from json_populate_recordset(null::prosa.exports, ${given}::text::json) as given
            where exports.id = given.id and exports.state in ('uploaded', 'parsing')`
        : await sql`
            insert into prosa.data_keys (id, group_id, member_id, wrapped, created_at)
            select id, group_id, member_id, wrapped, created_at
            from json_populate_recordset(null::prosa.data_keys, ${given}::text::json) as given
            where exists (select from prosa.groups where id = given.group_id)
              and (member_id is null or exists (select from prosa.members where id = given.member_id))`;
    return count;
  },

  sequences: async (values) => {
    for (const [name, value] of Object.entries(values)) {
      if (value > 0) await sql`select setval(${`prosa.${quoted(name)}`}::regclass, ${value})`;
    }
  },

  counts: async (tables) => {
    const counts: Record<string, number> = {};
    for (const { name } of tables) {
      const [row] = await sql.unsafe<[{ count: number }]>(`select count(*) as count from prosa.${quoted(name)}`);
      counts[name] = Number(row.count);
    }
    return counts;
  },

  withoutKey: async () => sql`
    select group_id, id as member_id from prosa.members
    where not exists (select from prosa.data_keys where data_keys.member_id = members.id) order by id`,

  erase: async ({ erasureId, organisationId, groupId, memberId, nameKeys, lineIds, ...times }) => {
    const [there] = await sql<[{ legalHold: boolean; present: boolean }?]>`
      select legal_hold, ${memberId}::text is null or exists (select from prosa.members where id = ${memberId}) as present
      from prosa.groups where id = ${groupId}`;
    if (!there) return false;
    if (memberId !== null) {
      await sql`
        insert into prosa.suppressed_names (group_id, name_key, erasure_id)
        select ${groupId}, decode(name_key, 'hex'), ${erasureId} from unnest(${nameKeys}::text[]) as name_key
        on conflict do nothing`;
    }
    if (!there.present) return false;
    // Here triggers do their part. What a hold kept it kept when the erasure was carried out.
    await sql`set local session_replication_role = origin`;
    await sql`update prosa.groups set legal_hold = false where id = ${groupId}`;
    await sql`
      insert into prosa.erasures (id, organisation_id, group_id, member_id, requested_at)
      values (${erasureId}, ${organisationId}, ${groupId}, ${memberId}, ${times.requestedAt}::text::timestamptz)
      on conflict (id) do update set deleted_at = null`;
    if (memberId === null) await sql`delete from prosa.groups where id = ${groupId}`;
    else {
      await sql`select private.erase_lines(${erasureId}, ${`{${lineIds.join(',')}}`}::text::bigint[])`;
      await sql`select private.erase_member(${erasureId})`;
      await sql`update prosa.groups set legal_hold = ${there.legalHold} where id = ${groupId}`;
    }
    const at = sql`${times.erasedAt}::text::timestamptz`;
    await sql`
      update prosa.erasures set deleted_at = ${at}, key_destroyed_at = ${at}, rederived_at = coalesce(rederived_at, ${at}),
        purged_at = coalesce(purged_at, now()), ledger_at = ${times.recordedAt}::text::timestamptz
      where id = ${erasureId}`;
    await sql`set local session_replication_role = replica`;
    return true;
  },

  publishAgain: async (takenAt) => {
    const { count } = await sql`
      update prosa.outbox set published_at = null, stream_sequence = null
      where published_at > ${takenAt}::timestamptz - interval '24 hours'`;
    await sql`delete from prosa.event_streams`;
    return count;
  },
});
