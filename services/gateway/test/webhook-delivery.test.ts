import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { type GroupId, newId, type ProsaEvent, type Webhook, type WebhookDelivery } from '@prosa/contracts';
import { createLogger } from '@prosa/runtime';
import { eventually } from '@prosa/testkit';
import { Webhook as Verifier } from 'standardwebhooks';
import { anyEvent } from '../src/handlers/any-event.ts';
import { openPost } from '../src/webhooks/post.ts';
import { type Deliveries, runDeliveries } from '../src/webhooks/run-deliveries.ts';
import { type Gateway, startGateway } from './fixture.ts';
import { startReceiver } from './webhook-receiver.ts';

let gateway: Gateway;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
let deliveries: Deliveries;
let groupId: GroupId;
/** What the clock of the deliveries is ahead of the real one. */
let aheadMs = 0;
before(async () => {
  gateway = await startGateway({ localWebhooks: true });
  receiver = await startReceiver();
  deliveries = start();
});
after(async () => {
  await deliveries.stop();
  await receiver[Symbol.asyncDispose]();
  await gateway[Symbol.asyncDispose]();
});
beforeEach(async () => {
  aheadMs = 0;
  receiver.received.length = 0;
  receiver.answerWith({ status: 204 });
  groupId = (await gateway.createGroup()).id;
});

const start = () =>
  runDeliveries({
    database: gateway.gatewayDatabase,
    vault: gateway.vault,
    post: openPost({ local: true, waitMs: 300 }),
    log: createLogger({ service: 'test', level: 'silent' }),
    clock: () => new Date(Date.now() + aheadMs),
    chance: () => 0.5,
  });
const nudge = () => deliveries.nudge();
const hear = (event: ProsaEvent) => anyEvent({ database: gateway.gatewayDatabase, vault: gateway.vault, nudge })(event);
const completed = (group = groupId): ProsaEvent => ({
  id: newId('event'),
  source: '/services/coordinator',
  type: 'analysis.completed',
  time: '2025-03-10T14:05:00.000Z',
  data: {
    version: 1,
    organisationId: newId('organisation'),
    groupId: group,
    analysisId: newId('analysis'),
    analysisVersion: 3,
    partial: false,
  },
});
const create = async (path = '/hook', events?: string[]) => {
  const answer = await gateway.post('owner', '/v1/webhooks', { groupId, url: `${receiver.url}${path}`, events });
  return (await answer.json()) as { id: string; secret: string };
};
const log = async (id: string): Promise<WebhookDelivery[]> => {
  const answer = await gateway.ask('owner', `/v1/webhooks/${id}/deliveries`);
  return ((await answer.json()) as { items: WebhookDelivery[] }).items;
};
const webhookOf = async (id: string) => (await (await gateway.ask('owner', `/v1/webhooks/${id}`)).json()) as Webhook;
/** The newest delivery, once it is as wanted. */
const until = (id: string, wanted: (delivery: WebhookDelivery) => boolean) =>
  eventually(async () => {
    const [newest] = await log(id);
    assert.ok(newest && wanted(newest), JSON.stringify(newest));
    return newest;
  });
const attempted = (attempts: number) => (delivery: WebhookDelivery) =>
  delivery.attempts === attempts && delivery.lastError !== null;
/** Goes on behind the next attempt, however long that would take. */
const later = (ms: number) => {
  aheadMs += ms;
  nudge();
};
const [hour, day] = [3_600_000, 86_400_000];

test('an event is posted, signed as Standard Webhooks say, with ids and no content', async () => {
  const { id, secret } = await create();
  const event = completed();
  await hear(event);
  const delivery = await until(id, ({ state }) => state === 'delivered');
  assert.deepEqual([delivery.attempts, delivery.lastStatus, delivery.lastError], [1, 204, null]);
  const [request] = receiver.received;
  assert.ok(request);
  assert.equal(request.headers['webhook-id'], event.id);
  assert.equal(request.headers['content-type'], 'application/json');
  const posted = new Verifier(secret).verify(request.body, request.headers as Record<string, string>);
  const { version: _, ...data } = event.data;
  assert.deepEqual(posted, { type: 'analysis.completed', timestamp: event.time, data });
  assert.throws(() => new Verifier(secret).verify(`${request.body} `, request.headers as Record<string, string>));
});

test('the same event again is posted once, and only what is wanted of the right group', async () => {
  const { id } = await create('/all');
  await create('/failures', ['analysis.failed']);
  const event = completed();
  await Promise.all([hear(event), hear(event), hear(completed((await gateway.createGroup()).id))]);
  await hear({ ...event, id: newId('event'), type: 'agent.requested' } as unknown as ProsaEvent);
  await until(id, ({ state }) => state === 'delivered');
  await hear(completed());
  await eventually(async () => assert.equal((await log(id)).filter(({ state }) => state === 'delivered').length, 2));
  assert.deepEqual(
    receiver.received.map(({ path }) => path),
    ['/all', '/all'],
  );
});

test('a test delivery goes the same way', async () => {
  const { id, secret } = await create('/try', ['export.failed']);
  const answer = await gateway.ask('owner', `/v1/webhooks/${id}/test`, { method: 'POST' });
  assert.equal(answer.status, 202);
  nudge();
  await until(id, ({ state }) => state === 'delivered');
  const [request] = receiver.received;
  const posted = new Verifier(secret).verify(request?.body ?? '', request?.headers as Record<string, string>);
  assert.equal((posted as { type: string }).type, 'webhook.test');
});

test('after a rotation both secrets are good for a day, then the new one alone', async () => {
  const { id, secret: old } = await create();
  const rotated = await gateway.ask('owner', `/v1/webhooks/${id}/rotate`, { method: 'POST' });
  const { secret } = (await rotated.json()) as { secret: string };
  await hear(completed());
  await until(id, ({ state }) => state === 'delivered');
  const [first] = receiver.received;
  for (const good of [secret, old])
    assert.ok(new Verifier(good).verify(first?.body ?? '', first?.headers as Record<string, string>));
  assert.equal(first?.headers['webhook-signature']?.toString().split(' ').length, 2);
  aheadMs = 25 * hour;
  await hear(completed());
  later(0);
  await eventually(() => assert.equal(receiver.received.length, 2));
  assert.equal(receiver.received[1]?.headers['webhook-signature']?.toString().split(' ').length, 1);
});

test('what fails is tried again, later and later, until it arrives', async () => {
  const { id } = await create();
  receiver.answerWith({ status: 503 });
  await hear(completed());
  const first = await until(id, attempted(1));
  assert.deepEqual([first.state, first.lastStatus, first.lastError], ['pending', 503, 'status']);
  assert.notEqual((await webhookOf(id)).failingSince, null);
  later(hour);
  const second = await until(id, attempted(2));
  const waitOf = ({ nextAttemptAt }: WebhookDelivery, at: number) => Date.parse(nextAttemptAt ?? '') - at;
  assert.ok(waitOf(second, Date.now() + hour) > waitOf(first, Date.now()));
  receiver.answerWith({ status: 200 });
  later(hour);
  await until(id, ({ state }) => state === 'delivered');
  assert.equal((await webhookOf(id)).failingSince, null);
  assert.equal(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size, 1);
});

test('after days of failure a webhook is switched off and says so; its owner switches it on again', async () => {
  const { id } = await create();
  receiver.answerWith({ status: 500 });
  await hear(completed());
  for (let attempt = 1; attempt <= 10; attempt++) {
    await until(id, attempted(attempt));
    later(day);
  }
  const given = await until(id, ({ state }) => state === 'given_up');
  assert.equal(given.attempts, 10);
  const off = await webhookOf(id);
  assert.equal(off.disabledReason, 'failing');
  await hear(completed());
  assert.equal((await log(id)).length, 1);
  await gateway.send('owner', 'PATCH', `/v1/webhooks/${id}`, { enabled: true });
  receiver.answerWith({ status: 204 });
  await hear(completed());
  later(0);
  await until(id, ({ state }) => state === 'delivered');
});

test('a receiver that is gone (410) is asked once', async () => {
  const { id } = await create();
  receiver.answerWith({ status: 410 });
  await hear(completed());
  await until(id, ({ state }) => state === 'given_up');
  assert.equal((await webhookOf(id)).disabledReason, 'gone');
});

test('redirects are not followed, and who does not answer is not waited for', async () => {
  const { id } = await create();
  receiver.answerWith({ status: 307, location: `${receiver.url}/inside` });
  await hear(completed());
  assert.equal((await until(id, attempted(1))).lastError, 'redirect');
  receiver.answerWith(null);
  later(hour);
  assert.equal((await until(id, attempted(2))).lastError, 'timeout');
  assert.ok(receiver.received.every(({ path }) => path === '/hook'));
});

test('whoever does not own the group any more hears nothing more of it', async () => {
  const { id } = await create('/ended');
  const { admin, users } = gateway;
  await admin`update prosa.grants set role = 'owner' where group_id = ${groupId} and user_id = ${users.admin}`;
  await admin`delete from prosa.grants where group_id = ${groupId} and user_id = ${users.owner}`;
  await hear(completed());
  await eventually(async () => {
    const [row] = await admin`select disabled_reason as reason from prosa.webhooks where id = ${id}`;
    assert.equal(row?.['reason'], 'access_ended');
  });
  assert.ok(receiver.received.every(({ path }) => path !== '/ended'));
});

test('what cannot be opened on our side is not tried for ever either', async () => {
  const { id } = await create();
  await gateway.admin`update prosa.webhooks set url_sealed = 'not sealed' where id = ${id}`;
  await gateway.admin`
    insert into prosa.webhook_deliveries (webhook_id, group_id, event_id, event_type)
    values (${id}, ${groupId}, ${newId('event')}, 'analysis.completed')`;
  const deliveriesOf = () => gateway.admin<{ attempts: number; error: string; over: boolean }[]>`
    select attempts, last_error as error, next_attempt_at is null as over from prosa.webhook_deliveries
    where webhook_id = ${id} and last_error is not null`;
  for (let attempt = 1; attempt <= 10; attempt++) {
    later(attempt === 1 ? 0 : day);
    await eventually(async () => {
      const [row] = await deliveriesOf();
      assert.deepEqual(row, { attempts: attempt, error: 'internal', over: attempt === 10 });
    });
  }
});

test('replicas share the work: each event arrives once', async () => {
  const others = [start(), start()];
  const { id } = await create();
  const events = Array.from({ length: 12 }, () => completed());
  await Promise.all(events.map(hear));
  await eventually(async () => {
    for (const { nudge } of [deliveries, ...others]) nudge();
    assert.equal((await log(id)).filter(({ state }) => state === 'delivered').length, 12);
  });
  await Promise.all(others.map(({ stop }) => stop()));
  assert.deepEqual(
    receiver.received.map(({ headers }) => headers['webhook-id']).toSorted(),
    events.map(({ id }) => id).toSorted(),
  );
});
