import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ServiceName } from '@prosa/contracts';
import { apiClient, startStack } from '../../stack/src/index.ts';
import { startBenchPostgres } from '../postgres.ts';
import type { BareOrder } from './bare.ts';

/** The reads are of this chat. */
const sample = fileURLToPath(
  new URL('../../examples/Conversa do WhatsApp com Quintal da Vó Zuleide.txt', import.meta.url),
);

export type BenchGateway = Awaited<ReturnType<typeof startGateway>>;

/** The stack on a real Postgres, the sample analysed; then only what receives and ingests goes on. */
const startGateway = async (stop: (() => Promise<unknown>)[]) => {
  const folder = await mkdtemp(join(tmpdir(), 'prosa-bench-'));
  stop.push(() => rm(folder, { recursive: true }));
  const postgres = await startBenchPostgres();
  stop.push(async () => postgres[Symbol.asyncDispose]());
  const stack = await startStack({
    ...{ folder, port: 0, databaseUrl: postgres.url(), log: () => {} },
    step: (_, work) => work(),
    onFailure: (error) => {
      throw error;
    },
    environment: { REQUESTS_PER_MINUTE: '100000000' },
  });
  stop.push(stack.stop);

  const token = await stack.token();
  const api = apiClient(stack.url, token);
  const group = await api.createGroup('Quintal');
  const { id: exportId } = await api.upload(group.id, sample);
  for await (const { error, analysisId } of api.followExport(exportId)) {
    if (error) throw new Error(`the sample was not analysed: ${error.code}`);
    if (analysisId) for await (const _ of api.followAnalysis(analysisId));
  }
  for (const { name, stop } of stack.services) if (name !== 'gateway' && name !== 'ingestion') await stop();

  return {
    ...{ api, token, groupId: group.id, exportId },
    gateway: { url: stack.url, pid: pidOf(stack.services, 'gateway') },
    /** The bare route, in a process of its own too. */
    startBare: async () => {
      const { sub } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
      const order: BareOrder = { databaseUrl: stack.databaseUrlOf('gateway'), userId: sub };
      const child = fork(new URL('./bare.ts', import.meta.url), [JSON.stringify(order)]);
      stop.push(async () => {
        child.disconnect();
        await once(child, 'exit');
      });
      const [{ url }] = (await once(child, 'message')) as [{ url: string }];
      return { url, pid: child.pid ?? 0 };
    },
  };
};

const pidOf = (
  services: readonly { name: ServiceName; pid: () => number | undefined }[],
  name: ServiceName,
): number => {
  const pid = services.find((service) => service.name === name)?.pid();
  if (pid === undefined) throw new Error(`${name} does not run`);
  return pid;
};

/** What was started stops with the work, in reverse order. */
export async function* withGateway<T>(work: (stack: BenchGateway) => AsyncIterable<T>): AsyncGenerator<T> {
  const stop: (() => Promise<unknown>)[] = [];
  try {
    yield* work(await startGateway(stop));
  } finally {
    for (const part of stop.reverse()) await part();
  }
}
