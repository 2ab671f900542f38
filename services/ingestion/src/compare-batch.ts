import type { Database, StoredMessage } from '@prosa/database';
import { openMessage } from '@prosa/vault';
import type { Entry } from '@prosa/whatsapp';
import type { Authors } from './authors.ts';
import type { Compared } from './compared.ts';
import { contentOf, contentOfStored } from './domain/content.ts';
import { isFormerKey } from './domain/identify.ts';
import { numberMinute } from './domain/number-minute.ts';
import { type Incoming, reconcile, type Stored } from './domain/reconcile.ts';
import type { Roster } from './domain/roster.ts';
import { minuteOf, textOfMinute } from './domain/wall-clock.ts';
import type { IngestionGroup } from './ingestion-group.ts';
import type { Survey } from './survey.ts';

interface IncomingEntry extends Incoming {
  entry: Entry;
}
interface StoredRow extends Stored {
  row: StoredMessage;
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
  /** Messages of the latest minute that have been met: a minute may be cut by the end of a batch. */
  let met: ReadonlySet<number> = new Set();

  const toIncoming = (entry: Entry): IncomingEntry => ({
    entry,
    content: contentOf(entry),
    memberId: authors.memberOf(entry),
    edited: entry.edited,
    deleted: entry.deleted,
    media: entry.attachments.length > 0,
    bare: entry.attachments.length > 0 && entry.text === '',
  });
  /** What a message of before says: as an entry says it that reads the same, since the mentions in it are not told any more. */
  const contentOfFormer = (row: StoredMessage, incoming: readonly IncomingEntry[]): string => {
    const content = contentOfStored(row, openMessage(keys, row));
    const alike = incoming.find(
      ({ entry }) => contentOfStored({ ...entry, media: entry.attachments.length }, entry.text) === content,
    );
    return alike?.content ?? content;
  };
  const toStored = (row: StoredMessage, incoming: readonly IncomingEntry[]): StoredRow => ({
    row,
    keys: [row.stableKey, ...(row.currentKey ? [row.currentKey] : [])].map((key) => key.toString('hex')),
    content: isFormerKey(row.stableKey) ? contentOfFormer(row, incoming) : null,
    memberId: row.memberId,
    edited: row.edited,
    deleted: row.type === 'deleted',
    media: row.media > 0,
    bare: row.media > 0 && row.words === 0,
    own: row.exportId === exportId || met.has(row.id),
    newer: row.exportEndsAt !== null && survey !== null && row.exportEndsAt > survey.endsAt,
  });
  const isLate = (minute: number): boolean => minute <= reached;
  const perhapsStored = (minute: number): boolean => isLate(minute) || (minute >= first && minute <= last);

  /** Entries of minutes of which nothing can be stored, in the order of time: nothing to compare them with. */
  const numbered = (entries: readonly Entry[]): Compared | null => {
    const add: Compared['add'] = [];
    let run: Entry[] = [];
    let minute = reached;
    for (const entry of entries) {
      const own = minuteOf(entry.localTime);
      if (own !== minute) {
        // Back in time, or where something is stored: to be compared after all.
        if (own < minute || perhapsStored(own)) return null;
        numberMinute(minute, run, keyOf, add);
        run = [];
        minute = own;
      } else if (run.length === 0) return null;
      run.push(entry);
    }
    numberMinute(minute, run, keyOf, add);
    reached = minute;
    return { add, change: [] };
  };

  const compared = async (
    entries: readonly Entry[],
    next: Entry | null,
    settled: () => Promise<void>,
  ): Promise<Compared> => {
    const before = reached;
    const after = next && minuteOf(next.localTime);
    const minutes = Map.groupBy(entries.map(toIncoming), ({ entry }) => minuteOf(entry.localTime));
    const wanted = [...minutes.keys()].filter(perhapsStored);
    if (wanted.some(isLate)) await settled();
    const rows =
      wanted.length === 0
        ? []
        : await database.transaction((tx) => tx.messages.ofMinutes(groupId, wanted.map(textOfMinute)));
    const storedBy = Map.groupBy(rows, ({ localTime }) => minuteOf(localTime));
    const result: Compared = { add: [], change: [] };
    for (const [minute, incoming] of minutes) {
      const stored = (storedBy.get(minute) ?? []).map((row) => toStored(row, incoming));
      const whole = minute > starts && minute < ends;
      const torn = minute === before || minute === after;
      const both = { minute, incoming, stored, present: roster.present(), whole, torn };
      const { add, change, ...rest } = reconcile(both, keyOf);
      if (minute >= reached) {
        reached = minute;
        met = new Set(rest.met.map(({ row }) => row.id));
      }
      result.add.push(...add.map(({ entry: { entry }, key }) => ({ entry, key })));
      result.change.push(...change.map(({ entry: { entry }, stored: { row }, key }) => ({ entry, row, key })));
    }
    result.add.sort((a, b) => a.entry.seq - b.entry.seq);
    return result;
  };

  return {
    /** `next` is the first entry of the batch that follows; `settled` resolves once all batches before are written. */
    compare: async (entries: readonly Entry[], next: Entry | null, settled: () => Promise<void>): Promise<Compared> =>
      numbered(entries) ?? compared(entries, next, settled),
  };
};
