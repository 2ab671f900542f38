import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type AnalysisId, type GroupId, newId, ProsaError } from '@prosa/contracts';
import { message, startFixture } from '../test/fixture.ts';
import type { NewDaySummary, NewSubject } from './index.ts';

let fixture: Awaited<ReturnType<typeof startFixture>>;
before(async () => {
  fixture = await startFixture();
});
after(() => fixture[Symbol.asyncDispose]());

const model = 'three';
const vector = (...values: number[]) => Float32Array.from(values);
const agents = <T>(work: Parameters<typeof fixture.as.agents.transaction<T>>[0]) => fixture.as.agents.transaction(work);

/** A group with some messages, and a started analysis of as many of them as are there. */
const fill = async () => {
  const place = await fixture.createGroup();
  const { id: exportId } = await fixture.createExport({ groupId: place.groupId, owner: place.owner });
  const messages = [1, 2, 3, 4].map((n) => message(n));
  await fixture.as.ingestion.transaction((tx) => tx.messages.insert(place.groupId, exportId, 1, messages));
  const stored = await agents((tx) => tx.messages.sealed(place.groupId, { watermark: 1e12, after: null, limit: 9 }));
  const ids = stored.map(({ id }) => id);
  return { ...place, exportId, ids };
};

const begin = async (groupId: GroupId, watermark: number): Promise<AnalysisId> => {
  const id = newId('analysis');
  await fixture.as.coordinator.transaction(async (tx) => {
    await tx.analyses.request({ id, groupId, reason: 'manual' });
    await tx.analyses.start(id, groupId, watermark);
  });
  return id;
};

const subject = (topic: string, rest: Partial<NewSubject> = {}): NewSubject => ({
  ...{ id: newId('subject'), topic, bodySealed: Buffer.from(topic), messages: 3, messageIds: [1] },
  ...{ startsAt: '2025-03-10T00:00:00', endsAt: '2025-03-17T00:00:00', centroid: null, vector: vector(1, 0, 0) },
  ...rest,
});
const topicsOf = async (groupId: GroupId) =>
  (await agents((tx) => tx.subjects.all(groupId))).map(({ topic, bodySealed, retiredAt }) => [
    topic,
    bodySealed.toString(),
    retiredAt !== null,
  ]);

test('a subject keeps its id, is retired with its topic, and comes back; an older run changes nothing', async () => {
  const { groupId } = await fill();
  const [older, newer] = [await begin(groupId, 10), await begin(groupId, 20)];
  const pool = subject('pool');
  await agents(async (tx) => {
    await tx.subjects.record(groupId, { analysisId: newer, watermark: 20, model }, pool);
    await tx.subjects.record(groupId, { analysisId: newer, watermark: 20, model }, subject('garden'));
  });
  await agents((tx) => tx.subjects.retireOthers(groupId, ['garden']));
  assert.deepEqual(await topicsOf(groupId), [
    ['pool', 'pool', true],
    ['garden', 'garden', false],
  ]);

  const again = { ...pool, bodySealed: Buffer.from('pool again') };
  await agents((tx) => tx.subjects.record(groupId, { analysisId: older, watermark: 10, model }, again));
  assert.deepEqual((await topicsOf(groupId))[0], ['pool', 'pool', true]);
  await agents((tx) => tx.subjects.record(groupId, { analysisId: newer, watermark: 20, model }, again));
  assert.deepEqual((await topicsOf(groupId))[0], ['pool', 'pool again', false]);

  await assert.rejects(
    agents((tx) => tx.subjects.record(groupId, { analysisId: newer, watermark: 20, model }, subject('pool'))),
    (error) => error instanceof ProsaError && error.code === 'conflict' && error.retryable,
  );
});

test('a centroid is the mean of the segments that hold the messages, of one model', async () => {
  const { groupId, exportId, ids } = await fill();
  const [a = 0, b = 0, c = 0] = ids;
  const segment = (messageIds: number[], values: number[]) => ({
    ...{ id: newId('segment'), messageIds, startsAt: '2025-03-10T14:00:00', endsAt: '2025-03-10T14:05:00' },
    vector: vector(...values),
  });
  const place = { groupId, exportId, batch: 1 };
  await fixture.as.embedding.transaction(async (tx) => {
    await tx.segments.insert({ ...place, model }, [
      segment([a], [1, 0, 0]),
      segment([b], [0, 1, 0]),
      segment([c], [0, 0, 1]),
    ]);
    await tx.segments.insert({ ...place, model: 'other' }, [segment([a], [9, 9, 9])]);
  });
  const centroids = await agents((tx) =>
    tx.subjects.centroids(groupId, { model, dimensions: 3 }, [[a, b], [c], [999_999], []]),
  );
  assert.deepEqual(
    centroids.map((centroid) => centroid && [...centroid]),
    [[0.5, 0.5, 0], [0, 0, 1], null, null],
  );
});

const dayOf = (day: string, madeOf: string, id = newId('summary')): NewDaySummary => ({
  ...{ id, day, madeOf, startsAt: `${day}T10:00:00`, endsAt: `${day}T20:00:00`, locale: 'pt-BR', method: 'offline' },
  ...{ bodySealed: Buffer.from(madeOf), messageIds: [7], memberIds: [], model, vector: vector(1, 0, 0) },
});

test('a day has one summary, the last that was made; a version has its own', async () => {
  const { groupId } = await fill();
  const analysisId = await begin(groupId, 10);
  const first = dayOf('2025-03-10', 'a');
  await agents((tx) => tx.summaries.putDays(groupId, [first, dayOf('2025-03-11', 'b')]));
  await agents((tx) => tx.summaries.putDays(groupId, [{ ...dayOf('2025-03-10', 'c'), id: first.id }]));
  assert.deepEqual(
    (await agents((tx) => tx.summaries.days(groupId))).map(({ day, madeOf }) => [day, madeOf]),
    [
      ['2025-03-11', 'b'],
      ['2025-03-10', 'c'],
    ],
  );
  await agents((tx) => tx.summaries.removeDays(groupId, ['2025-03-11']));
  const { day: _, madeOf: __, ...whole } = dayOf('2025-03-09', 'whole');
  await agents((tx) => tx.summaries.putVersion(groupId, analysisId, whole));
  const rows = await agents((tx) => tx.summaries.byIds(groupId, [whole.id, first.id, newId('summary')]));
  assert.deepEqual(
    rows.map(({ id, kind, bodySealed }) => [id, kind, bodySealed.toString()]),
    [
      [first.id, 'day', 'c'],
      [whole.id, 'analysis', 'whole'],
    ],
  );
});
