import { setImmediate } from 'node:timers/promises';
import type { ChangedMessage, NewMessage } from '@prosa/database';
import { type Keyring, sealMessage } from '@prosa/vault';
import type { Entry } from '@prosa/whatsapp';
import type { Authors } from './authors.ts';
import type { Compared } from './compare-batch.ts';
import { millisecondsOf } from './domain/wall-clock.ts';
import { countWords } from './domain/words.ts';

/** So many messages are sealed at a stretch; in between, the database's answers to the batch before are taken. */
const stretch = 64;

const wordsOf = (entry: Entry): number => (entry.kind === 'system' ? 0 : countWords(entry.text));

/** Seals what a batch adds and changes, each text with its author's key. */
export const sealBatch = async (
  keys: Keyring,
  { add, change }: Compared,
  authors: Pick<Authors, 'memberOf'>,
): Promise<{ messages: NewMessage[]; changes: ChangedMessage[] }> => {
  const messages: NewMessage[] = [];
  for (const { entry, key: stableKey } of add) {
    const memberId = authors.memberOf(entry);
    messages.push({
      stableKey,
      memberId,
      kind: entry.kind,
      type: entry.type,
      sentAt: new Date(millisecondsOf(entry.instant)),
      localTime: entry.localTime,
      words: wordsOf(entry),
      characters: entry.text.length,
      media: entry.attachments.length,
      edited: entry.edited,
      bodySealed: sealMessage(keys, { memberId, stableKey }, entry.text),
    });
    if (messages.length % stretch === 0) await setImmediate();
  }
  const changes = change.map(({ entry, row, key: currentKey }) => ({
    id: row.id,
    currentKey,
    type: entry.type,
    words: wordsOf(entry),
    characters: entry.text.length,
    media: entry.attachments.length,
    edited: entry.edited,
    bodySealed: sealMessage(keys, row, entry.text),
  }));
  return { messages, changes };
};
