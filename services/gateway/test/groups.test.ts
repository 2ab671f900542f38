import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Gateway, startGateway } from './fixture.ts';

let gateway: Gateway;
before(async () => {
  gateway = await startGateway();
});
after(() => gateway[Symbol.asyncDispose]());

test('a created group can be read by its owner, and its name is sealed in the database', async () => {
  const created = await gateway.post('owner', '/v1/groups', { name: '  Quintal 🌻  ' });
  assert.equal(created.status, 201);
  const group = (await created.json()) as { id: string; requestHandle: string };
  assert.match(group.requestHandle, /^[0-9a-f]{32}$/);
  assert.equal(created.headers.get('location'), `/v1/groups/${group.id}`);
  assert.equal(created.headers.get('cache-control'), 'no-store');
  const read = await gateway.ask('owner', `/v1/groups/${group.id}`);
  assert.deepEqual(await read.json(), group);
  assert.deepEqual(
    { ...group, id: '', requestHandle: '', createdAt: '' },
    {
      id: '',
      name: 'Quintal 🌻',
      zone: 'America/Sao_Paulo',
      locale: 'pt-BR',
      analystsSeeProfiles: false,
      retentionDays: null,
      legalHold: false,
      requestHandle: '',
      createdAt: '',
    },
  );
  const [row] = await gateway.admin<{ text: string }[]>`
    select encode(name_sealed, 'escape') as text from prosa.groups where id = ${group.id}`;
  assert.ok(row);
  assert.equal(row.text.includes('Quintal'), false);
});

test('groups are listed newest first, in pages, and only to their people', async () => {
  const names = ['um', 'dois', 'três', 'quatro', 'cinco'];
  for (const name of names) await gateway.post('stranger', '/v1/groups', { name });
  const seen: string[] = [];
  let cursor = '';
  do {
    const page = await gateway.ask('stranger', `/v1/groups?limit=2${cursor}`);
    const { items, next } = (await page.json()) as { items: { name: string }[]; next: string | null };
    seen.push(...items.map(({ name }) => name));
    assert.ok(items.length <= 2);
    cursor = next ? `&cursor=${next}` : '';
  } while (cursor);
  assert.deepEqual(seen, names.toReversed());
});

test('what is wrong with a group is said field by field', async () => {
  const answer = await gateway.post('owner', '/v1/groups', { name: ' ', zone: 'Mars/Olympus', locale: 'de' });
  assert.equal(answer.status, 400);
  assert.equal(answer.headers.get('content-type'), 'application/problem+json; charset=utf-8');
  const problem = (await answer.json()) as { code: string; errors: { path: string }[] };
  assert.equal(problem.code, 'request_invalid');
  assert.deepEqual(
    problem.errors.map(({ path }) => path),
    ['body/name', 'body/zone', 'body/locale'],
  );
});

test('an owner changes what is given and nothing else; the new name is sealed, too', async () => {
  const { id } = (await (await gateway.post('owner', '/v1/groups', { name: 'Antes' })).json()) as { id: string };
  const before = (await (await gateway.ask('owner', `/v1/groups/${id}`)).json()) as Record<string, unknown>;
  const changed = await gateway.send('owner', 'PATCH', `/v1/groups/${id}`, { name: 'Depois', retentionDays: 365 });
  assert.deepEqual(await changed.json(), { ...before, name: 'Depois', retentionDays: 365 });
  assert.deepEqual(await (await gateway.send('owner', 'PATCH', `/v1/groups/${id}`, {})).json(), {
    ...before,
    name: 'Depois',
    retentionDays: 365,
  });
  assert.equal((await gateway.send('owner', 'PATCH', `/v1/groups/${id}`, { retentionDays: 0 })).status, 400);
});
