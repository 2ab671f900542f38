import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyTopology } from '@prosa/bus';
import { startNats } from '@prosa/embedded';
import type { JobEnded, ReplicaOrder } from './replica.ts';
import type { ServerFigures, ServerOrder } from './server.ts';

const concurrency = 50;
/** Jobs that a replica has on lease: always more than it may do at a time. */
const leased = 2 * concurrency;
const script = (name: string) => new URL(`./${name}.ts`, import.meta.url);

/** A fake server, a broker and replicas, each a process of its own, and a list of jobs they take on lease. */
export const startFleet = async ({ replicas, jobs }: { replicas: number; jobs: number }) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'prosa-bench-'));
  const nats = await startNats({ dataDir });
  await applyTopology({ url: nats.url });
  const server = fork(script('server'));
  const [started] = (await once(server, 'message')) as [ServerFigures];

  const list = Array.from({ length: jobs }, (_, job) => job);
  const done = new Map<number, number>();
  const order: ReplicaOrder = { natsUrl: nats.url, baseUrl: started.url, concurrency };
  const start = () => {
    const replica = fork(script('replica'), [JSON.stringify(order)]);
    const held = new Set<number>();
    const hand = () => {
      while (held.size < leased && list.length > 0 && replica.connected) {
        const job = list.shift() as number;
        held.add(job);
        replica.send(job);
      }
    };
    replica.on('message', ({ job, ok }: JobEnded) => {
      held.delete(job);
      if (ok) done.set(job, (done.get(job) ?? 0) + 1);
      else list.push(job);
      hand();
    });
    // Its leases end with it.
    replica.once('exit', () => list.unshift(...held));
    hand();
    return { replica, hand };
  };
  const fleet = Array.from({ length: replicas }, start);
  const tell = async (what: ServerOrder): Promise<ServerFigures> => {
    server.send(what);
    return ((await once(server, 'message')) as [ServerFigures])[0];
  };

  /** What is left in the provider's bucket of tokens, by a request so small that it changes nothing. */
  const level = async (): Promise<number> => {
    const answer = await fetch(`${started.url}/embeddings`, {
      method: 'POST',
      headers: { authorization: 'Bearer bench', 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'text-embedding-3-small', input: 'oi' }),
    });
    await answer.arrayBuffer();
    return Number(answer.headers.get('x-ratelimit-remaining-tokens'));
  };

  return {
    tell,
    level,
    done,
    kill: async (n: number) => {
      const dying = fleet[n]?.replica as ChildProcess;
      dying.kill('SIGKILL');
      await once(dying, 'exit');
      for (const { hand } of fleet) hand();
    },
    stop: async () => {
      for (const child of [...fleet.map(({ replica }) => replica), server]) {
        if (child.exitCode !== null || child.signalCode !== null) continue;
        child.disconnect();
        await once(child, 'exit');
      }
      await nats.stop();
      await rm(dataDir, { recursive: true });
    },
  };
};
