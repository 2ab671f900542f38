import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { newId, ProsaError, partitionOf, partitions } from '@prosa/contracts';
import { eventually, startTestNats } from '@prosa/testkit';
import { analysisRequested, exportUploaded, openLab } from '../test/fixture.ts';
import { publishEvent } from './publish.ts';
import { applyTopology } from './topology.ts';

const nats = await startTestNats();
await applyTopology({ url: nats.url });
const lab = await openLab(nats.url);
afterEach(() => lab.reset());
after(async () => {
  await lab.connection.close();
  await nats[Symbol.asyncDispose]();
});

test('smoke', async () => {
  const seen: string[] = [];
  await lab.work('coordinator-analysis-requested', async (event) => {
    seen.push(event.id);
  });
  const event = analysisRequested();
  await publishEvent(lab.js, event);
  await eventually(() => assert.deepEqual(seen, [event.id]));
  await eventually(async () => assert.equal(await lab.pending('coordinator-analysis-requested'), 0));
});
