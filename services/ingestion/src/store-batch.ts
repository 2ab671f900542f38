import { type ExportId, type GroupId, type MemberId, newId, type OrganisationId } from '@prosa/contracts';
import type { MemberRow, NewMessage, Transaction } from '@prosa/database';
import { type Keyring, matcher, places, seal, sealMessage, type Vault } from '@prosa/vault';
import type { Entry } from '@prosa/whatsapp';
import { authorName, countWords, createIdentify } from './domain/identify.ts';

interface Place {
  exportId: ExportId;
  groupId: GroupId;
  organisationId: OrganisationId;
}

/** Where the file stands once a batch is stored; the last batch brings the accounting of the whole file. */
interface Progress {
  batch: number;
  bytesDone: number;
  accounting?: Record<string, number>;
}

interface Identified {
  entry: Entry;
  stableKey: Buffer;
}

/** Stores batches of one export: members as they first appear, messages sealed with their author's key. */
export const createStoreBatch = (place: Place, vault: Vault, keys: Keyring, known: readonly MemberRow[]) => {
  const { exportId, groupId, organisationId } = place;
  const matchName = matcher(keys.group, 'name');
  const identify = createIdentify(matcher(keys.group, 'message'));
  const members = new Map<string, MemberId>(known.map(({ nameKey, id }) => [nameKey.toString('hex'), id]));

  /** The member of a name, made with its data key where the name is new. */
  const memberOf = async (tx: Transaction, name: string, seen: Date): Promise<MemberId> => {
    const nameKey = matchName(name);
    const existing = members.get(nameKey.toString('hex'));
    if (existing) return existing;
    const id = newId('member');
    const key = await vault.create({ id: newId('key'), groupId, memberId: id });
    await tx.members.insert(groupId, { id, nameKey, nameSealed: seal(key.key, places.memberName(id), name), seen });
    await tx.keys.insert(groupId, id, key);
    keys.add(id, key);
    members.set(nameKey.toString('hex'), id);
    return id;
  };

  const toMessage = async (tx: Transaction, { entry, stableKey }: Identified): Promise<NewMessage> => {
    const name = authorName(entry);
    const sentAt = new Date(entry.instant);
    const memberId = name === null ? null : await memberOf(tx, name, sentAt);
    return {
      stableKey,
      memberId,
      kind: entry.kind,
      type: entry.type,
      sentAt,
      localTime: entry.localTime,
      words: entry.kind === 'system' ? 0 : countWords(entry.text),
      characters: entry.text.length,
      media: entry.attachments.length,
      edited: entry.edited,
      bodySealed: sealMessage(keys, { memberId, stableKey }, entry.text),
    };
  };

  return {
    /** Gives each entry its stable key. Every batch passes here, stored or not: the keys count what came before. */
    identify: (entries: readonly Entry[]): Identified[] =>
      entries.map((entry) => ({ entry, stableKey: identify(entry) })),

    /** Writes a batch, its progress and its event in the given transaction. Does nothing where it is stored already. */
    write: async (
      tx: Transaction,
      batch: readonly Identified[],
      { batch: number, bytesDone, accounting }: Progress,
    ) => {
      const messages: NewMessage[] = [];
      for (const item of batch) messages.push(await toMessage(tx, item));
      const stored = await tx.messages.insert(groupId, exportId, number, messages);
      if (!(await tx.exports.advance(exportId, { batch: number, bytesDone, entries: batch.length, stored }))) return;
      await tx.members.seen(seenIn(messages));
      if (accounting) await tx.exports.finish(exportId, number, accounting);
      await tx.queue.enqueue('messages.normalized', {
        exportId,
        groupId,
        organisationId,
        batch: number,
        ...(accounting ? { batches: number } : {}),
        firstSeq: batch[0]?.entry.seq ?? 0,
        lastSeq: batch.at(-1)?.entry.seq ?? 0,
        entries: batch.length,
        stored,
      });
    },
  };
};

/** First and last sign of each member in a batch. */
const seenIn = (messages: readonly NewMessage[]) => {
  const seen = new Map<MemberId, { id: MemberId; from: Date; to: Date }>();
  for (const { memberId, sentAt } of messages) {
    if (!memberId || !sentAt) continue;
    const span = seen.get(memberId);
    if (!span) seen.set(memberId, { id: memberId, from: sentAt, to: sentAt });
    else if (sentAt > span.to) span.to = sentAt;
    else if (sentAt < span.from) span.from = sentAt;
  }
  return [...seen.values()];
};
