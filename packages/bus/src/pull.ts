import { createInbox, type Msg, type NatsConnection, nanos } from '@nats-io/nats-core';
import { ProsaError } from '@prosa/contracts';
import { type Message, messageOf } from './message.ts';

export interface Puller {
  /** One message, or undefined where there is none for a while. Rejects where the server is silent or says no. */
  next(): Promise<Message | undefined>;
  /** Ends the pull under way; what the server has sent meanwhile is handed back. */
  stop(): Promise<void>;
}

/** A pull is answered within this time, if only by the server saying that there is nothing. */
const expiresMs = 20_000;
const heartbeatMs = 5_000;
/** A little, because another replica is ready. */
export const handBackMs = 100;

/**
 * Pulls from one durable, one message at a time, through one subscription. The client's own `consume` asks for more than
 * it has been told to while handlers are slow, and its `fetch` loses what arrives while it stops until the ack wait is over.
 */
export const openPuller = (
  connection: NatsConnection,
  inboxPrefix: string,
  stream: string,
  durable: string,
): Puller => {
  const inbox = createInbox(inboxPrefix);
  const request = JSON.stringify({ batch: 1, expires: nanos(expiresMs), idle_heartbeat: nanos(heartbeatMs) });
  let waiting: PromiseWithResolvers<Message | undefined> | undefined;
  let silence: NodeJS.Timeout | undefined;

  const listen = () => {
    clearTimeout(silence);
    silence = setTimeout(
      () => waiting?.reject(new ProsaError('broker_unavailable', 'The server is silent')),
      2 * heartbeatMs + 1_000,
    );
  };
  const onStatus = (code: number, description: string) => {
    if (code === 100) listen();
    else if (code === 404 || code === 408) waiting?.resolve(undefined);
    // 503: no JetStream yet. 409: the durable was deleted, the server shuts down, and the like.
    else waiting?.reject(new ProsaError('broker_unavailable', `No messages: ${code} ${description}`));
  };
  const onMessage = (message: Message) => {
    // Late for the pull it answers, which was given up or stopped.
    if (waiting === undefined) message.retryIn(handBackMs);
    else waiting.resolve(message);
    waiting = undefined;
  };
  const subscription = connection.subscribe(inbox, {
    callback: (error: Error | null, msg: Msg) => {
      if (error !== null) waiting?.reject(error);
      else if (msg.subject === inbox) onStatus(msg.headers?.code ?? 0, msg.headers?.description ?? '');
      else onMessage(messageOf(msg));
    },
  });
  void (async () => {
    // A server that restarted knows nothing of the pull.
    for await (const { type } of connection.status()) if (type === 'reconnect') waiting?.resolve(undefined);
  })();

  return {
    next: async () => {
      const answer = Promise.withResolvers<Message | undefined>();
      waiting = answer;
      listen();
      try {
        connection.publish(`$JS.API.CONSUMER.MSG.NEXT.${stream}.${durable}`, request, { reply: inbox });
        return await answer.promise;
      } finally {
        waiting = undefined;
        clearTimeout(silence);
      }
    },
    stop: async () => {
      waiting?.resolve(undefined);
      waiting = undefined;
      if (!connection.isClosed() && !subscription.isClosed()) await subscription.drain();
    },
  };
};
