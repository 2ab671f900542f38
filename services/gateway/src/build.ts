import type { AddressInfo } from 'node:net';
import type { Runtime, Service } from '@prosa/runtime';
import { claimsVerifier, configuredStorage } from '@prosa/supabase';
import { configuredKeyProvider, createVault } from '@prosa/vault';
import { openWorker } from '@prosa/worker';
import { createApp } from './app.ts';
import type { Environment } from './environment.ts';
import { watchInFlight } from './in-flight.ts';

export const build = async (env: Environment, runtime: Runtime): Promise<Service> => {
  const vault = createVault(configuredKeyProvider(env));
  const storage = configuredStorage(env);
  const worker = await openWorker('gateway', env, runtime);
  const app = await createApp({
    database: worker.database,
    storage,
    vault,
    tokens: claimsVerifier({ url: env.SUPABASE_URL }),
    nudge: worker.nudge,
    // Without NATS uploads are still accepted: their events wait in the outbox.
    ready: worker.database.ping,
    uploadLimitBytes: env.UPLOAD_LIMIT_BYTES,
    corsOrigins: env.CORS_ORIGINS,
    requestsPerMinute: env.REQUESTS_PER_MINUTE,
    runtime,
  });
  const inFlight = watchInFlight(app.server);
  /** Takes no more requests, answers those it has, and then hangs up on whoever is only connected. */
  const close = async (): Promise<void> => {
    const closed = app.close();
    await inFlight.none();
    app.server.closeAllConnections();
    await closed;
  };
  return worker.service({
    start: async () => {
      await app.listen({ host: env.HOST, port: env.PORT });
      return { port: (app.server.address() as AddressInfo).port };
    },
    before: [{ name: 'requests', deadlineMs: 10_000, run: close }],
  });
};
