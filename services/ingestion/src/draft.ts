import type { MemberId } from '@prosa/contracts';
import { type ChangedMessage, createMessagePack, type MessagePack } from '@prosa/database';
import type { NewAuthors } from './authors.ts';
import type { KnownDay } from './domain/known-day.ts';

/** A batch while it is put together, some hundred entries at a time: each is packed and forgotten. */
export interface Draft {
  entries: number;
  characters: number;
  /** Numbers of its first and last entries, in file order. */
  firstSeq: number;
  lastSeq: number;
  authors: NewAuthors;
  messages: MessagePack;
  changes: ChangedMessage[];
  /** First and last sign of each member in it. */
  seen: Map<MemberId, { id: MemberId; from: Date; to: Date }>;
  /** Days that are complete with it. */
  days: KnownDay[];
  bytesDone: number;
  /** Lines of the file whose entries are stored with it. */
  linesDone: number;
  endsAt: string | null;
}

export const createDraft = (firstSeq: number): Draft => ({
  ...{ entries: 0, characters: 0, firstSeq, lastSeq: firstSeq, bytesDone: 0, linesDone: 0, endsAt: null },
  authors: { members: [], names: [] },
  messages: createMessagePack(),
  changes: [],
  seen: new Map(),
  days: [],
});
