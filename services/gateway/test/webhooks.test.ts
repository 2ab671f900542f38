import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createdWebhookSchema, type GroupId, type Problem, type Webhook, webhookSchema } from '@prosa/contracts';
import { type Gateway, startGateway } from './fixture.ts';

let gateway: Gateway;
let groupId: GroupId;
before(async () => {
  gateway = await startGateway();
  groupId = (await gateway.createGroup()).id;
});
after(() => gateway[Symbol.asyncDispose]());

const url = 'https://hooks.example.com/prosa?token=segredo';
const create = async (body: object = {}) => {
  const answer = await gateway.post('owner', '/v1/webhooks', { groupId, url, ...body });
  assert.equal(answer.status, 201);
  return { location: answer.headers.get('location') ?? '', ...createdWebhookSchema.parse(await answer.json()) };
};
const read = async (path: string): Promise<Webhook> =>
  webhookSchema.strict().parse(await (await gateway.ask('owner', path)).json());
const codeOf = async (answer: Response) => ((await answer.json()) as Problem).code;

test('a webhook is made, read, changed, switched off and on, and deleted', async () => {
  const made = await create({ events: ['analysis.completed', 'analysis.completed'] });
  assert.match(made.secret, /^whsec_[A-Za-z0-9+/]{43}=$/);
  assert.deepEqual(made.events, ['analysis.completed']);
  const webhook = await read(made.location);
  assert.equal(webhook.url, url);
  const list = (await (await gateway.ask('owner', `/v1/webhooks?groupId=${groupId}`)).json()) as { items: Webhook[] };
  assert.deepEqual(list.items, [webhook]);

  const change = (body: object) => gateway.send('owner', 'PATCH', made.location, body);
  assert.deepEqual(((await (await change({ events: ['export.failed'] })).json()) as Webhook).events, ['export.failed']);
  const off = (await (await change({ enabled: false })).json()) as Webhook;
  assert.deepEqual([off.disabledReason, off.disabledAt !== null], ['owner', true]);
  assert.equal((await gateway.ask('owner', `${made.location}/test`, { method: 'POST' })).status, 409);
  const on = (await (await change({ enabled: true })).json()) as Webhook;
  assert.deepEqual([on.disabledReason, on.disabledAt], [null, null]);

  assert.equal((await gateway.ask('owner', made.location, { method: 'DELETE' })).status, 204);
  assert.equal((await gateway.ask('owner', made.location)).status, 404);
});

test('address and secret are sealed, and the secret is shown once', async () => {
  const made = await create();
  const [row] = await gateway.admin<{ row: string }[]>`
    select row(url_sealed, secret_sealed)::text as row from prosa.webhooks where id = ${made.id}`;
  const text = Buffer.from(row?.row.replace(/\\\\x/g, '').replace(/[^0-9a-f]/g, '') ?? '', 'hex').toString('latin1');
  assert.ok(text.length > 100);
  for (const word of ['hooks.example.com', 'segredo', made.secret]) assert.ok(!text.includes(word));
  assert.ok(!(await (await gateway.ask('owner', made.location)).text()).includes('whsec_'));
  const rotated = await gateway.ask('owner', `${made.location}/rotate`, { method: 'POST' });
  assert.equal(rotated.status, 201);
  assert.notEqual(createdWebhookSchema.parse(await rotated.json()).secret, made.secret);
});

test('addresses that are not of the public internet are refused, in any notation', async () => {
  for (const refused of [
    'http://example.com/',
    'ftp://example.com/',
    'https://user:word@example.com/',
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0177.0.0.1/',
    'https://10.0.0.8/',
    'https://172.16.0.1/',
    'https://192.168.1.1/',
    'https://100.64.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://0.0.0.0/',
    'https://255.255.255.255/',
    'https://[::1]/',
    'https://[::]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:a9fe:a9fe]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[fd00::1]/',
    'https://[fe80::1]/',
    'not an address',
  ]) {
    const answer = await gateway.post('owner', '/v1/webhooks', { groupId, url: refused });
    assert.equal(answer.status, 400, refused);
    assert.equal(await codeOf(answer), 'request_invalid', refused);
  }
});

test('events that are not posted, and more webhooks than a group may have, are refused', async () => {
  const unknown = await gateway.post('owner', '/v1/webhooks', { groupId, url, events: ['messages.normalized'] });
  assert.equal(unknown.status, 400);
  const other = (await gateway.createGroup()).id;
  for (let n = 0; n < 10; n++) await create({ groupId: other });
  const answer = await gateway.post('owner', '/v1/webhooks', { groupId: other, url });
  assert.deepEqual([answer.status, await codeOf(answer)], [409, 'conflict']);
});
