import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Auth, openAuth } from '@prosa/embedded';
import { tempDir } from '@prosa/testkit';
import { createClient } from '@supabase/supabase-js';
import { type RowKind, userMay } from './expectations.ts';
import { startPostgrest } from './postgrest.ts';
import { type Row, rowsAt, type Table, userId, userRoles } from './rows.ts';
import { startTenants } from './tenants.ts';

const closing = new AsyncDisposableStack();
let tenants: Awaited<ReturnType<typeof startTenants>>;
let primaryKeys: Record<string, string[]>;
let auth: Auth;
let url: string;
before(async () => {
  tenants = closing.use(await startTenants());
  primaryKeys = await tenants.primaryKeys();
  const folder = closing.use(await tempDir());
  auth = await openAuth({ dataDir: folder.path });
  const jwks = await auth.start();
  closing.defer(() => jwks.stop());
  const keys = await (await fetch(`${jwks.url}/auth/v1/.well-known/jwks.json`)).text();
  ({ url } = closing.use(await startPostgrest({ databaseUrl: tenants.server.url('authenticator'), jwks: keys })));
});
after(() => closing.disposeAsync());

/** supabase-js as an app would have it, with a user's token or none. PostgREST stands where Supabase's API is. */
const clientOf = async (user?: string) => {
  const token = user && (await auth.mint({ sub: user }));
  return createClient(url, 'anon', {
    db: { schema: 'prosa' },
    ...(token && { accessToken: async () => token }),
    auth: { persistSession: false, autoRefreshToken: false },
    global: {
      fetch: (input, init) => {
        const headers = new Headers(init?.headers);
        if (!token) headers.delete('authorization');
        return fetch(String(input).replace('/rest/v1', ''), { ...init, headers });
      },
    },
  });
};

/** Primary keys of the rows that a client is given of a table. */
const seen = async (client: Awaited<ReturnType<typeof clientOf>>, table: Table): Promise<string[]> => {
  const columns = primaryKeys[table] ?? [];
  const { data, error } = await client.from(table).select(columns.join(','));
  if (error) assert.equal(error.code, '42501', `${table}: ${error.message}`);
  return ((data ?? []) as unknown as Row[]).map((row) => keyOf(columns, row));
};
const keyOf = (columns: string[], row: Row): string => columns.map((column) => String(row[column])).join(' ');

describe('the Data API, were the schema exposed', () => {
  for (const role of [...userRoles, 'stranger']) {
    test(`shows ${role} what the table allows`, async () => {
      const user = userId('a', role);
      const client = await clientOf(user);
      const rows = (tenant: 'a' | 'b', kind: RowKind) => rowsAt({ tenant, kind, user, foreign: tenant === 'b' });
      const wrong: string[] = [];
      for (const table of Object.keys(rows('a', 'own')) as Table[]) {
        const keys = await seen(client, table);
        const sees = (tenant: 'a' | 'b', kind: RowKind) =>
          keys.includes(keyOf(primaryKeys[table] ?? [], rows(tenant, kind)[table]));
        for (const kind of ['own', 'common'] as const) {
          // These have one row, which is the tenant's own.
          if (kind === 'common' && ['organisations', 'groups', 'schedules'].includes(table)) continue;
          if (sees('a', kind) !== userMay(role, 'select', table, kind)) wrong.push(`${table} (${kind})`);
          if (sees('b', kind)) wrong.push(`foreign ${table} (${kind})`);
        }
      }
      assert.deepEqual(wrong, []);
    });
  }

  test('shows nothing to nobody, nor to a token of somebody else’s making', async () => {
    const client = await clientOf();
    for (const table of Object.keys(primaryKeys) as Table[]) assert.deepEqual(await seen(client, table), []);

    const folder = closing.use(await tempDir());
    const forger = await openAuth({ dataDir: folder.path });
    const server = await forger.start();
    closing.defer(() => server.stop());
    const forged = await forger.mint({ sub: userId('a', 'owner') });
    const { status } = await fetch(`${url}/groups`, { headers: { authorization: `Bearer ${forged}` } });
    assert.equal(status, 401);
  });

  test('changes what the table allows', async () => {
    const owner = await clientOf(userId('a', 'owner'));
    const change = (group: string) => owner.from('groups').update({ retention_days: 90 }).eq('id', group).select('id');
    assert.deepEqual((await change('grp_a')).data, [{ id: 'grp_a' }]);
    assert.deepEqual((await change('grp_b')).data, []);

    const viewer = await clientOf(userId('a', 'viewer'));
    const raised = await viewer
      .from('grants')
      .update({ role: 'owner' })
      .eq('user_id', userId('a', 'viewer'))
      .select('role');
    assert.deepEqual(raised.data, []);
    const given = await viewer
      .from('grants')
      .insert({ group_id: 'grp_a', user_id: userId('a', 'newcomer'), role: 'owner' });
    assert.equal(given.error?.code, '42501');
  });
});
