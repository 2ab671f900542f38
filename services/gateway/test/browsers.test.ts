import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { startGateway } from './fixture.ts';

const app = 'https://app.example.com';

describe('browsers', () => {
  it('of the named origins may call the API, others may not', async () => {
    await using gateway = await startGateway({ corsOrigins: [app] });
    const preflight = (origin: string) =>
      gateway.ask('anonymous', '/v1/groups', {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
      });
    const allowed = await preflight(app);
    assert.equal(allowed.status, 204);
    assert.equal(allowed.headers.get('access-control-allow-origin'), app);
    assert.match(allowed.headers.get('access-control-allow-headers') ?? '', /authorization/);
    assert.equal(allowed.headers.has('access-control-allow-credentials'), false);
    for (const origin of ['https://evil.example', 'https://app.example.com.evil.example', 'null'])
      assert.equal((await preflight(origin)).headers.has('access-control-allow-origin'), false, origin);
    const read = await gateway.ask('owner', '/v1/groups', { headers: { origin: app } });
    assert.equal(read.headers.get('access-control-allow-origin'), app);
    assert.match(read.headers.get('access-control-expose-headers') ?? '', /retry-after/);
  });

  it('run nothing of what they get, and keep none of it', async () => {
    await using gateway = await startGateway();
    const answer = await gateway.ask('owner', '/v1/groups', { headers: { origin: app } });
    const expected = {
      'access-control-allow-origin': null,
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none';object-src 'none';sandbox",
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'x-powered-by': null,
    };
    for (const [name, value] of Object.entries(expected)) assert.equal(answer.headers.get(name), value, name);
  });

  it('can read the reference at /docs, which needs nothing from elsewhere', async () => {
    await using gateway = await startGateway();
    const page = await gateway.ask('anonymous', '/docs/');
    assert.equal(page.status, 200);
    const html = await page.text();
    const sources = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source = '']) => source);
    assert.ok(sources.length > 3);
    for (const source of sources) {
      assert.ok(!/^(?:https?:)?\/\//.test(source), source);
      const part = await gateway.ask('anonymous', new URL(source, 'http://x/docs/').pathname);
      assert.equal(part.status, 200, source);
      await part.arrayBuffer();
    }
    assert.match(page.headers.get('content-security-policy') ?? '', /script-src 'self'/);
    const document = await gateway.ask('anonymous', '/docs/json');
    assert.ok(Object.keys(((await document.json()) as { paths: object }).paths).includes('/v1/groups'));
  });
});

describe('rates', () => {
  it('are limited by user, with the figures in the headers', async () => {
    const minute = new Date();
    await using gateway = await startGateway({ requestsPerMinute: 3, clock: () => minute });
    const first = await gateway.ask('owner', '/v1/groups');
    assert.equal(first.headers.get('x-ratelimit-limit'), '3');
    assert.equal(first.headers.get('x-ratelimit-remaining'), '2');
    await gateway.ask('owner', '/v1/groups');
    await gateway.ask('owner', '/v1/groups');
    const refused = await gateway.ask('owner', '/v1/groups');
    assert.equal(refused.status, 429);
    assert.equal(refused.headers.get('content-type'), 'application/problem+json; charset=utf-8');
    assert.equal(((await refused.json()) as { code: string }).code, 'rate_limited');
    assert.ok(Number(refused.headers.get('retry-after')) > 0);
    assert.equal((await gateway.ask('viewer', '/v1/groups')).status, 200);
    assert.equal((await gateway.ask('anonymous', '/health/live')).status, 200);
    assert.equal((await gateway.ask('anonymous', '/v1/groups')).status, 401);
  });
});
