import { setImmediate } from 'node:timers/promises';
import type { MemberId } from '@prosa/contracts';
import { termsOf } from '@prosa/search';
import { sealMessage } from '@prosa/vault';
import type { Entry } from '@prosa/whatsapp';
import type { Authors } from './authors.ts';
import type { Compared } from './compared.ts';
import { millisecondsOf } from './domain/wall-clock.ts';
import { countWords } from './domain/words.ts';
import type { Draft } from './draft.ts';
import type { IngestionGroup } from './ingestion-group.ts';

/** So many messages are sealed at a stretch; in between, the database's answers to the batch before are taken. */
const stretch = 64;

const wordsOf = (entry: Entry): number => (entry.kind === 'system' ? 0 : countWords(entry.text));

/** Adds to a draft what entries add and change, each text sealed with its author's key, its words blinded for search. */
export const sealInto = async (
  { messages, changes, seen }: Draft,
  { keys, blind }: Pick<IngestionGroup, 'keys' | 'blind'>,
  { add, change }: Compared,
  authors: Pick<Authors, 'memberOf'>,
): Promise<void> => {
  for (const { entry, key: stableKey } of add) {
    const memberId = authors.memberOf(entry);
    const sentAt = new Date(millisecondsOf(entry.instant));
    // Field by field: spreading objects costs more than packing them.
    messages.add({
      stableKey,
      memberId,
      sentAt,
      localTime: entry.localTime,
      kind: entry.kind,
      type: entry.type,
      words: wordsOf(entry),
      characters: entry.text.length,
      media: entry.attachments.length,
      edited: entry.edited,
      bodySealed: sealMessage(keys, { memberId, stableKey }, entry.text),
      terms: entry.kind === 'system' ? [] : blind(termsOf(entry.text)),
    });
    if (memberId) widen(seen, memberId, sentAt);
    if (messages.size() % stretch === 0) await setImmediate();
  }
  for (const { entry, row, key: currentKey } of change) {
    changes.push({
      id: row.id,
      currentKey,
      type: entry.type,
      words: wordsOf(entry),
      characters: entry.text.length,
      media: entry.attachments.length,
      edited: entry.edited,
      bodySealed: sealMessage(keys, row, entry.text),
      terms: entry.kind === 'system' ? [] : blind(termsOf(entry.text)),
    });
  }
};

const widen = (seen: Draft['seen'], id: MemberId, at: Date): void => {
  const span = seen.get(id);
  if (!span) seen.set(id, { id, from: at, to: at });
  else if (at > span.to) span.to = at;
  else if (at < span.from) span.from = at;
};
