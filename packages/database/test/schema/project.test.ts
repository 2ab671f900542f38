import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { applyMigrations } from '@prosa/embedded';
import { startTestPostgres, tempDir } from '@prosa/testkit';
import postgres from 'postgres';

const folder = fileURLToPath(new URL('../../../../supabase/migrations', import.meta.url));

test('migrations are named as the Supabase CLI wants them, each at a time of its own', async () => {
  const names = await readdir(folder);
  const versions = names.map((name) => name.match(/^(\d{14})_[a-z0-9_]+\.sql$/)?.[1]);
  assert.ok(versions.every((version) => version !== undefined));
  assert.equal(new Set(versions).size, names.length);
});

test('they need no superuser: they apply as the owner that a Supabase project gives', async () => {
  await using empty = await tempDir();
  await using database = await startTestPostgres({ migrations: empty.path });
  const clients: postgres.Sql[] = [];
  const login = (role: string): postgres.Sql => {
    const client = postgres(database.url(role), { max: 1, prepare: false, onnotice: () => {} });
    clients.push(client);
    return client;
  };
  try {
    const { password } = new URL(database.url());
    // What `postgres` is there: it may make roles and schemas, has the API roles to give, and is past row-level security.
    await login('postgres').unsafe(`
      drop schema supabase_migrations cascade;
      create role project_owner login createrole bypassrls password '${password}';
      grant anon, authenticated, service_role to project_owner with admin option;
      do $$ begin execute format('grant create on database %I to project_owner', current_database()); end $$;
      alter schema extensions owner to project_owner;
      grant usage on schema auth to project_owner;
      create extension vector with schema extensions;`);
    const applied = await applyMigrations({ url: database.url('project_owner'), folder });
    assert.equal(applied.length, (await readdir(folder)).length);

    await login('postgres').unsafe(`alter role prosa_gateway password '${password}'`);
    const user = '00000000-0000-4000-8000-000000000001';
    const groups = await login('prosa_gateway').begin(async (sql) => {
      const claims = JSON.stringify({ sub: user });
      await sql`select set_config('request.jwt.claims', ${claims}, true), set_config('role', 'authenticated', true)`;
      await sql`select private.create_group('grp_1', 'org_1', '\\x01', 'America/Sao_Paulo', 'pt-BR', 'key_1', '\\x01')`;
      await sql`insert into prosa.grants (group_id, user_id, role) values ('grp_1', gen_random_uuid(), 'viewer')`;
      const removing = sql.savepoint((inner) => inner`delete from prosa.grants where user_id = ${user}`);
      await assert.rejects(removing, /at least one owner/);
      return sql`select id from prosa.groups`;
    });
    assert.deepEqual(
      groups.map(({ id }) => id),
      ['grp_1'],
    );
  } finally {
    await Promise.all(clients.map((client) => client.end({ timeout: 1 })));
  }
});
