import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { applyTopology, type Bus, connectBus, type OutboxRelay, relayOutbox } from '@prosa/bus';
import { newId, type ServiceName } from '@prosa/contracts';
import { type Database, openDatabase } from '@prosa/database';
import { eventually, startTestNats, startTestPostgres, tempDir } from '@prosa/testkit';
import { createKeyFile, createVault, fileKeyProvider, places, seal } from '@prosa/vault';
import { type Line, seedChat, startAnalysis } from './seed.ts';

/** The service as a process, on a real database and a real broker. The coordinator's side is played by its own parts. */
const log = { info: () => {}, warn: () => {}, error: () => {} };
const stack = new AsyncDisposableStack();
let environment: Record<string, string>;
let as: (service: ServiceName) => Database;
let keyFile: string;
let coordinator: { bus: Bus; relay: OutboxRelay };

before(async () => {
  const postgres = stack.use(await startTestPostgres());
  const nats = stack.use(await startTestNats());
  keyFile = join(stack.use(await tempDir()).path, 'key');
  createKeyFile(keyFile);
  environment = { DATABASE_URL: postgres.url('prosa_agents'), NATS_URL: nats.url, KEY_FILE: keyFile, HEALTH_PORT: '0' };
  const databases = new Map<ServiceName, Database>();
  as = (service) => {
    const opened = databases.get(service);
    if (opened) return opened;
    const database = openDatabase({ url: postgres.url(`prosa_${service}`), service, connections: 1 });
    stack.defer(database.close);
    databases.set(service, database);
    return database;
  };
  await applyTopology({ url: nats.url });
  const bus = await connectBus({ url: nats.url, service: 'coordinator' });
  stack.defer(async () => {
    bus.stopPulling();
    await bus.settle(1_000);
    await bus.drain();
  });
  const relay = relayOutbox({ store: as('coordinator').outbox, bus, log });
  stack.defer(relay.stop);
  coordinator = { bus, relay };
});
after(() => stack.disposeAsync());

const startService = async (): Promise<ChildProcess> => {
  const main = new URL('../src/main.ts', import.meta.url);
  const child = fork(main, {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  stack.defer(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  const [message] = await once(child, 'message');
  assert.equal(message.ready, true);
  return child;
};

const lines: Line[] = Array.from({ length: 2_000 }, (_, n) => {
  const localTime = new Date(Date.UTC(2025, 2, 10) + n * 600_000).toISOString().slice(0, 19);
  return n % 100 === 7 ? ['Ana', localTime, 'moro em Natal'] : [n % 2 ? 'Ana' : 'Bia', localTime, `mensagem ${n}`];
});

it('answers every request once, is killed in the middle, and ends with code 0 when asked to', {
  timeout: 90_000,
}, async () => {
  const vault = createVault(fileKeyProvider(keyFile));
  const [groupId, organisationId, owner] = [newId('group'), newId('organisation'), randomUUID()];
  const key = await vault.create({ id: newId('key'), groupId });
  const nameSealed = seal(key.key, places.groupName(groupId), 'Grupo');
  const row = { id: groupId, organisationId, nameSealed, zone: 'America/Sao_Paulo', locale: 'pt-BR', key };
  await as('gateway').asUser(owner, (tx) => tx.groups.create(row));
  const group = { groupId, organisationId, owner, key };
  await seedChat({ as, vault }, group, lines);

  const request = async () => {
    const analysisId = await startAnalysis({ as, vault }, group, ['statistics', 'memories']);
    await as('coordinator').transaction(async (tx) => {
      for (const agent of ['statistics', 'memories'] as const)
        await tx.queue.enqueue('agent.requested', { organisationId, groupId, analysisId, agent });
    });
    coordinator.relay.nudge();
    return analysisId;
  };
  const completed: string[] = [];
  coordinator.bus.consume('coordinator-agent-completed', async ({ data }) => {
    completed.push(`${data.analysisId} ${data.agent}`);
  });

  const victim = await startService();
  const first = await request();
  const second = await request();
  // Somewhere between the first page it reads and its last commit.
  victim.kill('SIGKILL');
  await once(victim, 'exit');
  const heir = await startService();
  const third = await request();

  const expected = [first, second, third].flatMap((id) => [`${id} statistics`, `${id} memories`]).sort();
  await eventually(() => assert.deepEqual([...completed].sort(), expected), { timeoutMs: 40_000 });

  heir.kill('SIGTERM');
  const [code] = await once(heir, 'exit');
  assert.equal(code, 0);
  const memories = await as('agents').transaction((tx) => tx.memories.known(groupId));
  assert.equal(memories.length, 1, 'the same fact of three runs is one memory');
});
