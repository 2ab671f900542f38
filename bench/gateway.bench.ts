import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench, Row } from './bench.ts';
import { asManyAsPossible, atRate, cpuSecondsOf, quantile, type Request } from './gateway/load.ts';
import { type BenchGateway, withGateway } from './gateway/stack.ts';
import { writeChat } from './parse/chat-writer.ts';

const ENTRIES = Number(process.env['BENCH_ENTRIES'] ?? 1_000_000);
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 6);
const ROUND_SECONDS = 3;
const CONNECTIONS = 8;
const READS_PER_SECOND = 40;
const IDLE_READS = 1_200;

/** GET /v1/groups/{g} of the gateway and of the bare route, in turns, so that what else the machine does falls on both. */
async function* perCore(stack: BenchGateway): AsyncGenerator<Row> {
  const path = `/v1/groups/${stack.groupId}`;
  const bare = await stack.startBare();
  const sides = [
    { ...stack.gateway, answered: 0, cpu: 0, seconds: 0 },
    { ...bare, answered: 0, cpu: 0, seconds: 0 },
  ];
  for (let round = -1; round < ROUNDS; round++) {
    for (const side of sides) {
      const [cpu, started] = [cpuSecondsOf(side.pid), performance.now()];
      const answered = await asManyAsPossible({ url: side.url + path, token: stack.token }, CONNECTIONS, ROUND_SECONDS);
      // The first ones warm up.
      if (round < 0) continue;
      side.answered += answered;
      side.cpu += cpuSecondsOf(side.pid) - cpu;
      side.seconds += (performance.now() - started) / 1_000;
    }
  }
  const [ours, floor] = sides.map(({ answered, cpu, seconds }) => ({ core: answered / cpu, all: answered / seconds }));
  if (!ours || !floor) return;
  const told = ({ core, all }: typeof ours) => `${core.toFixed(0)}/s of a core (${all.toFixed(0)}/s of the machine)`;
  yield {
    what: `GET /v1/groups/{g}, ${CONNECTIONS} connections`,
    measured: told(ours),
    baseline: `bare Fastify route with the same queries: ${told(floor)}`,
    ratio: (ours.core / floor.core).toFixed(2),
    goal: '0.70',
    reached: ours.core / floor.core >= 0.7,
  };
}

/** Reads at a steady rate, idle and then while a big export is ingested and a small one comes every second. */
async function* whileIngesting(stack: BenchGateway): AsyncGenerator<Row> {
  const { api, token, gateway, groupId, exportId } = stack;
  const mix = [
    '/v1/groups',
    `/v1/groups/${groupId}`,
    `/v1/groups/${groupId}/messages?limit=50`,
    `/v1/groups/${groupId}/report`,
    `/v1/groups/${groupId}/insights/activity`,
    `/v1/groups/${groupId}/insights/interactions`,
    `/v1/groups/${groupId}/members`,
    `/v1/exports/${exportId}`,
  ].map((path): Request => ({ url: gateway.url + path, token }));
  await atRate(mix, READS_PER_SECOND, (asked) => asked < IDLE_READS / 4);
  const idle = await atRate(mix, READS_PER_SECOND, (asked) => asked < IDLE_READS);

  const { path: big } = writeChat('android', { entries: ENTRIES });
  const [target, others] = [await api.createGroup('big'), await api.createGroup('small')];
  const started = performance.now();
  const { id } = await api.upload(target.id, big);
  let stored = 0;
  let ingesting = true;
  const followed = (async () => {
    try {
      for await (const state of api.followExport(id)) {
        stored = state.stored;
        if (state.phase === 'embedding' || state.phase === 'failed') break;
      }
    } finally {
      ingesting = false;
    }
  })();
  const posting = uploadEverySecond(stack, others.id, () => ingesting);
  const busy = await atRate(mix, READS_PER_SECOND, () => ingesting);
  await followed;
  const seconds = (performance.now() - started) / 1_000;
  const { posted, accepted } = await posting;

  const told = (times: number[]) =>
    `p50 ${quantile(times, 0.5).toFixed(1)}, p99 ${quantile(times, 0.99).toFixed(1)} ms of ${times.length}`;
  const ratio = quantile(busy, 0.99) / quantile(idle, 0.99);
  yield {
    what: `reads, ${READS_PER_SECOND}/s, while ${ENTRIES} messages are ingested (${seconds.toFixed(0)} s, ${stored} stored)`,
    measured: told(busy),
    baseline: `idle: ${told(idle)}`,
    ratio: ratio.toFixed(2),
    goal: '2.00',
    reached: ratio <= 2 && stored === ENTRIES,
  };
  yield {
    what: 'uploads meanwhile, one every second',
    measured: `${accepted} of ${posted} answered 202`,
    baseline: '-',
    ratio: (accepted / posted).toFixed(2),
    goal: 'all',
    reached: accepted === posted,
  };
}

const uploadEverySecond = async ({ gateway, token }: BenchGateway, groupId: string, goOn: () => boolean) => {
  const answers: Promise<number>[] = [];
  for (let n = 0; goOn(); n++) {
    const body = new FormData();
    body.set('file', new Blob([`10/03/2025 19:43 - Nena: mensagem número ${n}\n`]), 'Conversa.txt');
    const headers = { authorization: `Bearer ${token}` };
    const answer = fetch(`${gateway.url}/v1/groups/${groupId}/exports`, { method: 'POST', headers, body });
    answers.push(
      answer.then(
        ({ status }) => status,
        () => 0,
      ),
    );
    await sleep(1_000);
  }
  const statuses = await Promise.all(answers);
  return { posted: statuses.length, accepted: statuses.filter((status) => status === 202).length };
};

const run = () =>
  withGateway(async function* (stack) {
    yield* perCore(stack);
    yield* whileIngesting(stack);
  });

export const bench: Bench = { title: 'the gateway as its own process, on a real Postgres', run };
