import type { MemberId } from '@prosa/contracts';

/** What statistics need of a message: no text. */
export interface MessageFacts {
  id: number;
  memberId: MemberId | null;
  kind: 'message' | 'system';
  type: string;
  /** Wall-clock time, `2025-03-10T14:05:00`. */
  localTime: string;
  words: number;
  media: number;
  edited: boolean;
}

export interface SealedMessage extends MessageFacts {
  stableKey: Buffer;
  bodySealed: Buffer | null;
}

export interface NewMessage extends Omit<SealedMessage, 'id'> {
  sentAt: Date | null;
  characters: number;
  /** Blind numbers of its words; none by default. */
  terms?: readonly number[];
}
