import { mkdirSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { applyTopology } from '@prosa/bus';
import { ProsaError, type ServiceName, serviceNames } from '@prosa/contracts';
import { applyMigrations, copyPreparedDatabase, openAuth, startNats, startPostgres } from '@prosa/embedded';
import { createKeyFile } from '@prosa/vault';
import { localToken } from './local-user.ts';
import type { LogLine } from './log-sink.ts';
import { natsIdentities } from './nkeys.ts';
import { migrationsFolder } from './paths.ts';
import { takeFolder } from './running.ts';
import { type RunningService, startService } from './service-process.ts';

export interface Stack {
  /** Address of the gateway, `http://127.0.0.1:8080`. */
  url: string;
  services: readonly RunningService[];
  /** An access token of the local user. */
  token: () => Promise<string>;
  /** Stops everything in order: services, broker, database. */
  stop: () => Promise<void>;
}

export interface StackOptions {
  /** Where everything is kept. */
  folder: string;
  /** Port of the API; 0 takes a free one. */
  port: number;
  log: LogLine;
  /** Runs one step of the start; lets whoever waits see it. */
  step: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  /** Something ended that the stack cannot do without. */
  onFailure: (error: ProsaError) => void;
  /** More variables for every service, e.g. OTEL_EXPORTER_OTLP_ENDPOINT. */
  environment?: Record<string, string>;
}

/** Brings up NATS, Postgres, Auth and the seven services, each in a process of its own. */
export const startStack = async (options: StackOptions): Promise<Stack> => {
  const { folder, port, log, step, onFailure } = options;
  const running: { stop: () => Promise<void> }[] = [];
  let stopping = false;
  const stopAll = async () => {
    stopping = true;
    for (const part of running.splice(0).reverse()) await part.stop();
  };
  /** The stack cannot go on without its broker and its database. */
  const watch = (name: string, { exited }: { exited: Promise<number | string> }) =>
    exited.then((exit) => {
      if (!stopping)
        onFailure(new ProsaError('stack_failed', `${name} ended unexpectedly (${exit}); the log says more`));
    });
  try {
    const apiPort = await freePort(port);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    running.push(takeFolder(folder));
    const keyFile = join(folder, 'key-encryption-key');
    createKeyFile(keyFile);
    const identities = natsIdentities(join(folder, 'nkeys'));

    // Both are waited for, so that none is left behind when the other fails.
    const [broker, database] = await allOf([
      step('NATS JetStream', async () => {
        const nats = await startNats({
          dataDir: join(folder, 'nats'),
          users: identities,
          log: (line) => log('nats', line),
        });
        running.push(nats);
        void watch('NATS', nats);
        const { seed } = identities.find(({ name }) => name === 'topology') ?? {};
        await applyTopology({ url: nats.url, ...(seed ? { nkeySeed: seed } : {}) });
        return nats;
      }),
      step('Postgres', async () => {
        const postgres = await startPostgres({
          dataDir: join(folder, 'postgres'),
          log: (line) => log('postgres', line),
        });
        running.push(postgres);
        void watch('Postgres', postgres);
        await applyMigrations({ url: postgres.url('postgres'), folder: migrationsFolder });
        return postgres;
      }),
    ]);
    const auth = await openAuth({ dataDir: join(folder, 'auth') });
    const authServer = await auth.start();
    running.push(authServer);

    const environmentOf = (name: ServiceName): Record<string, string> => ({
      ...options.environment,
      DATABASE_URL: database.url(`prosa_${name}`),
      NATS_URL: broker.url,
      NATS_NKEY_SEED: identities.find((identity) => identity.name === name)?.seed ?? '',
      SUPABASE_URL: authServer.url,
      STORAGE: join(folder, 'storage'),
      KEY_FILE: keyFile,
      SHUTDOWN_DEADLINE_MS: '2000',
      ...(name === 'gateway' ? { PORT: String(apiPort) } : {}),
    });
    const services = await step('Seven services', async () => {
      const up: RunningService[] = [];
      running.push({ stop: async () => void (await Promise.all(up.map(({ stop }) => stop()))) });
      const start = async (name: ServiceName) => {
        up.push(await startService({ name, environment: environmentOf(name), log, onGivenUp: onFailure }));
      };
      await allOf(serviceNames.map(start));
      return up;
    });
    return {
      url: `http://127.0.0.1:${apiPort}`,
      services,
      token: () => localToken(folder),
      stop: stopAll,
    };
  } catch (error) {
    await stopAll();
    throw error;
  }
};

/** The values of all, or the first failure once every one has settled. */
const allOf = async <T extends readonly unknown[]>(work: { [K in keyof T]: Promise<T[K]> }): Promise<T> => {
  const results = await Promise.allSettled(work);
  for (const result of results) if (result.status === 'rejected') throw result.reason;
  return results.map((result) => (result as PromiseFulfilledResult<unknown>).value) as unknown as T;
};

/**
 * The port itself, or a free one for 0, which then stays the gateway's when it is started again. Asked before anything is
 * started: a port in use should cost a second, not a whole start.
 */
const freePort = (port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (cause) => {
      reject(new ProsaError('stack_failed', `Port ${port} is in use; choose another with --port N`, { cause }));
    });
    probe.listen(port, '127.0.0.1', () => {
      const { port: free } = probe.address() as AddressInfo;
      probe.close(() => resolve(free));
    });
  });
