import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Database } from '@prosa/database';
import { exportUploaded } from '../src/handlers/export-uploaded.ts';
import { type Said, writeAndroid, writeIos } from './chat.ts';
import { type Fixture, live, startFixture } from './fixture.ts';

let fixture: Fixture;
before(async () => {
  fixture = await startFixture();
});
after(() => fixture[Symbol.asyncDispose]());

const two = (value: number): string => String(value).padStart(2, '0');
/** Sixty days of one conversation, some 200 KB: more than the beginning that is read always. */
const days = Array.from({ length: 60 }, (_, index) => {
  const date = `${two((index % 28) + 1)}/${two(Math.floor(index / 28) + 1)}/2024`;
  return Array.from({ length: 40 }, (_, n): Said => {
    const by = ['Ana', 'Bia', 'Caio'][n % 3] ?? '';
    return {
      date,
      time: `10:${two(n)}`,
      by,
      text: `mensagem ${n} do dia ${index}, com assunto para uma linha inteira\ne outra`,
    };
  });
});
const chat = days.flat();

/** Counts how often messages of minutes are looked up, and how many minutes. */
const watched = (database: Database) => {
  const looked = { minutes: 0 };
  const watching: Database = {
    ...database,
    transaction: (work) =>
      database.transaction((tx) => {
        const { ofMinutes } = tx.messages;
        const messages: typeof tx.messages = {
          ...tx.messages,
          ofMinutes: (groupId, minutes) => {
            looked.minutes += minutes.length;
            return ofMinutes(groupId, minutes);
          },
        };
        return work(Object.create(tx, { messages: { value: messages } }));
      }),
  };
  return { looked, watching };
};

const ingestWatched = async (group: Awaited<ReturnType<Fixture['createGroup']>>, text: string) => {
  const event = await fixture.upload(group, text);
  const { looked, watching } = watched(fixture.databases.as('ingestion'));
  await exportUploaded(fixture.dependencies(1_000, watching))(event, { signal: live });
  return { row: await fixture.find(group, event), minutes: looked.minutes };
};

test('days that are known are not compared again, and count in the accounting', async () => {
  const group = await fixture.createGroup();
  const first = await fixture.ingest(group, writeAndroid(chat));
  const more: Said[] = [...chat, { date: '05/03/2024', time: '09:00', by: 'Bia', text: 'novidade' }];
  const { row, minutes } = await ingestWatched(group, writeAndroid(more));
  assert.deepEqual([row.entries, row.stored], [chat.length + 1, 1]);
  assert.ok(minutes < chat.length / 2, `${minutes} of ${chat.length} minutes were looked up`);
  const expected = { ...first.accounting };
  for (const name of ['lines', 'messages']) expected[name] = (expected[name] ?? 0) + 1;
  assert.deepEqual(row.accounting, expected);
});

test('a change in one old day is found', async () => {
  const group = await fixture.createGroup();
  await fixture.ingest(group, writeAndroid(chat));
  const changed = chat.map((message, index) => (index === 1_700 ? { ...message, deleted: true } : message));
  const { row } = await ingestWatched(group, writeAndroid(changed));
  assert.deepEqual([row.stored, row.changed], [0, 1]);
});

test('another platform’s lines are other days: all are compared, none is doubled', async () => {
  const group = await fixture.createGroup();
  await fixture.ingest(group, writeAndroid(chat));
  const { row, minutes } = await ingestWatched(group, writeIos(chat));
  assert.deepEqual([row.stored, minutes], [0, chat.length]);
});

test('interrupted in any batch, it goes on and stores the same, also what it had as known days', async () => {
  for (const dieIn of [1, 2, 4]) {
    const group = await fixture.createGroup();
    const event = await fixture.upload(group, writeAndroid(chat));
    const ingestion = fixture.databases.as('ingestion');
    const dying: Database = {
      ...ingestion,
      transaction: (work) =>
        ingestion.transaction((tx) => {
          const enqueue: typeof tx.queue.enqueue = async (type, data) => {
            // All of the batch is written, and lost with its transaction.
            if ('batch' in data && data.batch === dieIn) throw new Error('killed');
            return tx.queue.enqueue(type, data);
          };
          return work(Object.create(tx, { queue: { value: { ...tx.queue, enqueue } } }));
        }),
    };
    const run = exportUploaded(fixture.dependencies(500, dying))(event, { signal: live });
    await assert.rejects(run, /killed/);
    await exportUploaded(fixture.dependencies(500))(event, { signal: live });
    const row = await fixture.find(group, event);
    assert.deepEqual([row.state, row.entries, row.stored], ['stored', chat.length, chat.length]);
    assert.deepEqual(
      [row.accounting?.['lines'], row.accounting?.['messages'], row.accounting?.['continuations']],
      [2 * chat.length, chat.length, chat.length],
    );
    assert.equal((await fixture.stored(group)).length, chat.length);
  }
});
