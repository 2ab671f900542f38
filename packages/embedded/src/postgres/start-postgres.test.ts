import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { test } from 'node:test';
import postgres from 'postgres';
import { startPostgres } from './start-postgres.ts';
import { copyPreparedDatabase } from './template.ts';
import { rawClient, startTestDatabase } from './test-database.ts';
import { query } from './wire.ts';

test('a transaction idle for too long is ended and rolled back, even while others queue up', async () => {
  await using database = await startTestDatabase({ idleTransactionMs: 200 });
  const others = database.client({ max: 3 });
  await others`create table kept (id int)`;
  const idle = await rawClient(database.url());
  await idle.send(query('begin; insert into kept values (1)'));
  const farewell = idle.send(Buffer.alloc(0));
  const waiting: PromiseLike<{ length: number }>[] = [];
  // One more every now and then must not start the holder's time anew.
  while (idle.socket.readyState === 'open') {
    waiting.push(others`select from kept`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.match((await farewell).bytes.toString(), /FATAL.*25P03/s);
  for (const rows of await Promise.all(waiting)) assert.equal(rows.length, 0);
});

test('every acknowledged row survives kill -9, with the same URL after a restart', async () => {
  await using database = await startTestDatabase();
  const sql = database.client({ max: 3 });
  await sql`create table kept (id int)`;
  let acknowledged = 0;
  const writing = Promise.all(
    Array.from({ length: 3 }, async (_, client) => {
      for (let n = 0; ; n++) {
        await sql`insert into kept values (${client * 1_000_000 + n})`;
        acknowledged += 1;
        if (acknowledged === 300) void database.kill();
      }
    }),
  );
  await assert.rejects(writing);
  await database.kill();

  const again = await startPostgres({ dataDir: database.dataDir, port: database.port });
  assert.equal(again.url(), database.url());
  const after = postgres(again.url(), { max: 1 });
  const rows = (await after`select count(distinct id)::int as rows from kept`)[0]?.['rows'];
  assert.ok(rows >= acknowledged && rows <= acknowledged + 3, `${rows} of ${acknowledged}`);
  await after.end();
  await again.stop();
});

test('a second server on the same data directory or port is refused with the reason, and the first goes on', async (t) => {
  await using database = await startTestDatabase();
  await assert.rejects(startPostgres({ dataDir: database.dataDir }), {
    code: 'stack_failed',
    message: new RegExp(`in use by process ${database.pid}\\b`),
  });
  const elsewhere = `${database.dataDir}-elsewhere`;
  t.after(() => rm(elsewhere, { recursive: true }));
  await copyPreparedDatabase({ dataDir: elsewhere });
  await assert.rejects(startPostgres({ dataDir: elsewhere, port: database.port }), {
    code: 'stack_failed',
    message: /EADDRINUSE/,
  });
  assert.equal((await database.client()`select 1`).length, 1);
});
