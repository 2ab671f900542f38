import type { AddressInfo } from 'node:net';
import type { Runtime, Service } from '@prosa/runtime';
import { claimsVerifier, configuredAnchors, configuredStorage } from '@prosa/supabase';
import { publicKeysOf } from '@prosa/trail';
import { configuredKeyProvider, createVault } from '@prosa/vault';
import { consuming, openWorker } from '@prosa/worker';
import { createApp } from './app.ts';
import type { Environment } from './environment.ts';
import { anyEvent } from './handlers/any-event.ts';
import { watchInFlight } from './in-flight.ts';
import { configuredCodes } from './privacy/code-channel.ts';
import { contactOf } from './privacy/contact.ts';
import { openSearchModels } from './search/models.ts';
import { openPost } from './webhooks/post.ts';
import { runDeliveries } from './webhooks/run-deliveries.ts';

/** Of one address that sends no access token: it asks for codes, and enters them. */
const guestsPerMinute = 20;

export const build = async (env: Environment, runtime: Runtime): Promise<Service> => {
  const vault = createVault(configuredKeyProvider(env));
  const storage = configuredStorage(env);
  const worker = await openWorker('gateway', env, runtime);
  const { database } = worker;
  const deliveries = runDeliveries({
    ...{ database, vault, log: runtime.log, clock: runtime.clock, chance: Math.random },
    post: openPost({ local: env.LOCAL_WEBHOOKS }),
  });
  const app = await createApp({
    database,
    storage,
    vault,
    proofs: { source: configuredAnchors(env), publicKeys: publicKeysOf(env.AUDIT_PUBLIC_KEYS) },
    tokens: claimsVerifier({ url: env.SUPABASE_URL }),
    nudge: worker.nudge,
    // Without NATS uploads are still accepted: their events wait in the outbox.
    ready: database.ping,
    uploadLimitBytes: env.UPLOAD_LIMIT_BYTES,
    corsOrigins: env.CORS_ORIGINS,
    requestsPerMinute: env.REQUESTS_PER_MINUTE,
    rates: worker.bus.sharedCell('rates'),
    trustedProxies: env.TRUSTED_PROXIES,
    guestsPerMinute,
    codes: configuredCodes(env, (line) => process.stderr.write(line)),
    privacyContact: contactOf(env),
    localWebhooks: env.LOCAL_WEBHOOKS,
    models: openSearchModels(env, {
      ...{ database, log: runtime.log },
      sharedCell: (name) => worker.bus.sharedCell(name),
    }),
    nudgeWebhooks: deliveries.nudge,
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
    handlers: [consuming('gateway-events', anyEvent({ database, vault, nudge: deliveries.nudge }))],
    start: async () => {
      await app.listen({ host: env.HOST, port: env.PORT });
      return { port: (app.server.address() as AddressInfo).port };
    },
    before: [
      { name: 'requests', deadlineMs: 10_000, run: close },
      { name: 'webhooks', deadlineMs: 2_000, run: deliveries.stop },
    ],
  });
};
