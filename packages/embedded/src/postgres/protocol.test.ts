import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { extended, rawClient, startTestDatabase } from './test-database.ts';
import { flush, message, query, sync } from './wire.ts';

const { parse, bind, execute } = extended;
const database = await startTestDatabase();
after(() => database[Symbol.asyncDispose]());
const owner = database.client();
await owner`create table kept (id int)`;

test('an unnamed statement is still its own after other clients made theirs', async () => {
  const first = await rawClient(database.url());
  const second = await rawClient(database.url());
  await first.send(Buffer.concat([parse('', `select 'first'`), sync]));
  await second.send(Buffer.concat([parse('', `select 'second'`), sync]));
  for (const [client, expected] of [
    [first, 'first'],
    [second, 'second'],
    [first, 'first'],
  ] as const) {
    const { types, rows } = await client.send(Buffer.concat([bind(''), execute(), sync]));
    assert.deepEqual({ types, rows }, { types: '2DCZ', rows: [expected] });
  }
  // A simple query drops it, as in any Postgres.
  await first.send(query('select 1'));
  assert.equal((await first.send(Buffer.concat([bind(''), execute(), sync]))).types, 'EZ');
  for (const { socket } of [first, second]) socket.destroy();
});

test('clients that give their statements the same name do not meet', async () => {
  const clients = await Promise.all([1, 2, 3].map(() => rawClient(database.url())));
  await Promise.all(clients.map(({ send }, n) => send(Buffer.concat([parse('same', `select 'client ${n}'`), sync]))));
  const run = Buffer.concat([bind('same', 'portal'), execute('portal'), sync]);
  const answers = await Promise.all(clients.map(({ send }) => send(Buffer.concat([run, run, run]), 3)));
  answers.forEach(({ types, rows }, n) => {
    assert.equal(types, '2DCZ2DCZ2DCZ');
    assert.deepEqual(rows, Array(3).fill(`client ${n}`));
  });
  assert.equal((await clients[0]?.send(Buffer.concat([parse('same', 'select 1'), sync])))?.types, 'EZ');
  for (const { socket } of clients) socket.destroy();
});

test('an error in a pipeline skips to its Sync and no further', async () => {
  const { socket, send } = await rawClient(database.url());
  const good = Buffer.concat([parse('', `select 'good'`), bind(''), execute(), sync]);
  const bad = Buffer.concat([parse('', 'select 1/0'), bind(''), execute(), bind(''), execute(), sync]);
  const { types, rows } = await send(Buffer.concat([good, bad, good, query('select 1/0'), good]), 5);
  assert.equal(types, '12DCZ1EZ12DCZEZ12DCZ');
  assert.deepEqual(rows, ['good', 'good', 'good']);
  socket.destroy();
});

test('bytes may come one by one', async () => {
  const { socket, send } = await rawClient(database.url());
  socket.setNoDelay(true);
  const bytes = Buffer.concat([parse('slow', `select 'slow'`), bind('slow'), execute(), sync]);
  const answer = send(Buffer.alloc(0));
  for (const byte of bytes) {
    socket.write(Buffer.from([byte]));
    await new Promise(setImmediate);
  }
  assert.equal((await answer).types, '12DCZ');
  socket.destroy();
});

test('what a client leaves half-done is undone when it vanishes, also without a Sync', async () => {
  const transaction = await rawClient(database.url());
  await transaction.send(query('begin; insert into kept values (1)'));
  transaction.socket.resetAndDestroy();
  const halfWay = await rawClient(database.url());
  halfWay.socket.write(Buffer.concat([parse('', 'insert into kept values (2)'), bind(''), execute(), flush]));
  await new Promise((resolve) => halfWay.socket.once('data', resolve));
  halfWay.socket.resetAndDestroy();
  assert.equal((await owner`select from kept`).length, 0);
});

test('COPY from a client is refused with the reason, and the server lives on', async () => {
  const { socket, send } = await rawClient(database.url());
  for (const sql of ['copy kept from stdin', 'begin; copy kept from stdin; copy kept from stdin']) {
    const { types, bytes } = await send(query(sql));
    assert.match(types, /GEZ$/);
    assert.match(bytes.toString(), /does not support it; insert with unnest/);
  }
  await send(query('rollback'));
  const extendedCopy = Buffer.concat([parse('', 'copy kept from stdin'), bind(''), execute(), sync]);
  const rowsSentTooSoon = Buffer.concat([message('d', Buffer.from('1\n')), message('c')]);
  const { types } = await send(Buffer.concat([extendedCopy, rowsSentTooSoon, query('select 1')]), 2);
  assert.equal(types, '12GEZTDCZ');
  socket.destroy();
});

test('a statement name is free again in the session when its client is gone', async () => {
  const { socket, send } = await rawClient(database.url());
  await send(Buffer.concat([parse('leftover', 'select 42'), sync]));
  const count = async () => (await owner`select from pg_prepared_statements where statement = 'select 42'`).length;
  assert.equal(await count(), 1);
  socket.end();
  while ((await count()) > 0);
});

test('what is no message ends the connection with the reason, and no other', async () => {
  const { send } = await rawClient(database.url());
  const { bytes } = await send(Buffer.from('GET / HTTP/1.1\r\n\r\n'));
  assert.match(bytes.toString(), /FATAL.*08P01.*protocol violation/s);
  assert.equal((await owner`select 1`).length, 1);
});
