import { setImmediate } from 'node:timers/promises';
import type { MemberId } from '@prosa/contracts';
import { type ChangedMessage, createMessagePack, type MessagePack } from '@prosa/database';
import { type Keyring, sealMessage } from '@prosa/vault';
import type { Entry } from '@prosa/whatsapp';
import type { Authors } from './authors.ts';
import type { Compared } from './compare-batch.ts';
import { millisecondsOf } from './domain/wall-clock.ts';
import { countWords } from './domain/words.ts';

export interface SealedBatch {
  messages: MessagePack;
  changes: ChangedMessage[];
  /** First and last sign of each member in it. */
  seen: { id: MemberId; from: Date; to: Date }[];
}

/** So many messages are sealed at a stretch; in between, the database's answers to the batch before are taken. */
const stretch = 64;

const factsOf = (entry: Entry) => ({
  type: entry.type,
  words: entry.kind === 'system' ? 0 : countWords(entry.text),
  characters: entry.text.length,
  media: entry.attachments.length,
  edited: entry.edited,
});

/** Seals what a batch adds and changes, each text with its author's key. */
export const sealBatch = async (
  keys: Keyring,
  { add, change }: Compared,
  authors: Pick<Authors, 'memberOf'>,
): Promise<SealedBatch> => {
  const messages = createMessagePack();
  const seen = new Map<MemberId, { id: MemberId; from: Date; to: Date }>();
  for (const { entry, key: stableKey } of add) {
    const memberId = authors.memberOf(entry);
    const sentAt = new Date(millisecondsOf(entry.instant));
    const bodySealed = sealMessage(keys, { memberId, stableKey }, entry.text);
    const place = { stableKey, memberId, sentAt, localTime: entry.localTime };
    messages.add({ ...place, ...factsOf(entry), kind: entry.kind, bodySealed });
    if (memberId) {
      const span = seen.get(memberId);
      if (!span) seen.set(memberId, { id: memberId, from: sentAt, to: sentAt });
      else if (sentAt > span.to) span.to = sentAt;
      else if (sentAt < span.from) span.from = sentAt;
    }
    if (messages.size() % stretch === 0) await setImmediate();
  }
  const changes = change.map(({ entry, row, key: currentKey }) => ({
    ...factsOf(entry),
    id: row.id,
    currentKey,
    bodySealed: sealMessage(keys, row, entry.text),
  }));
  return { messages, changes, seen: [...seen.values()] };
};
