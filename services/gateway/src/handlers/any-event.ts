import { isWebhookEvent, type ProsaEvent } from '@prosa/contracts';
import type { Database } from '@prosa/database';

/** Writes down what webhooks want of an event. It needs no inbox: a delivery is of one event and one webhook. */
export const anyEvent =
  ({ database, nudge }: { database: Pick<Database, 'transaction'>; nudge: () => void }) =>
  async (event: ProsaEvent): Promise<void> => {
    if (!isWebhookEvent(event.type)) return;
    const planned = await database.transaction(({ webhookDeliveries }) => webhookDeliveries.plan(event, new Date()));
    if (planned > 0) nudge();
  };
