import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type postgres from 'postgres';
import { rawClient, startTestDatabase, type TestDatabase } from './test-database.ts';
import { query } from './wire.ts';

/** Longer for a release or after a change of the multiplexer: PROSA_SOAK_SECONDS=600. */
const seconds = Number(process.env['PROSA_SOAK_SECONDS'] ?? 20);
const seed = Number(process.env['PROSA_SOAK_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const roles = ['soak_a', 'soak_b', 'soak_c', 'soak_d'];
const workersPerRole = 2;

/** A small seeded generator (mulberry32): a number in [0, below). */
const randomFrom = (start: number) => {
  let state = start;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};

class Undo extends Error {}

/** One worker's operations on rows of its own, and what it expects them to be. */
const worker = (database: TestDatabase, sql: postgres.Sql, role: string, firstId: number) => {
  const random = randomFrom(seed + firstId);
  const expected = new Map<number, string>();
  let nextId = firstId;
  let operations = 0;

  const newRows = (): [number, string][] =>
    Array.from({ length: 1 + random(200) }, () => [nextId++, `${role} ${random(1e9)} ${'x'.repeat(random(400))}`]);
  const insert = (on: postgres.ISql, rows: [number, string][]) => on`
    insert into soak (id, value)
    select * from unnest(${rows.map(([id]) => id)}::int[], ${rows.map(([, value]) => value)}::text[])`;
  const someIds = (): number[] => [...expected.keys()].slice(-1 - random(20));

  const kinds: (() => Promise<void>)[] = [
    async function insertAlone() {
      const rows = newRows();
      await insert(sql, rows);
      for (const [id, value] of rows) expected.set(id, value);
    },
    async function transactionThatMayRollBack() {
      const rows = newRows();
      const [changed, keeps] = [someIds(), random(5) > 1];
      const value = `changed ${random(1e9)}`;
      const work = sql.begin(async (transaction) => {
        await insert(transaction, rows);
        const { count } = await transaction`update soak set value = ${value} where id = any (${changed})`;
        assert.equal(count, changed.length);
        const [seen] =
          await transaction`select count(*)::int as rows from soak where id >= ${firstId} and id < ${firstId + 1e7}`;
        assert.equal(seen?.['rows'], expected.size + rows.length);
        if (!keeps) throw new Undo();
      });
      await work.catch((error) => assert.ok(error instanceof Undo, error));
      if (!keeps) return;
      for (const row of rows) expected.set(...row);
      for (const id of changed) expected.set(id, value);
    },
    async function pipeline() {
      const asked = Array.from({ length: 20 }, () => random(1e6));
      const answers = await Promise.all(
        asked.map((n) => sql`select ${n}::int as n, current_user as role, session_user as login`),
      );
      assert.deepEqual(
        answers.map(([row]) => ({ ...row })),
        asked.map((n) => ({ n, role, login: role })),
      );
    },
    async function errorInsideSavepoint() {
      const [row] = newRows() as [[number, string]];
      await sql.begin(async (transaction) => {
        await insert(transaction, [row]);
        const failing = transaction.savepoint((inner) => inner`select 1 / ${random(1)}::int`);
        await assert.rejects(failing, { code: '22012' });
      });
      expected.set(...row);
    },
    async function deleteSome() {
      const ids = someIds();
      const deleted = await sql`delete from soak where id = any (${ids}) returning id, value`;
      assert.deepEqual(
        new Map(deleted.map((row) => [row['id'], row['value']])),
        new Map(ids.map((id) => [id, expected.get(id)])),
      );
      for (const id of ids) expected.delete(id);
    },
    async function readAll() {
      const rows = await sql`select id, value from soak where id >= ${firstId} and id < ${firstId + 1e7}`;
      assert.deepEqual(new Map(rows.map((row) => [row['id'], row['value']])), expected);
    },
    async function vanishInTransaction() {
      const { socket, send } = await rawClient(database.url(role));
      await send(query(`begin; insert into soak values (${nextId++}, 'never')`));
      socket.resetAndDestroy();
    },
  ];

  return {
    expected,
    async run(until: number): Promise<number> {
      while (Date.now() < until) {
        await kinds[random(kinds.length)]?.();
        operations += 1;
      }
      return operations;
    },
  };
};

test('clients with roles of their own work at once for a while, and every row is what it should be', async (t: TestContext) => {
  t.diagnostic(`seed ${seed}`);
  await using database = await startTestDatabase();
  const owner = database.client();
  await owner.unsafe(`
    create table soak (id int primary key, value text not null, role text not null default current_user);
    alter table soak enable row level security;
    create policy own on soak using (role = current_user);`);
  for (const role of roles) await owner.unsafe(`create role ${role} login; grant all on soak to ${role}`);

  const workers = roles.flatMap((role, r) => {
    const sql = database.client({ user: role, max: 2, prepare: r % 2 === 0 });
    return Array.from({ length: workersPerRole }, (_, w) => ({
      role,
      ...worker(database, sql, role, (r * workersPerRole + w + 1) * 1e7),
    }));
  });
  const until = Date.now() + seconds * 1000;
  const operations = await Promise.all(workers.map(({ run }) => run(until)));

  const wanted = workers.flatMap(({ role, expected }) => [...expected].map(([id, value]) => `${id} ${role} ${value}`));
  const found = await owner`select id, role, value from soak order by id`;
  assert.deepEqual(
    found.map((row) => `${row['id']} ${row['role']} ${row['value']}`),
    wanted.sort(),
  );
  t.diagnostic(`${operations.reduce((sum, n) => sum + n)} operations, ${found.length} rows verified`);
});
