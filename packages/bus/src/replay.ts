import { type JetStreamManager, jetstreamManager, type StoredMsg } from '@nats-io/jetstream';
import type { ConsumerName } from '@prosa/contracts';
import { openConnection } from './connection.ts';
import { originalHeaders } from './dead-letter.ts';
import { type BusLog, silentLog } from './log.ts';
import { send } from './publish.ts';

/**
 * Publishes the dead letters of one consumer again, oldest first, and takes them out of the DLQ; returns how many.
 *
 * The message gets a new id, or the stream would drop it; the event keeps its own. So every other consumer finds it in
 * its inbox and skips it, and only the one that failed, whose transaction was rolled back, works on it.
 */
export const replayDeadLetters = async (options: {
  url: string;
  nkeySeed?: string;
  log?: BusLog;
  consumer: ConsumerName;
}): Promise<number> => {
  const { url, nkeySeed, log = silentLog, consumer } = options;
  const connection = await openConnection({ url, user: 'operator', nkeySeed, log });
  try {
    const manager = await jetstreamManager(connection, { checkAPI: false });
    let replayed = 0;
    for await (const letter of deadLettersOf(consumer, manager)) {
      await send(manager.jetstream(), {
        subject: letter.subject.slice(prefixOf(consumer).length),
        payload: letter.data,
        headers: originalHeaders(letter.header),
        id: `replay.${consumer}.${letter.seq}`,
      });
      await manager.streams.deleteMessage('DLQ', letter.seq);
      replayed++;
    }
    return replayed;
  } finally {
    await connection.drain();
  }
};

const prefixOf = (consumer: ConsumerName) => `dlq.${consumer}.`;

/** Those that were there when it started: what fails once more is left for another time. */
async function* deadLettersOf(consumer: ConsumerName, manager: JetStreamManager): AsyncGenerator<StoredMsg> {
  const { last_seq: end } = (await manager.streams.info('DLQ')).state;
  let seq = 1;
  for (;;) {
    const letter = await manager.direct.getMessage('DLQ', { seq, next_by_subj: `${prefixOf(consumer)}>` });
    if (letter === null || letter.seq > end) return;
    yield letter;
    seq = letter.seq + 1;
  }
}
