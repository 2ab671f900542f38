import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench, Row } from './bench.ts';
import { startFleet } from './limits/fleet.ts';

const minute = { rpm: 600, tpm: 240_000 };
const half = { rpm: 300, tpm: 120_000 };
/** Until most of what the full bucket held at first is used. */
const WARM_MS = 15_000;
const MEASURED_MS = Number(process.env['BENCH_SECONDS'] ?? 40) * 1_000;
const SETTLE_MS = 5_000;
const ENDLESS = 1_000_000;
const JOBS = 400;

type Fleet = Awaited<ReturnType<typeof startFleet>>;

interface Used {
  tokens: number;
  /** What flowed into the provider's bucket in that time, and what was in it before and is no more. */
  allowed: number;
  ms: number;
  /** Since the replicas started. */
  refused: number;
}

const measure = async (fleet: Fleet, ms: number, { tpm }: { tpm: number }): Promise<Used> => {
  const [before, level, since] = [await fleet.tell({}), await fleet.level(), performance.now()];
  await sleep(ms);
  const [after, left, took] = [await fleet.tell({}), await fleet.level(), performance.now() - since];
  return {
    tokens: after.tokens - before.tokens,
    allowed: (tpm / 60_000) * took + level - left,
    ms: took,
    refused: after.refused,
  };
};

const usedRow = (what: string, { tokens, allowed, ms, refused }: Used, goal: number): Row => ({
  what,
  measured: `${Math.round(tokens / (ms / 1_000))} tokens/s, ${refused} refused so far, load ${loadavg()[0]?.toFixed(1)}`,
  baseline: `allowed: ${Math.round(allowed / (ms / 1_000))} tokens/s`,
  ratio: (tokens / allowed).toFixed(3),
  goal: goal.toFixed(2),
  reached: tokens / allowed >= goal,
});

let [asked, refused] = [0, 0];
const stop = async (fleet: Fleet) => {
  const figures = await fleet.tell({});
  asked += figures.answered + figures.refused;
  refused += figures.refused;
  await fleet.stop();
};

async function* run(): AsyncGenerator<Row> {
  for (const replicas of [1, 3, 8]) {
    const fleet = await startFleet({ replicas, jobs: ENDLESS });
    try {
      await sleep(WARM_MS);
      const what = `${replicas} replica${replicas > 1 ? 's' : ''} at concurrency 50`;
      yield usedRow(what, await measure(fleet, MEASURED_MS, minute), 0.95);
    } finally {
      await stop(fleet);
    }
  }

  const fleet = await startFleet({ replicas: 3, jobs: ENDLESS });
  try {
    await sleep(WARM_MS);
    for (const [what, limits] of [
      ['halve', half],
      ['double', minute],
    ] as const) {
      await fleet.tell({ limits });
      await sleep(SETTLE_MS);
      yield usedRow(`from 5 s after the limits ${what}`, await measure(fleet, 10_000, limits), 0.9);
    }
  } finally {
    await stop(fleet);
  }

  const mortal = await startFleet({ replicas: 3, jobs: JOBS });
  try {
    await sleep(WARM_MS);
    await mortal.kill(0);
    const since = performance.now();
    while (mortal.done.size < JOBS && performance.now() - since < 120_000) await sleep(200);
    const times = [...mortal.done.values()];
    yield {
      what: 'jobs done, one of 3 replicas killed with -9',
      measured: `${times.length}, ${times.filter((n) => n > 1).length} of them twice`,
      baseline: `${JOBS} given`,
      ratio: (times.length / JOBS).toFixed(3),
      goal: '1.000',
      reached: times.length === JOBS,
    };
  } finally {
    await stop(mortal);
  }
  yield {
    what: 'requests refused, in all of these',
    measured: `${refused}`,
    baseline: `${asked} asked`,
    ratio: (refused / asked).toFixed(4),
    goal: '0.0010 at most',
    reached: refused / asked <= 0.001,
  };
}

export const bench: Bench = { title: 'one allowance of a model, shared by replicas', run };
