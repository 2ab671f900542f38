import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createLogger } from '@prosa/runtime';
import { startTestDatabases, type TestDatabases } from '@prosa/worker/testing';
import { type Job, runDueJobs } from '../src/jobs.ts';

let databases: TestDatabases;
before(async () => {
  databases = await startTestDatabases();
});
after(() => databases[Symbol.asyncDispose]());

const run = (jobs: readonly Job[], signal = new AbortController().signal) =>
  runDueJobs(jobs, {
    database: databases.as('scheduler'),
    log: createLogger({ service: 'test', level: 'silent' }),
    clock: () => new Date(),
    signal,
  });
const counting = (name: string, everySeconds: number) => {
  let runs = 0;
  return { job: { name, everySeconds, run: async () => ++runs }, runs: () => runs };
};

test('a job runs at its time, on one of the replicas, and again when that has come again', async () => {
  const hourly = counting('hourly', 3_600);
  const always = counting('always', 0);
  await Promise.all([run([hourly.job]), run([hourly.job]), run([hourly.job])]);
  await run([hourly.job, always.job]);
  await run([hourly.job, always.job]);
  assert.deepEqual([hourly.runs(), always.runs()], [1, 2]);
});

test('a job that fails keeps no other from running, and begins again at its next time', async () => {
  const next = counting('next', 0);
  let fails = 0;
  const failing: Job = {
    name: 'failing',
    everySeconds: 0,
    run: async () => {
      fails += 1;
      throw new Error('broken');
    },
  };
  await run([failing, next.job]);
  await run([failing, next.job]);
  assert.deepEqual([fails, next.runs()], [2, 2]);
});

test('no job begins once the service stops', async () => {
  const stopped = new AbortController();
  stopped.abort();
  const job = counting('late', 0);
  await run([job.job], stopped.signal);
  assert.equal(job.runs(), 0);
});
