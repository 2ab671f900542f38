import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { ISql } from 'postgres';
import { type Action, actions, expectedTables, type RowKind, serviceMay, userMay } from './expectations.ts';
import { insertRow, type Row, rowsAt, services, type Table, userId, userRoles, whereRow } from './rows.ts';
import { startTenants } from './tenants.ts';

interface Attempt {
  what: string;
  statement: string;
  allowed: boolean;
}
type ColumnRights = Record<string, { insert: string[]; update: string[] }>;

let tenants: Awaited<ReturnType<typeof startTenants>>;
let primaryKeys: Record<string, string[]>;
before(async () => {
  tenants = await startTenants();
  primaryKeys = await tenants.primaryKeys();
});
after(() => tenants?.[Symbol.asyncDispose]());

/** What users change where they may; services change any column they have a right to. */
const userChanges: Partial<Record<Table, (user: string) => string>> = {
  organisations: () => `transfer_region = 'eu'`,
  groups: () => 'legal_hold = true',
  grants: () => `role = 'viewer'`,
  members: () => 'opted_out_at = now()',
  schedules: () => 'jitter_seconds = 60',
  budgets: () => 'tokens = 1',
  organisation_budgets: () => 'tokens = 1',
  legal_bases: () => 'ended_at = now()',
  consents: () => 'revoked_at = now()',
  data_subject_requests: (user) => `state = 'answered', handled_by = '${user}'`,
  incidents: () => 'closed_at = now()',
  api_keys: () => 'revoked_at = now()',
  webhooks: () => 'disabled_at = now()',
};

/** Columns a role has rights to: a statement that names others would be refused for that alone. */
const columnRights = async (role: string): Promise<ColumnRights> => {
  const rows = await tenants.login()<{ table: string; insert: string[]; update: string[] }[]>`
    select c.relname as table,
      coalesce(array_agg(attname::text) filter (where has_column_privilege(${role}, c.oid, attnum, 'insert')), '{}') as insert,
      coalesce(array_agg(attname::text) filter (where has_column_privilege(${role}, c.oid, attnum, 'update')
        and attidentity = '' and attgenerated = ''), '{}') as update
    from pg_class c join pg_attribute a on a.attrelid = c.oid and attnum > 0 and not attisdropped
    where c.relnamespace = 'prosa'::regnamespace and c.relkind in ('r', 'p') group by 1`;
  return Object.fromEntries(rows.map(({ table, ...rights }) => [table, rights]));
};

const statementOf = (
  action: Action,
  table: string,
  rows: { there: Row; fresh: Row },
  rights: ColumnRights,
  change?: string,
): string => {
  const where = whereRow(primaryKeys[table] ?? [], rows.there);
  const { insert = [], update = [] } = rights[table] ?? {};
  switch (action) {
    case 'select':
      return `select 1 from prosa.${table} where ${where}`;
    case 'insert': {
      const may = Object.entries(rows.fresh).filter(([column]) => insert.length === 0 || insert.includes(column));
      return insertRow(table, Object.fromEntries(may));
    }
    case 'update': {
      const column = update.at(-1) ?? Object.keys(rows.fresh).at(-1) ?? '';
      const value = column in rows.there ? `'${rows.there[column]}'` : 'default';
      return `update prosa.${table} set ${change ?? `${column} = ${value}`} where ${where}`;
    }
    case 'delete':
      return `delete from prosa.${table} where ${where}`;
  }
};

const check = async (sql: ISql, attempts: Attempt[]): Promise<void> => {
  const statements = attempts.map(({ statement }) => statement);
  const rows = await sql<{ result: string }[]>`
    select attempts.attempt(statement) as result from unnest(${statements}::text[]) with ordinality as s (statement, n) order by n`;
  const wrong = attempts.flatMap(({ what, allowed }, index) => {
    const result = rows[index]?.result ?? 'no answer';
    const right = allowed ? result === '1' : result === 'denied' || result === '0';
    return right ? [] : [`${what}: ${allowed ? 'should work' : 'should not'}, and: ${result}`];
  });
  assert.deepEqual(wrong, []);
};

test('every table has its expectations', async () => {
  const rows = await tenants.login()<{ name: string }[]>`
    select relname as name from pg_class
    where relnamespace = 'prosa'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f') and not relispartition`;
  const tables = rows.map(({ name }) => name).sort();
  assert.deepEqual(expectedTables.users.toSorted(), tables);
  assert.deepEqual(expectedTables.services.toSorted(), tables);
  assert.deepEqual(Object.keys(rowsAt({ tenant: 'a', kind: 'own', user: '' })).sort(), tables);
});

const placesOf = (user: string, foreign: boolean) =>
  (['own', 'common'] as const).map((kind) => {
    const place = { tenant: foreign ? ('b' as const) : ('a' as const), kind, user, foreign };
    return { kind, there: rowsAt(place), fresh: rowsAt({ ...place, fresh: true }) };
  });

const userAttempts = (role: string, user: string, rights: ColumnRights, foreign: boolean): Attempt[] =>
  placesOf(user, foreign).flatMap(({ kind, there, fresh }) =>
    (Object.keys(there) as Table[])
      .filter((table) => kind === 'own' || !['organisations', 'groups', 'schedules'].includes(table))
      .flatMap((table) =>
        actions.map((action) => ({
          what: `${role} ${action} ${foreign ? 'foreign ' : ''}${table} (${kind})`,
          statement: statementOf(
            action,
            table,
            { there: there[table], fresh: fresh[table] },
            rights,
            userChanges[table]?.(user),
          ),
          allowed: !foreign && userMay(role, action, table, kind),
        })),
      ),
  );

describe('users', () => {
  for (const role of [...userRoles, 'stranger']) {
    test(`${role}: what the table allows, and nothing of another tenant`, async () => {
      const user = userId('a', role);
      const rights = await columnRights('authenticated');
      const attempts = [...userAttempts(role, user, rights, false), ...userAttempts(role, user, rights, true)];
      await tenants.asUser(user, (sql) => check(sql, attempts));
    });
  }

  test('nobody signed in: nothing', async () => {
    const attempts = userAttempts('anonymous', userId('a', 'owner'), await columnRights('anon'), false);
    await tenants.asUser(undefined, (sql) => check(sql, attempts));
  });

  test('a token without a user: nothing', async () => {
    const attempts = userAttempts('nobody', userId('a', 'owner'), await columnRights('authenticated'), false);
    await tenants.asUser('', async (sql) => {
      await sql`select set_config('request.jwt.claims', '{"role":"authenticated"}', true)`;
      await check(sql, attempts);
    });
  });
});

describe('services', () => {
  for (const service of services) {
    test(`${service}: what its work needs, in every tenant`, async () => {
      const rights = await columnRights(`prosa_${service}`);
      const user = userId('a', 'subject');
      const attempts = (['a', 'b'] as const).flatMap((tenant) =>
        (['own', 'common'] as RowKind[]).flatMap((kind) => {
          const place = { tenant, kind, user: userId(tenant, 'subject'), service };
          const there = rowsAt(place);
          const fresh = rowsAt({ ...place, user, fresh: true });
          return (Object.keys(there) as Table[])
            .filter(
              (table) => kind === 'own' || !['organisations', 'groups', 'schedules', 'audit_heads'].includes(table),
            )
            .flatMap((table) =>
              actions.map((action) => ({
                what: `${service} ${action} ${table} (${tenant}, ${kind})`,
                statement: statementOf(action, table, { there: there[table], fresh: fresh[table] }, rights),
                allowed: serviceMay(service, action, table, kind),
              })),
            );
        }),
      );
      await check(tenants.login(`prosa_${service}`), attempts);
    });
  }
});
