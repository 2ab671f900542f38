import { startTestPostgres } from '@prosa/testkit';
import postgres from 'postgres';
import type { RowKind } from './expectations.ts';
import { insertRow, type Row, rowsAt, services, userId, userRoles } from './rows.ts';

const perUser = ['grants', 'api_keys'] as const;
const singular = ['organisations', 'groups', 'schedules', 'audit_heads'];

/** A database with two tenants and rows in every table: rows about one member and its user, and the others. */
export const startTenants = async () => {
  const server = await startTestPostgres();
  const clients: postgres.Sql[] = [];
  const logins = new Map<string, postgres.Sql>();
  /** A new connection of a login role. */
  const open = (role: string): postgres.Sql => {
    const client = postgres(server.url(role), { max: 1, prepare: false, onnotice: () => {} });
    clients.push(client);
    return client;
  };
  /** The connection of a login role; the superuser's by default. */
  const login = (role = 'postgres'): postgres.Sql => {
    const known = logins.get(role) ?? open(role);
    logins.set(role, known);
    return known;
  };
  const close = async () => {
    await Promise.all(clients.map((client) => client.end({ timeout: 1 })));
    await server[Symbol.asyncDispose]();
  };
  try {
    await login().unsafe(attemptFunction);
    for (const tenant of ['a', 'b'] as const) await login().unsafe(seed(tenant).join(';\n'));
  } catch (error) {
    await close();
    throw error;
  }

  return {
    server,
    login,
    open,
    /** Columns of every table's primary key. */
    primaryKeys: async (): Promise<Record<string, string[]>> => {
      const rows = await login()<{ table: string; columns: string[] }[]>`
        select c.relname as table, array_agg(a.attname::text) as columns
        from pg_constraint k join pg_class c on c.oid = k.conrelid
          join pg_attribute a on a.attrelid = c.oid and a.attnum = any (k.conkey)
        where k.contype = 'p' and c.relnamespace = 'prosa'::regnamespace and not c.relispartition group by 1`;
      return Object.fromEntries(rows.map(({ table, columns }) => [table, columns]));
    },
    /** Runs work as a user, the way the gateway does, and rolls back whatever it did. */
    asUser: async <T>(user: string | undefined, work: (sql: postgres.TransactionSql) => Promise<T>): Promise<T> => {
      let result: T | undefined;
      const rolledBack = new Error('rolled back');
      // Nobody signed in comes as PostgREST's anonymous role.
      const attempt = login(user === undefined ? 'authenticator' : 'prosa_gateway').begin(async (sql) => {
        const role = user === undefined ? 'anon' : 'authenticated';
        const claims = JSON.stringify({ sub: user, role });
        await sql`select set_config('request.jwt.claims', ${claims}, true), set_config('role', ${role}, true)`;
        result = await work(sql);
        throw rolledBack;
      });
      await attempt.catch((error) => {
        if (error !== rolledBack) throw error;
      });
      return result as T;
    },
    [Symbol.asyncDispose]: close,
  };
};

const seed = (tenant: 'a' | 'b'): string[] => {
  const at = (kind: RowKind, user: string) => rowsAt({ tenant, kind, user: userId(tenant, user) });
  const spare = { ...at('own', 'subject').members, id: `mem_${tenant}_spare`, name_key: '\\x01' };
  const rows: [table: string, row: Row][] = [['members', spare]];
  const [own, common] = [at('own', 'subject'), at('common', 'guest')];
  for (const table of Object.keys(own) as (keyof typeof own)[]) {
    rows.push([table, own[table]]);
    if (!singular.includes(table)) rows.push([table, common[table]]);
  }
  for (const user of [...userRoles.filter((role) => role !== 'subject'), 'stranger']) {
    for (const table of perUser) {
      if (table === 'api_keys' || user !== 'stranger') rows.push([table, at('own', user)[table]]);
    }
  }
  for (const service of services) {
    const user = userId(tenant, 'subject');
    rows.push(['outbox', rowsAt({ tenant, kind: 'own', user, service }).outbox]);
  }
  // The spare member comes first of all, and what it refers to before it.
  const [member, ...others] = rows as [[string, Row], ...[string, Row][]];
  const groupsDone = others.findIndex(([table]) => table === 'members');
  return others.toSpliced(groupsDone, 0, member).map(([table, row]) => insertRow(table, row));
};

/**
 * Tries a statement as whoever calls, undoes it, and says what came of it: how many rows, `denied`, or an error that should
 * not be.
 */
const attemptFunction = `
  create schema attempts;
  create function attempts.attempt(statement text) returns text language plpgsql as $$
  declare
    rows bigint;
  begin
    execute statement;
    get diagnostics rows = row_count;
    raise exception using errcode = 'PR000', message = rows::text;
  exception
    when sqlstate 'PR000' then return sqlerrm;
    when insufficient_privilege then return 'denied';
    when others then return sqlstate || ' ' || sqlerrm;
  end
  $$;
  grant usage on schema attempts to public;`;
