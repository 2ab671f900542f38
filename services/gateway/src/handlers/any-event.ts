import { isWebhookEvent, type ProsaEvent } from '@prosa/contracts';
import type { Database } from '@prosa/database';
import type { Vault } from '@prosa/vault';

interface Dependencies {
  database: Pick<Database, 'transaction'>;
  vault: Pick<Vault, 'forget'>;
  nudge: () => void;
}

/**
 * Writes down what webhooks want of an event, and forgets the keys of who is gone. It needs no inbox: a delivery is of one event
 * and one webhook.
 */
export const anyEvent =
  ({ database, vault, nudge }: Dependencies) =>
  async (event: ProsaEvent): Promise<void> => {
    if (event.type === 'member.erased') vault.forget(event.data.memberId);
    if (event.type === 'group.deleted') vault.forget(event.data.groupId);
    if (!isWebhookEvent(event.type)) return;
    const planned = await database.transaction(({ webhookDeliveries }) => webhookDeliveries.plan(event, new Date()));
    if (planned > 0) nudge();
  };
