import type { Database, DueDelivery } from '@prosa/database';
import type { Runtime } from '@prosa/runtime';
import { openText, places, type Vault } from '@prosa/vault';
import { isHopeless, nextAttempt } from '../domain/webhook-schedule.ts';
import { wrappedKeyOf } from '../keys.ts';
import type { Answer, Post } from './post.ts';
import { signedHeaders } from './sign.ts';

export interface Delivering {
  database: Pick<Database, 'asUser' | 'transaction'>;
  vault: Vault;
  post: Post;
  log: Runtime['log'];
  clock: () => Date;
  /** From 0 to 1. */
  chance: () => number;
}

/**
 * Tries one delivery and writes down how it went. The webhook is read as the user who made it: whoever does not own the
 * group any more hears nothing more of it.
 */
export const deliver = async (using: Delivering, delivery: DueDelivery, signal: AbortSignal): Promise<void> => {
  const { webhookId, groupId, eventId, attempts: attempt } = delivery;
  try {
    await attemptOnce(using, delivery, signal);
  } catch (error) {
    if (signal.aborted) throw error;
    using.log.warn('webhook.failed', { webhookId, groupId, eventId, attempt, error });
    // Whatever it is of ours that does not work, it is not tried for ever.
    await record(using, delivery, null, { status: null, error: 'internal' });
  }
};

const attemptOnce = async (using: Delivering, delivery: DueDelivery, signal: AbortSignal): Promise<void> => {
  const { database, post, log, clock } = using;
  const webhook = await openWebhook(using, delivery);
  const at = clock();
  if (webhook === undefined) {
    const ended = { status: null, error: 'access_ended', nextAttemptAt: null, disable: 'access_ended' as const };
    return database.transaction(({ webhookDeliveries }) => webhookDeliveries.failed(delivery, at, ended));
  }
  if (webhook.row.disabledAt) {
    return database.transaction(({ webhookDeliveries }) => webhookDeliveries.giveUp(delivery, 'disabled'));
  }
  const body = JSON.stringify(delivery.event);
  const headers = signedHeaders(delivery.eventId, at, body, webhook.secrets(at));
  const answer = await post(webhook.url, headers, body, signal);
  await record(using, delivery, webhook.row.failingSince, answer);
  const { webhookId, groupId, eventId, attempts: attempt } = delivery;
  const outcome = answer.error ?? 'delivered';
  log.info('webhook.handled', { webhookId, groupId, eventId, attempt, outcome, status: answer.status ?? undefined });
};

const record = async (
  { database, clock, chance }: Delivering,
  delivery: DueDelivery,
  failingSince: Date | null,
  { status, error }: Pick<Answer, 'status'> & { error: Answer['error'] | 'internal' },
): Promise<void> => {
  const at = clock();
  await database.transaction(async ({ webhookDeliveries }) => {
    if (error === null) return webhookDeliveries.delivered(delivery, at, status ?? 0);
    const nextAttemptAt = nextAttempt(delivery.attempts, at, chance());
    // 410 is how a receiver says that it wants no more.
    const disable = status === 410 ? 'gone' : nextAttemptAt === null && isHopeless(failingSince, at) ? 'failing' : null;
    await webhookDeliveries.failed(delivery, at, { status, error, nextAttemptAt, disable });
  });
};

const openWebhook = ({ database, vault }: Delivering, { createdBy, webhookId }: DueDelivery) =>
  database.asUser(createdBy, async (tx) => {
    const row = await tx.webhooks.find(webhookId);
    if (!row) return undefined;
    const { key } = await vault.unwrap(await wrappedKeyOf(tx, row.groupId));
    const secret = (sealed: Uint8Array) => openText(key, places.webhookSecret(row.id), sealed);
    const { previousSecretSealed: previous, previousSecretUntil: until } = row;
    return {
      row,
      url: openText(key, places.webhookUrl(row.id), row.urlSealed),
      secrets: (at: Date) => [secret(row.secretSealed), ...(previous && until && until > at ? [secret(previous)] : [])],
    };
  });
