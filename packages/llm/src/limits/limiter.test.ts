import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { Allowance } from './allowance.ts';
import { type Called, createLimiter, type Priority } from './limiter.ts';
import type { ReportedLimits } from './rate-headers.ts';
import { memoryCell, type SharedCell } from './shared-cell.ts';

const limits = (tokens = 40_000): ReportedLimits => ({
  requests: { limit: 600, remaining: 100, size: 100 },
  tokens: { limit: 240_000, remaining: tokens, size: 40_000 },
});
const answered = <T>(value: T, used?: number): Called<T> => ({
  value,
  used,
  answer: { limits: limits(), refused: false },
});
const unlimited = <T>(value: T): Called<T> => ({ value, answer: { limits: null, refused: false } });
const refusedFor = (ms: number): Called<string> => ({
  value: 'refused',
  answer: { limits: limits(), refused: true },
  pause: { ms, code: 'model_rate_limited' },
});
const patient = () => AbortSignal.timeout(20_000);

/** A limiter on a clock that can be put forward, and what it shares. */
const start = ({ concurrency = 10, cell }: { concurrency?: number; cell?: SharedCell } = {}) => {
  let ahead = 0;
  const now = () => performance.now() + ahead;
  const shared = cell ?? memoryCell(now);
  const limiter = createLimiter({ cell: shared, concurrency, now });
  return {
    shared,
    pass: (ms: number) => {
      ahead += ms;
    },
    run: <T>(call: () => Promise<Called<T>>, signal = patient(), priority: Priority = 'live', tokens = 100) =>
      limiter.run({ priority, tokens, signal }, call),
  };
};

const levelOf = (cell: SharedCell): Promise<number | undefined> =>
  cell.change((value) => ({ value, result: (value as Allowance | undefined)?.tokens?.level }));

describe('a limiter', () => {
  it('lets those wait that matter less', async () => {
    const { run } = start({ concurrency: 1 });
    const order: string[] = [];
    const busy = run(async () => unlimited(await delay(100)));
    const asked = (['backfill', 'live', 'interactive', 'backfill', 'interactive'] as const).map((priority, n) =>
      run(async () => unlimited(order.push(`${priority} ${n}`)), patient(), priority),
    );
    await Promise.all([busy, ...asked]);
    assert.deepEqual(order, ['interactive 2', 'interactive 4', 'live 1', 'backfill 0', 'backfill 3']);
  });

  it('has no more calls under way than it may', async () => {
    const { run } = start({ concurrency: 3 });
    let [now, most] = [0, 0];
    const work = async () => {
      most = Math.max(most, ++now);
      await delay(60);
      now--;
      return unlimited(null);
    };
    await Promise.all(Array.from({ length: 9 }, () => run(work)));
    assert.equal(most, 3);
  });

  it('gives back what a call did not use', async () => {
    const { run, shared } = start();
    await run(async () => answered(null));
    await run(async () => answered(null, 10), patient(), 'live', 20_000);
    await run(async () => answered(null, 10), patient(), 'live', 20_000);
    await run(async () => answered(null, 10), patient(), 'live', 20_000);
    assert.ok(Number(await levelOf(shared)) > 10_000);
  });

  it('lets go of who gives up, and does not call for them', async () => {
    const { run } = start({ concurrency: 1 });
    const [busy, called] = [run(async () => unlimited(await delay(100))), [] as string[]];
    const giving = new AbortController();
    const reason = new Error('enough');
    const gone = run(async () => unlimited(called.push('gone')), giving.signal);
    const stays = run(async () => unlimited(called.push('stays')));
    giving.abort(reason);
    await assert.rejects(gone, reason);
    await Promise.all([busy, stays]);
    assert.deepEqual(called, ['stays']);
    await assert.rejects(
      run(async () => unlimited(null), AbortSignal.abort(reason)),
      reason,
    );
  });

  it('waits as long as the provider wants, with all others', async () => {
    const [one, other] = [start(), start()];
    const both = start({ cell: one.shared });
    await one.run(async () => refusedFor(300));
    const since = performance.now();
    await Promise.all([one.run(async () => answered(null)), both.run(async () => answered(null))]);
    assert.ok(performance.now() - since >= 250);
    assert.equal(await levelOf(other.shared), undefined);
  });

  it('tells everybody at once where that is too long to wait, and calls again when it is over', async () => {
    const one = start({ concurrency: 1 });
    const other = start({ cell: one.shared });
    const refused = one.run(async () => refusedFor(90_000));
    const waiting = one.run(async () => answered('late'));
    await refused;
    await assert.rejects(waiting, { code: 'model_rate_limited', retryable: true });
    let calls = 0;
    const call = async () => answered(++calls);
    for (const { run } of [one, other]) await assert.rejects(run(call), { code: 'model_rate_limited' });
    assert.equal(calls, 0);
    one.pass(90_001);
    assert.equal(await one.run(call), 1);
    assert.equal(await other.run(call), 2);
  });

  it('goes on after a call that failed', async () => {
    const { run } = start();
    await assert.rejects(
      run(() => Promise.reject(new Error('reset'))),
      { message: 'reset' },
    );
    assert.equal(await run(async () => answered('fine')), 'fine');
  });

  it('passes on what keeps it from sharing, and goes on when it can', async () => {
    const healthy = memoryCell(() => performance.now());
    let broken = true;
    const { run } = start({
      cell: { change: (work) => (broken ? Promise.reject(new Error('no broker')) : healthy.change(work)) },
    });
    await assert.rejects(
      run(async () => answered(1)),
      { message: 'no broker' },
    );
    broken = false;
    assert.equal(await run(async () => answered(2)), 2);
  });
});
