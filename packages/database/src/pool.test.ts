import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestPostgres, type TestPostgres } from '@prosa/testkit';
import { type DatabaseLimits, openDatabase } from './index.ts';

let postgres: TestPostgres;
before(async () => {
  postgres = await startTestPostgres();
});
after(() => postgres[Symbol.asyncDispose]());

const open = (connections: number, limits: Partial<DatabaseLimits>) =>
  openDatabase({ url: postgres.url('prosa_audit'), service: 'audit', connections, limits });

test('a transaction that finds no free connection in time fails, can be tried again, and then succeeds', async () => {
  const database = open(1, { waitMs: 20 });
  const release = Promise.withResolvers<void>();
  const entered = Promise.withResolvers<void>();
  const holder = database.transaction(async () => {
    entered.resolve();
    await release.promise;
  });
  await entered.promise;
  await assert.rejects(database.ping(), {
    code: 'database_busy',
    retryable: true,
    message: /none became free within 20 ms/,
    context: { connections: 1, waiting: 0 },
  });
  release.resolve();
  await holder;
  await database.ping();
  await database.close();
});

test('no more than so many wait; they get their turns in the order they came', async () => {
  const database = open(1, { waiting: 2 });
  const release = Promise.withResolvers<void>();
  const done: number[] = [];
  const turn = (n: number) =>
    database.transaction(async () => {
      await release.promise;
      done.push(n);
    });
  const turns = [turn(1), turn(2), turn(3)];
  await assert.rejects(turn(4), { code: 'database_busy', message: /2 others wait/ });
  release.resolve();
  await Promise.all(turns);
  assert.deepEqual(done, [1, 2, 3]);
  await database.close();
});

test('a failing transaction gives its place back', async () => {
  const database = open(1, { waiting: 0 });
  for (const _ of [1, 2, 3]) {
    await assert.rejects(
      database.transaction(async () => {
        throw new Error('of its own');
      }),
      /of its own/,
    );
  }
  await database.ping();
  await database.close();
});
