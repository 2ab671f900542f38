import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startFixture } from '../test/child.ts';

const probe = async (variables: Record<string, string>, path: string) => {
  await using service = startFixture(variables);
  const { url } = await service.line('service.ready');
  const response = await fetch(`${url}${path}`);
  return { status: response.status, body: await response.text() };
};

test('readiness lists every check, by code where it fails and by timeout where it hangs', async () => {
  const { status, body } = await probe({ FIXTURE_CHECKS: 'ok,failing,hanging' }, '/health/ready');
  assert.equal(status, 503);
  assert.deepEqual(JSON.parse(body), {
    status: 'unready',
    checks: { ok: 'ok', failing: 'database_unavailable', hanging: 'timeout' },
  });
});

test('readiness is 200 when every check answers', async () => {
  const { status, body } = await probe({ FIXTURE_CHECKS: 'ok' }, '/health/ready');
  assert.equal(status, 200);
  assert.deepEqual(JSON.parse(body), { status: 'ready', checks: { ok: 'ok' } });
});

test('readiness is 503 and liveness 200 while the service is being built', async () => {
  await using service = startFixture({ FIXTURE_SLOW_BUILD: 'true' });
  const { url } = await service.line('health.listening');
  assert.equal((await fetch(`${url}/health/live`)).status, 200);
  const ready = await fetch(`${url}/health/ready`);
  assert.equal(ready.status, 503);
  assert.deepEqual(await ready.json(), { status: 'starting' });
});

test('liveness tells a service that is alive but deaf', async () => {
  const { status, body } = await probe({ FIXTURE_ALIVE: 'false' }, '/health/live');
  assert.equal(status, 503);
  assert.deepEqual(JSON.parse(body), { status: 'deaf', reason: 'no-heartbeat' });
});

test('any other path is 404', async () => {
  assert.equal((await probe({}, '/')).status, 404);
});
