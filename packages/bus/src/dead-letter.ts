import type { JetStreamClient } from '@nats-io/jetstream';
import type { MsgHdrs } from '@nats-io/nats-core';
import { type ConsumerName, deadLetterSubject, type ProsaError } from '@prosa/contracts';
import type { Message } from './message.ts';
import { send } from './publish.ts';

/** The dead letter's own headers, beside those of the message it was. */
const why = {
  code: 'prosa-error-code',
  message: 'prosa-error-message',
  consumer: 'prosa-consumer',
  attempts: 'prosa-attempts',
} as const;
const reasons = new Set<string>(Object.values(why));

/** Puts a copy of the message and the reason into the DLQ. The id makes a second attempt, after a crash, harmless. */
export const sendDeadLetter = (
  js: JetStreamClient,
  message: Message,
  reason: { consumer: ConsumerName; attempts: number; error: ProsaError },
): Promise<number> =>
  send(js, {
    subject: deadLetterSubject(reason.consumer, message.subject),
    payload: message.data,
    headers: {
      ...originalHeaders(message.headers),
      [why.code]: reason.error.code,
      [why.message]: oneLine(reason.error.message),
      [why.consumer]: reason.consumer,
      [why.attempts]: String(reason.attempts),
    },
    id: `${reason.consumer}.${message.sequence}`,
  });

/** The headers a message was published with, without those of the server and of the DLQ. */
export const originalHeaders = (headers: MsgHdrs | undefined): Record<string, string> =>
  Object.fromEntries(
    (headers?.keys() ?? [])
      .filter((name) => !name.startsWith('Nats-') && !reasons.has(name))
      .map((name) => [name, headers?.get(name) ?? '']),
  );

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');
