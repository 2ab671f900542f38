import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { realPostgres } from '@prosa/testkit';
import { openDatabase } from '../../src/index.ts';
import { userId } from './rows.ts';
import { startTenants } from './tenants.ts';

let tenants: Awaited<ReturnType<typeof startTenants>>;
before(async () => {
  tenants = await startTenants();
});
after(() => tenants?.[Symbol.asyncDispose]());

const limits = ['idle_in_transaction_session_timeout', 'lock_timeout', 'statement_timeout'];

test('every login role has limits of its own', async () => {
  const roles = await tenants.login()<{ name: string; settings: string[] }[]>`
    select rolname as name, coalesce(rolconfig, '{}') as settings from pg_roles where rolname ~ '^prosa_' and rolcanlogin`;
  assert.ok(roles.length >= 7);
  for (const { name, settings } of roles) {
    const set = settings.flatMap((setting) => setting.match(/^(\w+)=[1-9]/)?.[1] ?? []).sort();
    assert.deepEqual([name, set.filter((setting) => limits.includes(setting))], [name, limits]);
  }
});

// PGlite is one session that changes hands: it knows no limits of roles, and cannot interrupt a statement.
test('they hold for whoever the role acts as', { skip: !realPostgres }, async () => {
  const gateway = tenants.login('prosa_gateway');
  await gateway.begin(async (sql) => {
    await sql`select set_config('role', 'authenticated', true)`;
    const [row] = await sql`select current_setting('statement_timeout') as statement`;
    assert.equal(row?.['statement'], '15s');
  });
  // What a transaction asks for is its own: a pooler may give the connection to anybody next.
  const slow = gateway.begin(async (sql) => {
    await sql`set local statement_timeout = '50ms'`;
    await sql`select pg_sleep(20)`;
  });
  await assert.rejects(slow, { code: '57014' });
  const [after] = await gateway`select current_setting('statement_timeout') as statement`;
  assert.equal(after?.['statement'], '15s');
});

test('who waits too long for a lock may try again', { skip: !realPostgres }, async () => {
  const owner = tenants.login();
  // For connections opened from now on.
  await owner`alter role prosa_gateway set lock_timeout = '50ms'`;
  const url = tenants.server.url('prosa_gateway');
  const gateway = openDatabase({ url, service: 'gateway', connections: 1 });
  try {
    await owner.begin(async (sql) => {
      await sql`select from prosa.groups where id = 'grp_a' for update`;
      const waiting = gateway.asUser(userId('a', 'owner'), (tx) => tx.groups.change('grp_a', { retentionDays: 30 }));
      await assert.rejects(waiting, { code: 'database_busy', retryable: true });
    });
  } finally {
    await gateway.close();
  }
});
