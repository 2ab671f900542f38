import type { Database, StoredMessage } from '@prosa/database';
import { openMessage } from '@prosa/vault';
import type { Entry } from '@prosa/whatsapp';
import type { Authors } from './authors.ts';
import { contentOf, contentOfStored } from './domain/content.ts';
import { isFormerKey, minuteOf, textOfMinute } from './domain/identify.ts';
import { type Incoming, reconcile, type Stored } from './domain/reconcile.ts';
import type { Roster } from './domain/roster.ts';
import type { IngestionGroup } from './ingestion-group.ts';
import type { Survey } from './survey.ts';

export interface IncomingEntry extends Incoming {
  entry: Entry;
}
interface StoredRow extends Stored {
  row: StoredMessage;
}

/** What a batch of entries adds to the stored messages, in file order, and what it changes in them. */
export interface Compared {
  add: { entry: IncomingEntry; key: Buffer }[];
  change: { entry: IncomingEntry; row: StoredMessage; key: Buffer }[];
}

/** Compares batches of one export with what is stored of their minutes, wherever there can be something. */
export const createCompare = (
  database: Database,
  group: IngestionGroup,
  roster: Roster,
  authors: Authors,
  survey: Pick<Survey, 'startsAt' | 'endsAt'> | null,
) => {
  const { groupId, exportId, keys, keyOf, span } = group;
  const [first, last] = span ? [minuteOf(span.from), minuteOf(span.to)] : [1, 0];
  const [starts, ends] = survey?.startsAt ? [minuteOf(survey.startsAt), minuteOf(survey.endsAt)] : [0, 0];
  /** The latest minute of the batches before. */
  let reached = Number.NEGATIVE_INFINITY;

  const toIncoming = (entry: Entry): IncomingEntry => ({
    entry,
    content: contentOf(entry),
    memberId: authors.memberOf(entry),
    edited: entry.edited,
    deleted: entry.deleted,
    media: entry.attachments.length > 0,
  });
  const toStored = (row: StoredMessage): StoredRow => ({
    row,
    keys: [row.stableKey, ...(row.currentKey ? [row.currentKey] : [])].map((key) => key.toString('hex')),
    content: isFormerKey(row.stableKey) ? contentOfStored(row, openMessage(keys, row)) : null,
    memberId: row.memberId,
    edited: row.edited,
    deleted: row.type === 'deleted',
    media: row.media > 0,
    own: row.exportId === exportId,
    newer: row.exportEndsAt !== null && survey !== null && row.exportEndsAt > survey.endsAt,
  });

  return {
    /** `settled` resolves once all batches before are written. */
    compare: async (entries: readonly Entry[], settled: () => Promise<void>): Promise<Compared> => {
      const minutes = Map.groupBy(entries.map(toIncoming), ({ entry }) => minuteOf(entry.localTime));
      const isLate = (minute: number): boolean => minute <= reached;
      const perhapsStored = [...minutes.keys()].filter(
        (minute) => isLate(minute) || (minute >= first && minute <= last),
      );
      if (perhapsStored.some(isLate)) await settled();
      const rows =
        perhapsStored.length === 0
          ? []
          : await database.transaction((tx) => tx.messages.ofMinutes(groupId, perhapsStored.map(textOfMinute)));
      const storedBy = Map.groupBy(rows.map(toStored), ({ row }) => minuteOf(row.localTime));

      const result: Compared = { add: [], change: [] };
      for (const [minute, incoming] of minutes) {
        if (minute > reached) reached = minute;
        const stored = storedBy.get(minute) ?? [];
        const alone = incoming[0];
        if (stored.length === 0 && incoming.length === 1 && alone) {
          result.add.push({ entry: alone, key: keyOf(minute, alone.content, 0) });
          continue;
        }
        const whole = minute > starts && minute < ends;
        const { add, change } = reconcile({ minute, incoming, stored, present: roster.present(), whole }, keyOf);
        result.add.push(...add);
        result.change.push(...change.map(({ entry, stored: { row }, key }) => ({ entry, row, key })));
      }
      result.add.sort((a, b) => a.entry.entry.seq - b.entry.entry.seq);
      return result;
    },
  };
};
export type Compare = ReturnType<typeof createCompare>['compare'];
