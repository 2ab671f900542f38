import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { applyTopology, connectBus, relayOutbox } from '@prosa/bus';
import type { AnalysisId, GroupId, OrganisationId, ServiceName } from '@prosa/contracts';
import { type Database, openDatabase } from '@prosa/database';
import { startNats } from '@prosa/embedded';
import { createVault, fileKeyProvider } from '@prosa/vault';
import { permit } from '../../services/agents/test/model-lab.ts';
import { type Line, seedChat, startAnalysis } from '../../services/agents/test/seed.ts';
import { nodeFlags, nodeVariables } from '../../stack/src/node-options.ts';
import { startBenchStack } from '../ingest/stack.ts';

const latencyMs = 300;
const weeks = 16;
const words =
  'a gente combinou de levar a carne e o carvão no sábado que vem porque o pessoal da rua também vai aparecer';
const log = { info: () => {}, warn: () => {}, error: () => {} };

/** Some 24 000 tokens, in chunks of about 3 000: a question for every two weeks. */
const chat: Line[] = Array.from({ length: weeks * 56 }, (_, n) => {
  const localTime = new Date(Date.UTC(2025, 0, 6, 9) + n * 3 * 3_600_000).toISOString().slice(0, 19);
  return [['Ana', 'Bia', 'Caio', 'Davi'][n % 4] ?? '', localTime, `${words} ${n}`];
});

/** What a fleet did: shares a second, and how long one took at the median. */
export interface Figures {
  sharesPerSecond: number;
  medianMs: number;
  questions: number;
  /** Of the agents' processes alone, for one share: what bounds them where the cores do. */
  cpuSeconds: number;
}

/** A broker, a database, and a model that takes its time; agents as processes, each as the service runs it. */
export const startAgentsBench = async () => {
  const stack = await startBenchStack();
  const running = new AsyncDisposableStack();
  running.defer(stack.stop);
  const dataDir = await mkdtemp(join(tmpdir(), 'prosa-bench-'));
  running.defer(() => rm(dataDir, { recursive: true, force: true }));
  const nats = await startNats({ dataDir });
  running.defer(nats.stop);
  await applyTopology({ url: nats.url });
  const model = await startModel(running);
  const databases = new Map<ServiceName, Database>();
  const as = (service: ServiceName): Database => {
    const url = stack.url(`prosa_${service}`);
    const database = databases.get(service) ?? openDatabase({ url, service, connections: 2 });
    if (!databases.has(service)) running.defer(database.close);
    databases.set(service, database);
    return database;
  };
  const vault = createVault(fileKeyProvider(stack.keyFile));
  const bus = await connectBus({ url: nats.url, service: 'coordinator' });
  const relay = relayOutbox({ store: as('coordinator').outbox, bus, log });
  running.defer(async () => {
    bus.stopPulling();
    await bus.settle(1_000);
    await relay.stop();
    await bus.drain();
  });
  const ended: { at: number; durationMs: number }[] = [];
  let news = () => {};
  bus.consume('coordinator-agent-completed', async ({ data }) => {
    ended.push({ at: performance.now(), durationMs: data.durationMs });
    news();
  });

  const environment = {
    ...{ DATABASE_URL: stack.url('prosa_agents'), NATS_URL: nats.url, KEY_FILE: stack.keyFile, HEALTH_PORT: '0' },
    ...{ ANALYSIS_MODEL: 'gpt-5-mini', OPENAI_BASE_URL: model.url, LOG_LEVEL: 'error' },
  };
  const start = async (): Promise<ChildProcess> => {
    const main = new URL('../../services/agents/src/main.ts', import.meta.url);
    const env = { PATH: process.env['PATH'], ...nodeVariables, ...environment };
    const child = fork(main, { env, execArgv: nodeFlags.agents ?? [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    await once(child, 'message');
    return child;
  };

  /** Groups that nobody has asked about, whose memories some processes then find. */
  const measure = async (processes: number, groups: number): Promise<Figures> => {
    const seeded: { analysisId: AnalysisId; groupId: GroupId; organisationId: OrganisationId }[] = [];
    for (let n = 0; n < groups; n++) {
      const { owner, ...place } = await stack.createGroup();
      const keys = await as('coordinator').transaction((tx) => tx.keys.ofGroup(place.groupId));
      const group = { ...place, owner, key: await vault.unwrap(keys) };
      await seedChat({ as, vault }, group, chat);
      await permit({ as }, group, 'model_transfer');
      const analysisId = await startAnalysis({ as, vault }, group, ['memories']);
      seeded.push({ analysisId, groupId: group.groupId, organisationId: group.organisationId });
    }
    const fleet = await Promise.all(Array.from({ length: processes }, start));
    try {
      ended.length = 0;
      const all = new Promise<void>((resolve) => {
        news = () => ended.length === groups && resolve();
      });
      await as('coordinator').transaction(async (tx) => {
        for (const share of seeded) await tx.queue.enqueue('agent.requested', { ...share, agent: 'memories' });
      });
      const cpuBefore = await cpuOf(fleet);
      const since = performance.now();
      relay.nudge();
      await all;
      const seconds = (Math.max(...ended.map(({ at }) => at)) - since) / 1_000;
      const durations = ended.map(({ durationMs }) => durationMs).sort((a, b) => a - b);
      const medianMs = durations[Math.floor(groups / 2)] ?? 0;
      const uses = await as('agents').transaction((tx) =>
        Promise.all(seeded.map(({ analysisId }) => tx.modelCalls.ofAnalysis(analysisId))),
      );
      const questions = uses.flat().reduce((sum, { calls }) => sum + calls, 0);
      const cpuSeconds = ((await cpuOf(fleet)) - cpuBefore) / groups;
      return { sharesPerSecond: groups / seconds, medianMs, questions, cpuSeconds };
    } finally {
      await Promise.all(fleet.map(ending));
    }
  };
  return { measure, stop: () => running.disposeAsync() };
};

/** Seconds of CPU that processes have used, in ticks of a hundredth. */
const cpuOf = async (fleet: readonly ChildProcess[]): Promise<number> => {
  const stats = await Promise.all(fleet.map(({ pid }) => readFile(`/proc/${pid}/stat`, 'utf8')));
  const ticks = stats.flatMap((stat) => stat.split(') ')[1]?.split(' ').slice(11, 13).map(Number) ?? []);
  return ticks.reduce((sum, some) => sum + some, 0) / 100;
};

const ending = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
};

/** The fake OpenAI server as anybody starts it, in a process of its own. */
const startModel = async (running: AsyncDisposableStack) => {
  const cli = new URL('../../packages/llm/src/fake-openai/cli.ts', import.meta.url).pathname;
  const limits = ['--rpm', '1000000', '--tpm', '1000000000'];
  const child = spawn(process.execPath, [cli, '--port', '0', '--latency', String(latencyMs), ...limits]);
  running.defer(() => ending(child));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const url = /at (\S+)/.exec(String((await lines.next()).value))?.[1] ?? '';
  return { url };
};
