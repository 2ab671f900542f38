import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '@prosa/contracts';
import { eventually, startTestPostgres, type TestPostgres } from '@prosa/testkit';
import postgresDriver from 'postgres';
import { openDatabase } from '../src/index.ts';

let postgres: TestPostgres;
let admin: postgresDriver.Sql;
before(async () => {
  postgres = await startTestPostgres({ idleTransactionMs: 0 });
  admin = postgresDriver(postgres.url(), { max: 1 });
});
after(async () => {
  await admin?.end();
  await postgres?.[Symbol.asyncDispose]();
});

test('a statement that runs too long is ended and can be tried again; the connection stays', async () => {
  const database = openDatabase({
    url: postgres.url('prosa_coordinator'),
    service: 'coordinator',
    connections: 1,
    limits: { statementMs: 50 },
  });
  const find = () => database.transaction((tx) => tx.analyses.find(newId('analysis')));
  await admin.begin(async (sql) => {
    await sql`lock table prosa.analyses in access exclusive mode`;
    await assert.rejects(find(), { code: 'database_busy', retryable: true, message: /took too long/ });
  });
  assert.equal(await find(), undefined);
  await database.close();
});

test('a transaction that does nothing is ended and keeps no connection from others', async () => {
  const database = openDatabase({
    url: postgres.url('prosa_coordinator'),
    service: 'coordinator',
    connections: 1,
    limits: { idleTransactionMs: 50 },
  });
  const sessions = () => admin`select from pg_stat_activity where application_name = 'prosa-coordinator'`;
  const idle = database.transaction(async (tx) => {
    await tx.analyses.find(newId('analysis'));
    await eventually(async () => assert.equal((await sessions()).length, 0));
    await tx.analyses.find(newId('analysis'));
  });
  await assert.rejects(idle, { code: 'database_unavailable', retryable: true });
  await eventually(database.ping);
  await database.close();
});
