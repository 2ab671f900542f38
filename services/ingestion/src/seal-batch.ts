import { setImmediate } from 'node:timers/promises';
import type { ChangedMessage, NewMessage } from '@prosa/database';
import { type Keyring, sealMessage } from '@prosa/vault';
import type { Compared, IncomingEntry } from './compare-batch.ts';
import { countWords } from './domain/words.ts';

/** So many messages are sealed at a stretch; in between, the database's answers to the batch before are taken. */
const stretch = 64;

const factsOf = ({ entry }: IncomingEntry) => ({
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
): Promise<{ messages: NewMessage[]; changes: ChangedMessage[] }> => {
  const messages: NewMessage[] = [];
  for (const { entry: incoming, key: stableKey } of add) {
    const { entry, memberId } = incoming;
    const author = memberId as NewMessage['memberId'];
    messages.push({
      ...factsOf(incoming),
      stableKey,
      memberId: author,
      kind: entry.kind,
      sentAt: new Date(entry.instant),
      localTime: entry.localTime,
      bodySealed: sealMessage(keys, { memberId, stableKey }, entry.text),
    });
    if (messages.length % stretch === 0) await setImmediate();
  }
  const changes = change.map(({ entry: incoming, row, key: currentKey }) => ({
    ...factsOf(incoming),
    id: row.id,
    currentKey,
    bodySealed: sealMessage(keys, row, incoming.entry.text),
  }));
  return { messages, changes };
};
