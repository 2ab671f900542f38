import type { JetStreamClient } from '@nats-io/jetstream';
import { ProsaError } from '@prosa/contracts';
import { eventStream } from './durables.ts';

/** What the stream of events holds. */
export interface StreamState {
  name: string;
  /** When it was made, by the clock of the broker: another instant is another stream. */
  createdAt: Date;
  /** The places of its messages; the first is behind the last where it is empty. */
  firstSequence: number;
  lastSequence: number;
}

/** @throws ProsaError `broker_unavailable` */
export const streamState = async (js: JetStreamClient): Promise<StreamState> => {
  try {
    const manager = await js.jetstreamManager(false);
    const { created, state } = await manager.streams.info(eventStream);
    return {
      name: eventStream,
      createdAt: new Date(created),
      firstSequence: state.first_seq,
      lastSequence: state.last_seq,
    };
  } catch (cause) {
    throw new ProsaError('broker_unavailable', 'The state of the stream could not be read', { cause });
  }
};
