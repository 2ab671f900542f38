import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createBuckets, type Limits } from '../fake-openai/buckets.ts';
import { type Allowance, exchange, type Message } from './allowance.ts';
import { type ReportedLimits, readLimits } from './rate-headers.ts';

const minute: Limits = { rpm: 600, tpm: 240_000 };
const quiet: Message = {
  unspent: { requests: 0, tokens: 0 },
  want: { requests: 0, tokens: 0, head: 0 },
  heard: null,
  pause: null,
};
const want = (requests: number, each = 500): Message => ({
  ...quiet,
  want: { requests, tokens: requests * each, head: each },
});

interface Simulated {
  replicas: number;
  seed?: number;
  latencyMs?: number;
  /** Every twelfth timer or answer is some seconds late, as on a machine with too much to do. */
  stalls?: boolean;
}

/** Replicas of one allowance, each with more to ask than is allowed, against the fake server's buckets; by a clock of its own. */
const simulate = ({ replicas, seed = 1, latencyMs = 800, stalls = false }: Simulated) => {
  let [now, billed, refused, sent] = [0, 0, 0, 0];
  let state = seed;
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
  const late = () => (stalls && random() < 0.08 ? 500 + random() * 3_000 : 0);
  const buckets = createBuckets(minute, () => now);
  let allowance: Allowance | undefined;
  const queue: { at: number; run: () => void }[] = [];
  const later = (ms: number, run: () => void) => queue.push({ at: now + ms, run });

  const replica = () => {
    const alive = { is: true };
    let unspent = { requests: 0, tokens: 0 };
    let heard: Message['heard'] = null;
    let sentAt = 0;
    const job = () => ({ most: 300 + Math.floor(random() * 600), used: 0.6 + random() * 0.4 });
    let next = job();

    const call = ({ most, used }: { most: number; used: number }) => {
      const at = now;
      const verdict = buckets.take(most);
      const limits = readLimits(new Headers(verdict.headers)) as ReportedLimits;
      sent++;
      if (!verdict.allowed) refused++;
      later(verdict.allowed ? latencyMs * (0.5 + random()) + late() : 5, () => {
        const real = verdict.allowed ? Math.round(most * used) : 0;
        if (verdict.allowed) buckets.settle(real - most);
        billed += real;
        if (!alive.is) return;
        unspent.tokens += most - real;
        [heard, sentAt] = [{ limits, ageMs: 0, refused: !verdict.allowed }, at];
      });
    };
    const spend = () => {
      while (unspent.requests >= 1 && unspent.tokens >= next.most) {
        unspent = { requests: unspent.requests - 1, tokens: unspent.tokens - next.most };
        call(next);
        next = job();
      }
    };
    const tick = () => {
      if (!alive.is) return;
      const wanted = { requests: 50, tokens: 50 * 600, head: next.most };
      const told = heard && { ...heard, ageMs: now - sentAt };
      const traded = exchange(allowance, { unspent, want: wanted, heard: told, pause: null }, now);
      allowance = traded.allowance;
      [unspent, heard] = [{ requests: 0, tokens: 0 }, null];
      later(traded.grant.inMs + late(), () => {
        unspent = { requests: unspent.requests + traded.grant.requests, tokens: unspent.tokens + traded.grant.tokens };
        if (!alive.is) return;
        spend();
        // Timers are late, as they are on a busy machine.
        later(400 + random() * 500 + late(), tick);
      });
    };
    later(random() * 500, tick);
    return { kill: () => (alive.is = false) };
  };
  const all = Array.from({ length: replicas }, replica);

  return {
    buckets,
    kill: (n: number) => all[n]?.kill(),
    /** What was billed in so many milliseconds, as a share of what the limit lets flow, and the share refused. */
    run: (ms: number) => {
      const [end, before, sentBefore, refusedBefore] = [now + ms, billed, sent, refused];
      for (;;) {
        queue.sort((one, other) => one.at - other.at);
        const event = queue[0];
        if (!event || event.at > end) break;
        queue.shift();
        now = Math.max(now, event.at);
        event.run();
      }
      now = end;
      const allowed = (buckets.limits().tpm / 60_000) * ms;
      return {
        used: (billed - before) / allowed,
        refused: (refused - refusedBefore) / Math.max(1, sent - sentBefore),
      };
    },
  };
};

describe('an allowance', () => {
  for (const replicas of [1, 3, 8])
    it(`lets ${replicas} replicas use what is allowed, and is never refused`, () => {
      for (let seed = 1; seed <= 5; seed++) {
        const simulation = simulate({ replicas, seed });
        const start = simulation.run(20_000);
        const { used, refused } = simulation.run(60_000);
        assert.ok(used >= 0.95, `${used} of the tokens, seed ${seed}`);
        assert.equal(refused + start.refused, 0);
      }
    });

  for (const replicas of [1, 3, 8])
    it(`lets ${replicas} replicas follow a limit that halves or doubles`, () => {
      for (let seed = 1; seed <= 5; seed++) {
        const simulation = simulate({ replicas, seed });
        simulation.run(20_000);
        for (const factor of [0.5, 1, 2, 1]) {
          simulation.buckets.setLimits({ rpm: minute.rpm * factor, tpm: minute.tpm * factor });
          const change = simulation.run(5_000);
          const { used, refused } = simulation.run(15_000);
          assert.ok(used >= 0.9, `${used} of the tokens at ${factor}, seed ${seed}`);
          assert.equal(refused + change.refused, 0, `seed ${seed}, ${factor}`);
        }
      }
    });

  for (const replicas of [1, 3, 8])
    it(`lets ${replicas} replicas that stall now and then have what is allowed, and hardly ever a refusal`, () => {
      let [used, refused] = [0, 0];
      for (let seed = 1; seed <= 10; seed++) {
        const simulation = simulate({ replicas, seed, stalls: true });
        for (const factor of [1, 0.5, 1]) {
          simulation.buckets.setLimits({ rpm: minute.rpm * factor, tpm: minute.tpm * factor });
          const ran = [simulation.run(20_000), simulation.run(20_000)];
          used += Number(ran[1]?.used) / 30;
          refused += (Number(ran[0]?.refused) + Number(ran[1]?.refused)) / 60;
        }
      }
      assert.ok(used >= 0.95, `${used} of the tokens`);
      assert.ok(refused <= 0.001, `${refused} refused`);
    });

  it('is all the others’ when a replica dies with its slice', () => {
    const simulation = simulate({ replicas: 3 });
    simulation.run(20_000);
    simulation.kill(0);
    simulation.run(5_000);
    assert.ok(simulation.run(30_000).used >= 0.95);
  });

  it('lets one request find out what is allowed', () => {
    const first = exchange(undefined, want(10), 0);
    assert.deepEqual(first.grant, { requests: 1, tokens: 500, inMs: 0, paused: null });
    const second = exchange(first.allowance, want(10), 10);
    assert.equal(second.grant.requests, 0);
    const failed = exchange(second.allowance, { ...want(10), unspent: { requests: 1, tokens: 500 } }, 20);
    assert.equal(failed.grant.requests, 1);
    const answered = exchange(failed.allowance, { ...want(10), heard: heard(null) }, 30);
    assert.deepEqual(answered.grant, { requests: 10, tokens: 5_000, inMs: 0, paused: null });
  });

  it('promises a large request what small ones would take from it', () => {
    let { allowance } = exchange(undefined, { ...quiet, heard: heard(of(100, 40_000)) }, 0);
    const large: Message = { ...quiet, want: { requests: 1, tokens: 35_000, head: 35_000 } };
    const promised = exchange(allowance, large, 0);
    // A quarter of the bucket is the margin; 4 tokens flow in a millisecond.
    assert.deepEqual(promised.grant, { requests: 1, tokens: 35_000, inMs: 1_250, paused: null });
    allowance = promised.allowance;
    const small = exchange(allowance, want(1), 1_000).grant;
    assert.deepEqual([small.requests, small.inMs], [1, 250 + 125]);
  });

  it('gives requests and tokens in the same proportion, a slice at most', () => {
    const { allowance } = exchange(undefined, { ...quiet, heard: heard(of(100, 40_000)) }, 0);
    assert.deepEqual(exchange(allowance, want(200, 100), 0).grant, {
      requests: 20,
      tokens: 2_000,
      inMs: 0,
      paused: null,
    });
    assert.deepEqual(exchange(allowance, want(40), 0).grant, { requests: 16, tokens: 8_000, inMs: 0, paused: null });
  });

  it('is at rest for all while the provider wants a pause, and what was unspent is not lost', () => {
    const full = exchange(undefined, { ...quiet, heard: heard(of(100, 40_000)) }, 0).allowance;
    const spent = exchange(full, want(10), 0).allowance;
    const pause = { ms: 90_000, code: 'model_rate_limited' } as const;
    const paused = exchange(spent, { ...want(5), unspent: { requests: 10, tokens: 5_000 }, pause }, 1);
    assert.deepEqual(paused.grant, { requests: 0, tokens: 0, inMs: 90_000, paused: 'model_rate_limited' });
    assert.equal(paused.allowance.tokens?.level, full.tokens?.level);
    const shorter = exchange(paused.allowance, { ...want(5), pause: { ms: 500, code: 'model_rate_limited' } }, 2);
    assert.equal(shorter.grant.inMs, 89_999);
    assert.equal(exchange(shorter.allowance, want(5), 90_002).grant.requests, 5);
  });

  it('does not take an old limit for a new one when an answer comes late', () => {
    const { allowance } = exchange(undefined, { ...quiet, heard: heard(of(100, 40_000)) }, 0);
    const halved = exchange(allowance, { ...quiet, heard: heard(of(50, 20_000, 0.5), 300) }, 10_000).allowance;
    assert.deepEqual([halved.requests?.limit, halved.tokens?.limit], [300, 120_000]);
    const late = exchange(halved, { ...quiet, heard: heard(of(100, 40_000), 2_000) }, 10_500).allowance;
    assert.equal(late.tokens?.limit, 120_000);
  });

  it('believes a refusal', () => {
    const { allowance } = exchange(undefined, { ...quiet, heard: heard(of(100, 40_000)) }, 0);
    const refused = exchange(allowance, { ...quiet, heard: { ...heard(of(90, 200)), refused: true } }, 1).allowance;
    assert.equal(refused.tokens?.level, 200);
  });
});

const of = (requests: number, tokens: number, factor = 1): ReportedLimits => ({
  requests: { limit: minute.rpm * factor, remaining: requests, size: 100 * factor },
  tokens: { limit: minute.tpm * factor, remaining: tokens, size: 40_000 * factor },
});
const heard = (limits: ReportedLimits | null, ageMs = 5) => ({ limits, ageMs, refused: false });

describe('the headers of limits', () => {
  const read = (reset: string) =>
    readLimits(
      new Headers({
        'x-ratelimit-limit-tokens': '60000',
        'x-ratelimit-remaining-tokens': '50000',
        'x-ratelimit-reset-tokens': reset,
      }),
    );

  it('tell the size of a bucket by the time until it is full', () => {
    for (const [reset, size] of [
      ['1.5s', 51_500],
      ['20ms', 50_020],
      ['0ms', 50_000],
      ['6m0s', 60_000],
      ['', 50_000],
    ] as const)
      assert.deepEqual(read(reset), { requests: null, tokens: { limit: 60_000, remaining: 50_000, size } });
  });

  it('may be missing', () => {
    assert.equal(readLimits(new Headers()), null);
    assert.equal(readLimits(new Headers({ 'x-ratelimit-limit-requests': '0' })), null);
  });
});
