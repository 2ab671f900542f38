import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { type Export, type GroupId, newId, type Problem } from '@prosa/contracts';
import { eventually } from '@prosa/testkit';
import { matcher, openStream, openText } from '@prosa/vault';
import { type Gateway, startGateway } from './fixture.ts';

const uploadLimitBytes = 300_000;
let gateway: Gateway;
let groupId: GroupId;
before(async () => {
  gateway = await startGateway({ uploadLimitBytes });
});
beforeEach(async () => {
  groupId = (await gateway.createGroup()).id;
});
after(() => gateway[Symbol.asyncDispose]());

const chat = '10/03/2025 19:43 - Tia Nena: Boa noite família!!\n'.repeat(3_000);
const objectsOf = (id: string) => readdir(join(gateway.objects, id)).catch(() => []);
const problemOf = async (answer: Response) => {
  const problem = (await answer.json()) as Problem;
  assert.equal(problem.status, answer.status);
  return problem;
};

/** The head of an upload that is written to a socket by hand. */
const uploadHead = async (contentLength: number): Promise<string> =>
  [
    `POST /v1/groups/${groupId}/exports HTTP/1.1`,
    'Host: x',
    `Authorization: Bearer ${await gateway.auth.mint(gateway.users.owner)}`,
    'Content-Type: multipart/form-data; boundary=b',
    `Content-Length: ${contentLength}`,
    '\r\n',
  ].join('\r\n');

test('an upload is accepted at once: sealed in storage, recorded, its event waiting in the outbox', async () => {
  const nudges = gateway.nudges();
  const answer = await gateway.upload('analyst', groupId, chat, 'Conversa com Quintal.txt');
  assert.equal(answer.status, 202);
  const accepted = (await answer.json()) as Export;
  assert.equal(answer.headers.get('location'), `/v1/exports/${accepted.id}`);
  assert.equal(gateway.nudges(), nudges + 1);
  const bytes = Buffer.byteLength(chat);
  assert.deepEqual(
    { state: accepted.state, phase: accepted.phase, bytes: accepted.bytes, groupId: accepted.groupId },
    { state: 'uploaded', phase: 'waiting', bytes, groupId },
  );
  assert.deepEqual(await (await gateway.ask('owner', `/v1/exports/${accepted.id}`)).json(), accepted);

  const [row] = await gateway.admin`
    select e.*, k.id as key_id, k.wrapped from prosa.exports e
    join prosa.data_keys k on k.group_id = e.group_id and k.member_id is null where e.id = ${accepted.id}`;
  assert.ok(row);
  assert.equal(row['object_key'], `${groupId}/${accepted.id}`);
  const groupKey = await gateway.vault.unwrap({ id: row['key_id'], groupId, wrapped: row['wrapped'] });
  assert.equal(
    openText(groupKey.key, `exports/${accepted.id}/name`, row['file_name_sealed']),
    'Conversa com Quintal.txt',
  );
  assert.deepEqual(row['content_hash'], matcher(groupKey, 'file')(createHash('sha256').update(chat).digest()));

  const [event] =
    await gateway.admin`select event from prosa.outbox where event #>> '{data,exportId}' = ${accepted.id}`;
  assert.equal(event?.['event'].type, 'export.uploaded');
  assert.equal(event['event'].data.bytes, bytes);
});

test('whoever has the wrapped key reads the file back', async () => {
  const { id } = (await (await gateway.upload('owner', groupId, chat)).json()) as Export;
  const [row] = await gateway.admin`select object_key, object_data_key from prosa.exports where id = ${id}`;
  assert.ok(row);
  const [sealed] = await objectsOf(groupId);
  assert.equal(sealed, id);
  const { key } = await gateway.vault.unwrap({ id, groupId, wrapped: row['object_data_key'] });
  const stored = createReadStream(join(gateway.objects, row['object_key']));
  const plain = Buffer.concat(await Array.fromAsync(openStream(key, `exports/${id}/file`, stored)));
  assert.equal(plain.toString(), chat);
});

test('the same file again is the same export, whatever it is called, and leaves one object', async () => {
  const [first, second] = await Promise.all([
    gateway.upload('owner', groupId, chat, 'a.txt'),
    gateway.upload('admin', groupId, chat, 'b.txt'),
  ]);
  const third = await gateway.upload('owner', groupId, chat);
  assert.deepEqual([first.status, second.status, third.status], [202, 202, 202]);
  const ids = await Promise.all([first, second, third].map(async (answer) => ((await answer.json()) as Export).id));
  assert.equal(new Set(ids).size, 1);
  assert.deepEqual(await objectsOf(groupId), [ids[0]]);
  const events = await gateway.admin`select from prosa.outbox where event #>> '{data,groupId}' = ${groupId}`;
  assert.equal(events.length, 1);
});

test('the same file in another group is another export', async () => {
  const other = await gateway.createGroup();
  const [here, there] = await Promise.all([
    gateway.upload('owner', groupId, chat),
    gateway.upload('owner', other.id, chat),
  ]);
  const ids = [((await here.json()) as Export).id, ((await there.json()) as Export).id];
  assert.notEqual(ids[0], ids[1]);
});

test('a file over the limit is refused and leaves nothing', async () => {
  const problem = await problemOf(await gateway.upload('owner', groupId, Buffer.alloc(uploadLimitBytes + 1, 'x')));
  assert.equal(problem.status, 413);
  assert.equal(problem.code, 'export_too_large');
  assert.deepEqual(await objectsOf(groupId), []);
  const just = await gateway.upload('owner', groupId, Buffer.alloc(uploadLimitBytes, 'x'));
  assert.equal(just.status, 202);
});

test('the connection of a refused upload can be used again', async (context) => {
  const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
  context.after(() => socket.destroy());
  let answers = '';
  socket.on('data', (bytes) => {
    answers += bytes;
  });
  const body = `--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n${'x'.repeat(20_000_000)}\r\n--b--\r\n`;
  socket.write(await uploadHead(body.length));
  socket.write(body);
  await eventually(() => assert.match(answers, /^HTTP\/1\.1 413 /));
  socket.write('GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n');
  await eventually(() => assert.match(answers, /HTTP\/1\.1 200 OK/));
});

test('an empty file, no file, another field, another content type', async () => {
  assert.equal((await problemOf(await gateway.upload('owner', groupId, ''))).code, 'export_empty');
  assert.deepEqual(await objectsOf(groupId), []);
  const other = await gateway.upload('owner', groupId, chat, 'a.txt', 'document');
  assert.equal((await problemOf(other)).code, 'export_missing_file');
  const path = `/v1/groups/${groupId}/exports`;
  const none = await gateway.ask('owner', path, { method: 'POST', body: new FormData() });
  assert.equal((await problemOf(none)).code, 'export_missing_file');
  const json = await gateway.post('owner', path, { file: 'chat' });
  assert.equal((await problemOf(json)).status, 415);
  const text = await gateway.ask('owner', path, { method: 'POST', body: chat });
  assert.equal((await problemOf(text)).code, 'unsupported_media_type');
  const nothing = await gateway.ask('owner', path, { method: 'POST' });
  assert.equal((await problemOf(nothing)).code, 'unsupported_media_type');
});

test('an upload that breaks off is no export', async () => {
  const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
  socket.write(await uploadHead(200_000));
  socket.write(`--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n${'x'.repeat(150_000)}`);
  await eventually(async () => assert.equal((await objectsOf(groupId)).length, 1));
  socket.destroy();
  await eventually(async () => assert.deepEqual(await objectsOf(groupId), []));
  const rows = await gateway.admin`select from prosa.exports where group_id = ${groupId}`;
  assert.equal(rows.length, 0);
});

test('an export that failed may be uploaded again', async () => {
  const first = (await (await gateway.upload('owner', groupId, chat)).json()) as Export;
  await gateway.admin`
    update prosa.exports set state = 'failed', error_code = 'export_not_a_chat', error_message = 'No line begins like one',
      finished_at = now() where id = ${first.id}`;
  const failed = (await (await gateway.ask('owner', `/v1/exports/${first.id}`)).json()) as Export;
  assert.equal(failed.phase, 'failed');
  assert.deepEqual(failed.error, { code: 'export_not_a_chat', message: 'No line begins like one' });
  const second = (await (await gateway.upload('owner', groupId, chat)).json()) as Export;
  assert.notEqual(second.id, first.id);
  const list = (await (await gateway.ask('owner', `/v1/groups/${groupId}/exports`)).json()) as { items: Export[] };
  assert.deepEqual(
    list.items.map(({ id }) => id),
    [second.id, first.id],
  );
});

test('groups and exports that do not exist are not found', async () => {
  assert.equal((await gateway.upload('owner', newId('group'), chat)).status, 404);
  assert.equal((await gateway.ask('owner', `/v1/exports/${newId('export')}`)).status, 404);
  assert.equal((await gateway.ask('owner', '/v1/exports/exp_1')).status, 400);
});

test('multipart bodies that cannot be read or break off are the client’s fault, and leave nothing', async () => {
  const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n';
  for (const [type, body] of [
    ['multipart/form-data', 'anything'],
    ['multipart/form-data; boundary=x', 'no part'],
    ['multipart/form-data; boundary=x', `${head}a chat that breaks off`],
    ['multipart/form-data; boundary=x', '--x\r\ncontent-disposition: form-data'],
  ] as const) {
    const answer = await gateway.ask('owner', `/v1/groups/${groupId}/exports`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    assert.ok([400, 422].includes(answer.status), `${answer.status} ${body}`);
  }
});
