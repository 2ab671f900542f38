import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  asProsaError,
  consumers,
  decodeEvent,
  encodeEvent,
  errorCodes,
  events,
  eventTypes,
  idSchema,
  newId,
  ProsaError,
  type ProsaEvent,
  partitionOf,
  partitions,
  serviceNames,
  streams,
  subjectOf,
} from './index.ts';

const groupId = newId('group');
const uploaded: ProsaEvent<'export.uploaded'> = {
  id: newId('event'),
  source: '/services/gateway',
  type: 'export.uploaded',
  time: '2025-03-10T14:05:00.000Z',
  data: { version: 1, organisationId: newId('organisation'), groupId, exportId: newId('export'), bytes: 10 },
};
const decode = ({ headers, payload }: { headers: Record<string, string>; payload: string }) =>
  decodeEvent((name) => headers[name], payload);

describe('ids', () => {
  test('say what they are of, and sort by time', async () => {
    const first = newId('group');
    await new Promise((resolve) => setTimeout(resolve, 2));
    assert.ok(newId('group') > first);
    assert.ok(idSchema('group').safeParse(first).success);
    assert.ok(!idSchema('member').safeParse(first).success);
    assert.ok(!idSchema('group').safeParse(`${first}0`).success);
  });
});

describe('events', () => {
  test('travel as CloudEvents and come back as they were', () => {
    const encoded = encodeEvent(uploaded);
    assert.equal(encoded.headers['ce-type'], 'export.uploaded');
    assert.equal(encoded.headers['ce-subject'], groupId);
    assert.deepEqual(decode(encoded), uploaded);
  });

  test('from a newer producer are read without what is unknown', () => {
    const encoded = encodeEvent(uploaded);
    const newer = { ...encoded, payload: JSON.stringify({ ...uploaded.data, colour: 'blue' }) };
    assert.deepEqual(decode(newer), uploaded);
  });

  test('that do not fit are refused with the names of the fields, never their values', () => {
    const encoded = encodeEvent(uploaded);
    const refused = (change: Partial<typeof encoded>, message: RegExp) =>
      assert.throws(() => decode({ ...encoded, ...change }), { code: 'event_invalid', retryable: false, message });
    refused(
      { payload: '{"version":1,"bytes":"segredo"}' },
      /^export\.uploaded: organisationId, groupId, exportId, bytes not valid$/,
    );
    refused({ payload: 'segredo' }, /^export\.uploaded: data not valid$/);
    refused({ headers: { ...encoded.headers, 'ce-id': 'segredo' } }, /^CloudEvents attributes: id not valid$/);
    refused({ headers: { ...encoded.headers, 'ce-type': 'export.imagined' } }, /no event type/);
  });

  test('each have a version, a producer and a consumer', () => {
    for (const type of eventTypes) {
      assert.ok(events[type].data.shape['version'], type);
      assert.ok(events[type].producers.length > 0, type);
      assert.ok(
        Object.values(consumers).some(({ event }) => event === '*' || event === type),
        type,
      );
    }
  });
});

describe('subjects', () => {
  test('end in the partition and the group', () => {
    assert.match(subjectOf('export.uploaded', groupId), /^export\.uploaded\.[0-3]\.grp_[0-9a-f]{32}$/);
  });

  test('spread groups over all partitions, always the same way', () => {
    const fixed = 'grp_01a2048d7ee27cc6be15647967b80af9';
    assert.equal(partitionOf(fixed), partitionOf(fixed));
    const used = new Set(Array.from({ length: 100 }, () => partitionOf(newId('group'))));
    assert.deepEqual(
      [...used].sort(),
      Array.from({ length: partitions }, (_, n) => n),
    );
  });

  test('of every event are taken by the stream of events, by exactly one of its patterns', () => {
    for (const type of eventTypes) {
      const tokens = subjectOf(type, groupId).split('.');
      const taking = streams.EVENTS.subjects.filter((pattern) => {
        const parts = pattern.split('.');
        return parts.length === tokens.length && parts.every((part, i) => part === '*' || part === tokens[i]);
      });
      assert.equal(taking.length, 1, type);
    }
  });
});

describe('the catalogue', () => {
  test('names consumers after their service and its event', () => {
    for (const [name, { service, event }] of Object.entries(consumers)) {
      assert.equal(name, `${service}-${event === '*' ? 'events' : event.replace('.', '-')}`);
      assert.ok(serviceNames.includes(service));
    }
  });

  test('retries later and later', () => {
    for (const { retryMs } of Object.values(consumers)) {
      assert.deepEqual(
        [...retryMs].sort((a, b) => a - b),
        [...retryMs],
      );
    }
  });
});

describe('errors', () => {
  test('take their retryability from the table unless told otherwise', () => {
    assert.equal(new ProsaError('database_unavailable', 'x').retryable, true);
    assert.equal(new ProsaError('database_unavailable', 'x', { retryable: false }).retryable, false);
    for (const { status, title } of Object.values(errorCodes)) assert.ok(status >= 400 && title.length > 0);
  });

  test('of unknown origin keep their cause and lose their message', () => {
    const cause = new Error('Ana: segredo');
    const error = asProsaError(cause);
    assert.equal(error.code, 'internal');
    assert.equal(error.cause, cause);
    assert.doesNotMatch(error.message, /segredo/);
  });
});
