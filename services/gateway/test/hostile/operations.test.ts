import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { type Export, problemSchema } from '@prosa/contracts';
import fc from 'fast-check';
import { openapiDocument } from '../../src/document.ts';
import { type Gateway, startGateway } from '../fixture.ts';
import { privacyThings } from '../privacy/things.ts';
import { writeReport } from '../report-rows.ts';
import { inputFor, nonsense, type Operation, operationsOf } from './described.ts';
import { type Sent, sendRaw } from './send.ts';

const seed = Number(process.env['PROPERTY_SEED'] ?? 20_261_123);
const runsOfEach = 14;

const operations = operationsOf((await openapiDocument()) as Parameters<typeof operationsOf>[0]);

/** Things of one tenant, by the name of the parameter that they are given as. */
type Things = Record<string, string>;
let gateway: Gateway;
let own: Things;
let foreign: Things;
/** What may be deleted. */
let spare: Things;
let tokens: string[];
before(async () => {
  gateway = await startGateway({ uploadLimitBytes: 100_000 });
  own = await makeThings();
  foreign = await makeThings();
  spare = await makeThings();
  // The second tenant is nobody's here.
  await gateway.admin`update prosa.grants set user_id = gen_random_uuid() where group_id = ${foreign['groupId'] ?? ''}`;
  const mint = (user: string) => gateway.auth.mint(user);
  const { owner, subject, stranger } = gateway.users;
  tokens = await Promise.all([owner, owner, owner, subject, stranger].map(mint));
});
after(() => gateway[Symbol.asyncDispose]());

const makeThings = async (): Promise<Things> => {
  const { id: groupId, subject } = await gateway.createGroup();
  const exported = (await (await gateway.upload('owner', groupId, `a chat of ${groupId}`)).json()) as Export;
  // Ended, so that streams of events about it end at once.
  await gateway.admin`update prosa.exports set state = 'failed', error_code = 'export_empty' where id = ${exported.id}`;
  const analysisId = await writeReport(gateway, groupId, subject);
  const made = async (path: string, body: object) =>
    ((await (await gateway.post('owner', path, body)).json()) as { id: string }).id;
  const [row] = await gateway.admin<
    [{ id: string }]
  >`select id from prosa.messages where group_id = ${groupId} limit 1`;
  return {
    groupId,
    analysisId,
    otherId: analysisId,
    exportId: exported.id,
    memberId: subject.id,
    messageId: String(row.id),
    apiKeyId: await made('/v1/api-keys', { label: 'servidor', scopes: ['read'] }),
    webhookId: await made('/v1/webhooks', { groupId, url: 'https://hooks.example.com/' }),
    userId: randomUUID(),
    agent: 'statistics',
    ...(await privacyThings(gateway, { groupId, memberId: subject.id })),
  };
};

/** What is wrong with a request, if anything. */
const faults = ['nothing', 'nothing', 'place', 'query', 'headers', 'sender', 'body', 'everything'] as const;

/** A request of an operation, right but for its fault, by somebody who may or may not. */
const requestOf = ({ method, path, parameters, body, upload }: Operation): fc.Arbitrary<Sent> => {
  const mine = method === 'DELETE' ? spare : own;
  const ids = Object.values(mine);
  const everybodys = [...ids, ...Object.values(foreign)];
  const of = (where: string) => parameters.filter((parameter) => parameter.in === where);

  const place = fc.constant(mine);
  const wrongPlace = fc.record(
    Object.fromEntries(
      of('path').map(({ name }) => [
        name,
        fc.oneof({ weight: 3, arbitrary: fc.constant(foreign[name] ?? '') }, { weight: 1, arbitrary: nonsense }),
      ]),
    ),
  );
  const queryOf = (wrong: number) =>
    fc.record(
      Object.fromEntries(
        of('query')
          // No cursor can be made up.
          .filter(({ name }) => wrong > 0 || name !== 'cursor')
          .map(({ name, schema }) => {
            const value = inputFor(schema, wrong > 0 ? everybodys : ids, wrong, name);
            return [name, fc.array(value, { minLength: 1, maxLength: wrong > 0 ? 2 : 1 })];
          }),
      ),
      { requiredKeys: of('query').flatMap(({ name, required }) => (required ? [name] : [])) },
    );
  const sender = fc.constantFrom(...tokens.slice(0, 2)).map((token) => `Bearer ${token}`);
  const wrongSender = fc.oneof(
    fc.constantFrom(...tokens.slice(2)).map((token) => `Bearer ${token}`),
    fc.constantFrom('', 'Bearer ', 'Bearer x.y.z', `Bearer ${'a'.repeat(9_000)}`, 'Basic eDp5'),
  );
  const bytes = upload
    ? fc.constant(Buffer.from(`${fileHead}a chat of ${randomUUID()}\r\n--x--\r\n`))
    : inputFor(body ?? { type: 'object' }, ids, 0).map((value) => Buffer.from(JSON.stringify(value)));
  const wrongBytes = fc.oneof(
    { weight: 3, arbitrary: inputFor(body ?? {}, everybodys, 0.4).map((value) => Buffer.from(JSON.stringify(value))) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }).map((part) => Buffer.from(part)) },
    { weight: 2, arbitrary: fc.constantFrom(...unreadable) },
  );
  const fault = fc.constantFrom(...faults);
  return fc
    .record({
      fault,
      place,
      wrongPlace,
      query: queryOf(0),
      wrongQuery: queryOf(0.7),
      sender,
      wrongSender,
      bytes,
      wrongBytes,
      oddHeaders,
    })
    .map((made) => {
      const has = (fault: (typeof faults)[number]) => made.fault === fault || made.fault === 'everything';
      const placed: Record<string, string> = { ...made.place, ...(has('place') && made.wrongPlace) };
      return {
        method,
        path:
          path.replace(/\{(\w+)\}/g, (_, name: string) => encoded(placed[name] ?? '')) +
          queryText(has('query') ? made.wrongQuery : made.query),
        headers: {
          authorization: has('sender') ? made.wrongSender : made.sender,
          'content-type': upload ? 'multipart/form-data; boundary=x' : 'application/json',
          ...(has('headers') && made.oddHeaders),
        },
        body: method === 'GET' ? undefined : has('body') ? made.wrongBytes : made.bytes,
      };
    });
};

const fileHead = '--x\r\ncontent-disposition: form-data; name="file"; filename="../a"\r\n\r\n';
const unreadable = [
  '{"a":',
  '{"__proto__":{"x":1},"constructor":{"prototype":{"y":1}}}',
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  `${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}`,
  JSON.stringify({ name: 'x'.repeat(70_000) }),
  `${fileHead}breaks off`,
  '\ufeff{}',
  Buffer.from('{"name":"a"}', 'utf16le'),
].map((text) => Buffer.from(text));

const oddHeaders = fc.record(
  {
    'content-type': fc.constantFrom(
      'text/plain',
      'application/json; charset=utf-16',
      'multipart/form-data',
      'multipart/form-data; boundary=y',
      'application/x-www-form-urlencoded',
      'application/xml',
      'nonsense',
    ),
    accept: fc.constantFrom('*/*', 'text/markdown', 'application/xml', ','.repeat(500), 'q=;;'),
    'accept-language': fc.constantFrom('en', 'pt-BR;q=x', '*', 'a'.repeat(2_000)),
    'if-none-match': fc.constantFrom('*', '"x"', 'W/', '"'.repeat(2_000)),
    'last-event-id': fc.constantFrom('x', '../..', '0'.repeat(2_000)),
    'idempotency-key': fc.oneof(fc.uuid(), fc.constantFrom('', 'é', 'k'.repeat(300))),
    'content-encoding': fc.constantFrom('gzip', 'br'),
    'x-http-method-override': fc.constant('DELETE'),
    'x-huge': fc.constantFrom('', '', '', '', '', '', '', 'h'.repeat(20_000)),
  },
  { requiredKeys: [] },
);

/** What cannot be encoded goes as bytes that are no UTF-8. */
const encoded = (text: string): string => {
  try {
    return encodeURIComponent(text);
  } catch {
    return '%ED%A0%80';
  }
};
const queryText = (query: Record<string, unknown[] | undefined>): string => {
  const parts = Object.entries(query).flatMap(([name, values = []]) =>
    values.map((value) => `${name}=${encoded(typeof value === 'string' ? value : JSON.stringify(value))}`),
  );
  return parts.length > 0 ? `?${parts.join('&')}` : '';
};

const insides =
  /node_modules|\/src\/|\.ts:\d|\bat \S+ \(|\bselect\b.*\bfrom\b|insert into|prosa\.\w+_?\w* |SQLSTATE|syntax error at|violates|ZodError|ECONN|postgres/i;
const content = ['Quintal da Vó', 'mangueira', 'Curitiba'];

/** Statuses by operation: what the requests reached. */
const reached = new Map<string, Set<number>>();

const check = async (operation: Operation, sent: Sent): Promise<void> => {
  const { status, type, body } = await sendRaw(gateway.url, sent);
  const name = `${operation.method} ${operation.path}`;
  reached.set(name, (reached.get(name) ?? new Set()).add(status));
  const said = `${sent.method} ${sent.path.slice(0, 200)} → ${status} ${body.slice(0, 300)}`;
  assert.ok(status < 500, said);
  if (status < 400) {
    if (status !== 0 && sent.headers['authorization'] === `Bearer ${tokens.at(-1)}`)
      for (const word of content) assert.ok(!body.includes(word), said);
    return;
  }
  assert.doesNotMatch(body, insides);
  for (const word of content) assert.ok(!body.includes(word), said);
  assert.equal(type, 'application/problem+json; charset=utf-8', said);
  problemSchema.strict().parse(JSON.parse(body));
};

for (const operation of operations) {
  test(`${operation.method} ${operation.path}`, async () => {
    await fc.assert(
      fc.asyncProperty(requestOf(operation), (sent) => check(operation, sent)),
      { seed, numRuns: runsOfEach, endOnFailure: true },
    );
  });
}

test('the requests were not all turned away at the door', () => {
  const statuses = [...reached.values()];
  const some = (least: number, wanted: (status: number) => boolean) => {
    const share = statuses.filter((seen) => [...seen].some(wanted)).length / operations.length;
    assert.ok(share >= least, `${share} of the operations, ${wanted}`);
  };
  some(0.7, (status) => status >= 200 && status < 300);
  some(0.15, (status) => status === 404);
  some(0.5, (status) => status === 400 || status === 415);
  some(0.25, (status) => status === 401);
});

test('afterwards everything is as it was: the tenant of others untouched, the gateway well', async () => {
  const [row] = await gateway.admin<[{ groups: number; prototype: boolean }]>`
    select count(*)::int as groups from prosa.groups where id = ${foreign['groupId'] ?? ''}`;
  assert.equal(row.groups, 1);
  assert.equal(Object.hasOwn(Object.prototype, 'x'), false);
  const [spread] = await gateway.admin`
    select count(*)::int as changed from prosa.webhooks
    where group_id = ${foreign['groupId'] ?? ''} and (disabled_at is not null or previous_secret_sealed is not null)`;
  assert.equal(spread?.['changed'], 0);
  assert.equal((await gateway.ask('owner', `/v1/groups/${own['groupId']}`)).status, 200);
});
