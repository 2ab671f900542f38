import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import postgres from 'postgres';
import { rawClient, startTestDatabase } from './test-database.ts';
import { query } from './wire.ts';

const database = await startTestDatabase();
after(() => database[Symbol.asyncDispose]());
const owner = database.client();
await owner.unsafe(`
  create role reader login noinherit in role authenticated;
  create role other login;
  create table notes (id int primary key, author uuid not null);
  alter table notes enable row level security;
  create policy own on notes for select to authenticated using (author = (select auth.uid()));
  grant select on notes to authenticated;
  insert into notes select n, ('00000000-0000-4000-8000-00000000000' || n % 4)::uuid from generate_series(1, 400) n;
`);

test('row-level security sees the right caller in every one of many interleaved transactions', async () => {
  const sql = database.client({ user: 'reader', max: 4 });
  const seen = await Promise.all(
    Array.from({ length: 60 }, (_, n) =>
      sql.begin(async (transaction) => {
        const sub = `00000000-0000-4000-8000-00000000000${n % 4}`;
        await transaction`set local role authenticated`;
        await transaction`select set_config('request.jwt.claims', ${JSON.stringify({ sub })}, true)`;
        const [row] =
          await transaction`select count(*)::int as rows, min(author::text) as author, max(author::text) as last from notes`;
        return row?.['rows'] === 100 && row['author'] === sub && row['last'] === sub;
      }),
    ),
  );
  assert.deepEqual(new Set(seen), new Set([true]));
  await assert.rejects(sql`select * from notes`, { code: '42501' });
});

test('user, role and settings of one connection are not those of another', async () => {
  const first = database.client({ user: 'reader' });
  const second = database.client({ user: 'other' });
  const who = (sql: postgres.Sql) =>
    sql`select session_user, current_user, current_setting('work_mem') as memory, current_setting('my.setting', true) as mine`;
  await who(second);
  await first`set role authenticated`;
  await first`set work_mem to '77MB'`;
  await first`select set_config('my.setting', 'secret', false)`;
  const [seen] = await who(second);
  assert.deepEqual({ ...seen }, { session_user: 'other', current_user: 'other', memory: '4MB', mine: '' });
  assert.equal((await who(first))[0]?.['session_user'], 'reader');
  assert.equal((await who(owner))[0]?.['current_user'], 'postgres');
});

test('settings given with the connection hold in each of its transactions', async () => {
  const sql = postgres(database.url('other'), {
    max: 1,
    connection: { work_mem: '9MB', application_name: 'settings' },
  });
  const settings = () => sql`select current_setting('work_mem') as memory, current_setting('application_name') as name`;
  for (let n = 0; n < 3; n++) {
    await owner`select 1`;
    assert.deepEqual({ ...(await settings())[0] }, { memory: '9MB', name: 'settings' });
  }
  await sql.end();
});

test('a cursor keeps its place and its snapshot while others wait', async () => {
  const sql = database.client();
  const writer = database.client();
  const writes: Promise<unknown>[] = [];
  let rows = 0;
  await sql.begin(async (transaction) => {
    for await (const part of transaction`select id from notes order by id`.cursor(50)) {
      rows += part.length;
      writes.push(writer`insert into notes values (${1000 + rows}, gen_random_uuid())`);
    }
  });
  await Promise.all(writes);
  assert.equal(rows, 400);
  assert.equal((await sql`delete from notes where id > 1000`).count, 8);
});

test('COPY to a client works', async () => {
  const sql = database.client();
  const out: Buffer[] = [];
  for await (const chunk of await sql`copy (select n from generate_series(1, 3) n) to stdout`.readable())
    out.push(chunk);
  assert.equal(Buffer.concat(out).toString(), '1\n2\n3\n');
});

test('logins that are wrong are refused as Postgres refuses them', async () => {
  const attempt = (change: (url: URL) => void, connection = {}) => {
    const url = new URL(database.url());
    change(url);
    const sql = postgres(url.href, { max: 1, connection });
    return sql`select 1`.finally(() => sql.end());
  };
  const set = (key: 'password' | 'username' | 'pathname', value: string) => (url: URL) => {
    url[key] = value;
  };
  await assert.rejects(attempt(set('password', 'guess')), { code: '28P01' });
  await assert.rejects(attempt(set('password', '')), { code: '28P01' });
  await assert.rejects(attempt(set('username', 'nobody')), { code: '28000' });
  await assert.rejects(attempt(set('username', 'anon')), { code: '28000' });
  await assert.rejects(attempt(set('username', 'x"; drop table notes; --')), { code: '28000' });
  await assert.rejects(attempt(set('pathname', '/elsewhere')), { code: '3D000' });
  await assert.rejects(
    attempt(() => {}, { no_such_setting: 'x' }),
    { code: '42704' },
  );
});

test('a client whose role is dropped loses its connection, and nobody else', async () => {
  await owner`create role passing login`;
  const { socket, send } = await rawClient(database.url('passing'));
  await owner`drop role passing`;
  assert.match((await send(query('select 1'))).bytes.toString(), /FATAL.*role "passing" does not exist/s);
  assert.equal(socket.readyState, 'closed');
  assert.equal((await owner`select 1`).length, 1);
});

test('a client that asks for much and reads nothing is not answered on and on', async () => {
  const sql = database.client();
  // A sequence counts what was answered; the memory of the process grows and shrinks for other reasons by far more.
  await owner`create sequence answered`;
  const { socket } = await rawClient(database.url());
  socket.pause();
  for (let n = 0; n < 200; n++) socket.write(query(`select repeat('x', 1000000), nextval('answered')`));
  for (let n = 0; n < 200; n++) await sql`select ${n}::int`;
  const [row] = await owner`select last_value::int as answers from answered`;
  assert.ok(row?.['answers'] < 50, `${row?.['answers']} answers of 1 MB each`);

  let received = 0;
  for await (const chunk of socket) {
    received += chunk.length;
    if (received > 200e6) break;
  }
});
