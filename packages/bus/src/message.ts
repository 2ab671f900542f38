import type { Msg, MsgHdrs } from '@nats-io/nats-core';

/** One delivery of a stored message, and the ways to answer it. Only `working` may be said more than once. */
export interface Message {
  subject: string;
  headers: MsgHdrs | undefined;
  data: Uint8Array;
  /** How many times it has been delivered, this one included. */
  deliveries: number;
  /** Its place in the stream. */
  sequence: number;
  /** When the stream stored it, in milliseconds since 1970. */
  storedAt: number;
  /** Done. */
  ack(): void;
  /** Deliver it again in so many milliseconds. */
  retryIn(milliseconds: number): void;
  /** Start the ack wait again. */
  working(): void;
  /** Never deliver it again. */
  term(): void;
}

/**
 * What JetStream says in the reply subject:
 * `$JS.ACK.<stream>.<consumer>.<deliveries>.<stream sequence>.<consumer sequence>.<nanoseconds>.<pending>`, where newer
 * servers may put a domain and an account after `ACK`, and a token at the end.
 */
export const messageOf = (msg: Msg): Message => {
  const tokens = (msg.reply ?? '').split('.');
  const [deliveries, sequence, , nanoseconds] = tokens.slice(tokens.length === 9 ? 4 : 6).map(Number);
  if (!deliveries || !sequence || !nanoseconds) throw new Error('Not a message of JetStream');
  return {
    subject: msg.subject,
    headers: msg.headers,
    data: msg.data,
    deliveries,
    sequence,
    storedAt: nanoseconds / 1e6,
    ack: () => void msg.respond('+ACK'),
    // Never without a delay: a bare nak is delivered again at once, as often as it fails.
    retryIn: (milliseconds) => void msg.respond(`-NAK ${JSON.stringify({ delay: Math.max(1, milliseconds) * 1e6 })}`),
    working: () => void msg.respond('+WPI'),
    // Without a reason: servers before 2.10 take `+TERM <reason>` for no answer at all.
    term: () => void msg.respond('+TERM'),
  };
};
