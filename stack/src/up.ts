import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ProsaError, type ServiceName, serviceNames } from '@prosa/contracts';
import { freePort, openAuth, probePort } from '@prosa/embedded';
import { createKeyFile } from '@prosa/vault';
import { openBroker } from './broker.ts';
import { openStackDatabase } from './database.ts';
import { localToken } from './local-user.ts';
import type { LogLine } from './log-sink.ts';
import type { Part } from './part.ts';
import { keepUrl } from './role-urls.ts';
import { takeFolder } from './running.ts';
import { type RunningService, startService } from './service-process.ts';
import { signingKeyFiles } from './signing-key.ts';

export interface Stack {
  /** Address of the gateway, `http://127.0.0.1:8080`. */
  url: string;
  services: readonly RunningService[];
  /** Connection URL of a service's own login role. */
  databaseUrlOf: (name: ServiceName) => string;
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
  /** Servers of the user's own, instead of ours. */
  natsUrl?: string | undefined;
  databaseUrl?: string | undefined;
  /** More variables for every service, e.g. OTEL_EXPORTER_OTLP_ENDPOINT. */
  environment?: Record<string, string>;
  /** Processes of each service; one of those that are not named. The gateway has one port, and so one process. */
  replicas?: Partial<Record<Exclude<ServiceName, 'gateway'>, number>>;
  /** How often each may die before it is given up. */
  restarts?: number;
}

/** Brings up NATS, Postgres, Auth and the seven services, each in a process of its own. */
export const startStack = async (options: StackOptions): Promise<Stack> => {
  const { folder, port, log, step, onFailure } = options;
  const running: Part[] = [];
  let stopping = false;
  const stopAll = async () => {
    stopping = true;
    for (const part of running.splice(0).reverse()) await part.stop();
  };
  /** The stack cannot go on without its broker and its database. */
  const watch = (name: string, { exited }: Part) => {
    void exited?.then((exit) => {
      if (stopping) return;
      onFailure(new ProsaError('stack_failed', `${name} ended unexpectedly (${exit}); the log says more`));
    });
  };
  try {
    const apiPort = await portToUse(port);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    running.push(takeFolder(folder));
    const keyFile = join(folder, 'key-encryption-key');
    createKeyFile(keyFile);
    const signing = signingKeyFiles(folder);
    const keep = <P extends Part>(part: P): P => {
      running.push(part);
      return part;
    };

    // Both are waited for, so that none is left behind when the other fails.
    const [broker, database] = await allOf([
      step('NATS JetStream', async () => keep(await openBroker({ folder, log, url: options.natsUrl }))),
      step('Postgres', async () => keep(await openStackDatabase({ folder, log, url: options.databaseUrl }))),
    ]);
    watch('NATS', broker);
    watch('Postgres', database);
    keepUrl(folder, 'rotation', database.urlOf('rotation'));
    keepUrl(folder, 'audit', database.urlOf('audit'));
    keepUrl(folder, 'backup', database.urlOf('backup'));
    keepUrl(folder, 'nats', broker.url);
    keepUrl(folder, 'agents', database.urlOf('agents'));
    const auth = await openAuth({ dataDir: join(folder, 'auth') });
    const authServer = keep(await auth.start());

    const environmentOf = (name: ServiceName): Record<string, string> => ({
      ...options.environment,
      DATABASE_URL: database.urlOf(name),
      NATS_URL: broker.url,
      NATS_NKEY_SEED: broker.seedOf(name) ?? '',
      SUPABASE_URL: authServer.url,
      STORAGE: join(folder, 'storage'),
      ANCHOR_STORE: join(folder, 'anchors'),
      // One-time codes are shown in the log of the stack.
      CODE_CHANNEL: 'terminal',
      KEY_FILE: keyFile,
      AUDIT_SIGNING_KEY_FILE: signing.privateKey,
      AUDIT_PUBLIC_KEYS_FILE: signing.publicKey,
      HEALTH_PORT: '0',
      SHUTDOWN_DEADLINE_MS: '2400',
      ...(name === 'gateway' ? { PORT: String(apiPort) } : {}),
    });
    const services = await step('Seven services', async () => {
      const up: RunningService[] = [];
      keep({ stop: async () => void (await Promise.all(up.map(({ stop }) => stop()))) });
      const start = async (name: ServiceName) => {
        const { restarts } = options;
        const patience = restarts === undefined ? {} : { restarts };
        up.push(await startService({ name, environment: environmentOf(name), log, onGivenUp: onFailure, ...patience }));
      };
      const replicas: Partial<Record<ServiceName, number>> = options.replicas ?? {};
      await allOf(serviceNames.flatMap((name) => Array.from({ length: replicas[name] ?? 1 }, () => start(name))));
      return up;
    });
    return {
      url: `http://127.0.0.1:${apiPort}`,
      services,
      databaseUrlOf: database.urlOf,
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
const portToUse = async (port: number): Promise<number> => {
  if (port === 0) return freePort();
  await probePort(port).catch((cause) => {
    throw new ProsaError('stack_failed', `Port ${port} is in use; choose another with --port N`, { cause });
  });
  return port;
};
