import { createPrivateKey } from 'node:crypto';
import { ProsaError } from '@prosa/contracts';
import type { Runtime, Service } from '@prosa/runtime';
import { configuredAnchors } from '@prosa/supabase';
import { consuming, openWorker, repeat, watchAuditHeads } from '@prosa/worker';
import type { Environment } from './environment.ts';
import { anyEvent } from './handlers/any-event.ts';
import { signHeads } from './sign-heads.ts';

/** How often chains are looked for that have waited long enough. */
const lookEveryMs = 60_000;

export const build = async (env: Environment, runtime: Runtime): Promise<Service> => {
  const { log, clock, stopping } = runtime;
  const privateKey = signingKeyOf(env.AUDIT_SIGNING_KEY);
  const anchors = configuredAnchors(env);
  const { bus, database, service } = await openWorker('audit', env, runtime);
  watchAuditHeads({ ...runtime, database });
  const waitMs = env.AUDIT_SIGNING_MINUTES * 60_000;

  /** One replica signs at a time: two would each put a head where the other's should be. */
  const signAsLeader = async (): Promise<void> => {
    const lease = await bus.lease('signing');
    if (!lease) return;
    try {
      const now = clock();
      const count = await signHeads({ database, anchors, privateKey, log }, new Date(now.getTime() - waitMs), now);
      if (count > 0) log.info('head.signed', { count });
    } finally {
      await lease.release();
    }
  };
  let ended: Promise<void> = Promise.resolve();
  const onFailure = (error: unknown) => log.warn('head.failed', { error });
  return service({
    handlers: [consuming('audit-events', anyEvent({ database }))],
    start: async () => {
      ended = repeat(signAsLeader, { everyMs: Math.min(lookEveryMs, waitMs || 1_000), stopping, onFailure });
    },
    before: [{ name: 'signing', deadlineMs: 10_000, run: () => ended }],
  });
};

const signingKeyOf = (pem: string) => {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch (cause) {
    throw new ProsaError('configuration_invalid', 'AUDIT_SIGNING_KEY is not a private key in PEM', { cause });
  }
  throw new ProsaError('configuration_invalid', 'AUDIT_SIGNING_KEY is not an Ed25519 key');
};
