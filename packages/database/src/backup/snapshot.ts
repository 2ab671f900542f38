import { ProsaError } from '@prosa/contracts';
import { begin } from '../begin.ts';
import { translated } from '../database.ts';
import { connect, type Sql } from '../sql.ts';

/** A table as it is copied: columns that are computed are left out, and wrapped keys, which go apart. */
export interface BackupTable {
  name: string;
  columns: string[];
}

/** Everything in one moment of the database. Rows are JSON texts, by column, with nothing that breaks a line. */
export interface Snapshot {
  takenAt: Date;
  /** The newest migration that is applied. */
  schemaVersion: string;
  tables: readonly BackupTable[];
  /** About how many rows there are, as the server last saw. */
  estimate: number;
  rows: (table: BackupTable) => AsyncGenerator<string[]>;
  /** Wrapped data keys: of groups and members, and of files that are not parsed yet. */
  keys: (table: KeyTableName) => AsyncGenerator<string[]>;
  /** Files that are not parsed yet. */
  objects: () => Promise<string[]>;
  sequences: () => Promise<Record<string, number>>;
}

export const keyTables = ['data_keys', 'exports'] as const;
export type KeyTableName = (typeof keyTables)[number];

interface NewOperation {
  kind: 'backup' | 'restore' | 'drill';
  startedAt: Date;
  endedAt: Date;
  outcome: 'done' | 'failed';
  figures: Record<string, number | string>;
}

export interface BackupDatabase {
  /** @throws ProsaError `configuration_invalid` where the role would not see every row of every table. */
  snapshot: <T>(work: (snapshot: Snapshot) => Promise<T>) => Promise<T>;
  /** Writes down what was run. */
  record: (operation: NewOperation) => Promise<void>;
  close: () => Promise<void>;
}

/** Rows fetched at once: some with vectors of 1 536 numbers are 20 kB each. */
const pageSize = 500;

/** `url` names the login role `prosa_backup`, which reads every table and changes none, or the owner. */
export const openBackup = (url: string): BackupDatabase => {
  const connection = connect(url, { service: 'backup', connections: 1 });
  const guarded = async <T>(work: (sql: Sql) => Promise<T>): Promise<T> => {
    try {
      return await begin(connection, work);
    } catch (error) {
      throw translated(error) ?? error;
    }
  };
  return {
    snapshot: (work) =>
      guarded(async (sql) => {
        // All of it is of one moment, and a statement may take as long as a large table does.
        await sql`set transaction isolation level repeatable read, read only`;
        await sql`set local statement_timeout = 0`;
        await refusePartial(sql);
        const [now] = await sql<[{ takenAt: Date; schemaVersion: string; estimate: number }]>`
          select now() as taken_at, max(version) as schema_version, (
            select sum(greatest(reltuples, 0))::bigint from pg_catalog.pg_class
            where relnamespace = 'prosa'::regnamespace and relkind = 'r') as estimate
          from supabase_migrations.schema_migrations`;
        return work({
          ...now,
          tables: await tablesOf(sql),
          rows: ({ name, columns }) =>
            pages(sql, `select ${columns.map(quoted).join(', ')} from prosa.${quoted(name)}`),
          keys: (table) =>
            pages(
              sql,
              table === 'data_keys'
                ? 'select id, group_id, member_id, wrapped, created_at from prosa.data_keys'
                : 'select id, object_data_key from prosa.exports where object_data_key is not null',
            ),
          objects: async () => {
            const rows = await sql<{ objectKey: string }[]>`
              select object_key from prosa.exports where object_data_key is not null order by id`;
            return rows.map(({ objectKey }) => objectKey);
          },
          sequences: () => sequencesOf(sql),
        });
      }),
    record: ({ kind, startedAt, endedAt, outcome, figures }) =>
      guarded(async (sql) => {
        await sql`
          insert into prosa.operations (kind, started_at, ended_at, outcome, figures)
          values (${kind}, ${startedAt}, ${endedAt}, ${outcome}, ${JSON.stringify(figures)}::text::jsonb)`;
      }),
    close: () => connection.end({ timeout: 5 }),
  };
};

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Row-level security hides rows without a word: a role that no policy lets read all of a table makes no backup. */
const refusePartial = async (sql: Sql): Promise<void> => {
  const rows = await sql<{ name: string }[]>`
    select relname as name from pg_catalog.pg_class
    where relnamespace = 'prosa'::regnamespace and relkind in ('r', 'p') and not relispartition
      and not (pg_has_role(current_user, relowner, 'usage')
        or exists (select from pg_catalog.pg_roles where rolname = current_user and (rolsuper or rolbypassrls))
        or exists (
          select from pg_catalog.pg_policy
          where polrelid = pg_class.oid and polname = 'backup' and pg_get_expr(polqual, polrelid) = 'true'))
    order by 1`;
  if (rows.length === 0) return;
  const names = rows.map(({ name }) => name).join(', ');
  throw new ProsaError(
    'configuration_invalid',
    `Not every row can be read of ${names}: call private.let_backup_read()`,
  );
};

/** In the order of their names: keys between them are not looked at while they are filled. */
const tablesOf = async (sql: Sql): Promise<BackupTable[]> => sql<BackupTable[]>`
  select relname as name, array_agg(attname::text order by attnum) as columns
  from pg_catalog.pg_class join pg_catalog.pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
  where relnamespace = 'prosa'::regnamespace and relkind in ('r', 'p') and not relispartition and attgenerated = ''
    and relname <> 'data_keys' and (relname, attname) <> ('exports', 'object_data_key')
  group by relname order by relname`;

const sequencesOf = async (sql: Sql): Promise<Record<string, number>> => {
  const rows = await sql<{ name: string; next: number }[]>`
    select sequencename as name, coalesce(last_value, 0) as next from pg_catalog.pg_sequences where schemaname = 'prosa'`;
  return Object.fromEntries(rows.map(({ name, next }) => [name, Number(next)]));
};

async function* pages(sql: Sql, query: string): AsyncGenerator<string[]> {
  await sql.unsafe(`declare backup_rows no scroll cursor for select row_to_json(r)::text as row from (${query}) as r`);
  for (;;) {
    const rows = await sql.unsafe<{ row: string }[]>(`fetch ${pageSize} from backup_rows`);
    if (rows.length > 0) yield rows.map(({ row }) => row);
    if (rows.length < pageSize) break;
  }
  await sql.unsafe('close backup_rows');
}
