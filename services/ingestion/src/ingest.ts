import type { Database, ExportSource } from '@prosa/database';
import type { Vault } from '@prosa/vault';
import { type Counts, type Entry, type ExportSummary, parseExport } from '@prosa/whatsapp';
import { createAuthors } from './authors.ts';
import { createCompare } from './compare-batch.ts';
import { type Batch, inBatches } from './domain/in-batches.ts';
import { sumOf } from './domain/known-day.ts';
import { createDayReader } from './domain/read-days.ts';
import { createRoster } from './domain/roster.ts';
import { millisecondsOf, minuteOf } from './domain/wall-clock.ts';
import { type IngestionGroup, openGroup } from './ingestion-group.ts';
import { uploadOpener } from './open-upload.ts';
import type { ObjectStorage } from './ports.ts';
import { sealBatch } from './seal-batch.ts';
import { chooseDays, surveyExport } from './survey.ts';
import { type PreparedBatch, writeBatch } from './write-batch.ts';

export interface Dependencies {
  database: Database;
  storage: ObjectStorage;
  vault: Vault;
  /** Messages in one transaction, at most. */
  batchSize: number;
  /** Tells the outbox relay that something waits. */
  nudge: () => void;
}

/** Characters of text in one transaction, at most: a batch of long messages is a short one. */
const batchCharacters = 2 * 1024 * 1024;

/**
 * Stores what is new in one uploaded file, batch by batch; goes on behind the last stored batch where it was interrupted.
 * While a batch is written, the next one is read and sealed, and no more than that.
 */
export const ingest = async (
  dependencies: Dependencies,
  place: Pick<IngestionGroup, 'exportId' | 'groupId' | 'organisationId'>,
  source: ExportSource,
  signal: AbortSignal,
): Promise<void> => {
  const { database, vault, nudge } = dependencies;
  const group = await openGroup(dependencies, place);
  const open = await uploadOpener(dependencies, group, source);
  const roster = createRoster(group.names, group.nameKeys);
  const options = { zone: source.zone };
  const survey = group.span ? await surveyExport(database, group, roster, open, options) : null;

  const file = survey ? await survey.choose() : chooseDays(group, await open());
  const days = createDayReader(file.days);
  const dateOrder = survey?.dateOrder;
  const parsed = parseExport(days.bytes(), { ...options, ...(dateOrder ? { dateOrder } : {}) });
  const authors = createAuthors(group, vault, roster);
  const { compare } = createCompare(database, group, roster, authors, survey);

  const { linesDone } = source;
  let number = source.batchesDone;
  let writing = Promise.resolve();
  const prepare = async (batch: Batch<Entry, ExportSummary>): Promise<PreparedBatch | null> => {
    const entries = linesDone === 0 ? batch.items : batch.items.filter(({ line }) => days.fileLineOf(line) > linesDone);
    // An interrupted run has stored this already; its last batch is only empty where nothing followed.
    if (entries.length === 0 && !batch.last) return null;
    const added = await authors.meet(entries);
    for (const entry of entries) authors.see(entry, millisecondsOf(entry.instant));
    const compared = await compare(entries, batch.last ? null : batch.next, () => writing);
    const sealed = await sealBatch(group.keys, compared, authors);
    const reached = batch.last ? 0 : days.fileLineOf(batch.next.line);
    return {
      ...{ number: ++number, entries: entries.length, authors: added, sealed },
      ...{ firstSeq: entries[0]?.seq ?? 0, lastSeq: entries.at(-1)?.seq ?? 0 },
      days: days.completeBefore(batch.last ? null : batch.next.line),
      bytesDone: file.bytesDone(),
      linesDone: batch.last ? linesDone : reached - 1,
      endsAt: latestOf(entries),
      ...(batch.last ? { end: { ...accountsOf(batch.result.counts, days.skipped()), seen: authors.seen() } } : {}),
    };
  };

  try {
    for await (const batch of inBatches(noted(parsed, days), limitsOf(dependencies.batchSize))) {
      signal.throwIfAborted();
      const prepared = await prepare(batch);
      await writing;
      if (!prepared) continue;
      writing = database.transaction((tx) => writeBatch(tx, group, prepared)).then(nudge);
      // Whoever waits for it next is told; until then it is nobody's unhandled rejection.
      writing.catch(() => {});
    }
  } finally {
    await writing;
  }
};

/** The entries, once the days have taken note of them. */
async function* noted(
  parsed: AsyncGenerator<Entry[], ExportSummary>,
  days: { see: (entry: Entry) => void },
): AsyncGenerator<Entry[], ExportSummary> {
  try {
    for (;;) {
      const next = await parsed.next();
      if (next.done) return next.value;
      for (const entry of next.value) days.see(entry);
      yield next.value;
    }
  } finally {
    await parsed.return(undefined as never);
  }
}

const limitsOf = (items: number) => ({
  items,
  bytes: batchCharacters,
  bytesOf: ({ original }: Entry) => original.length,
  belongTogether: (a: Entry, b: Entry) => minuteOf(a.localTime) === minuteOf(b.localTime),
});

const latestOf = (entries: readonly Entry[]): string | null =>
  entries.reduce<string | null>((latest, { localTime }) => (latest && latest > localTime ? latest : localTime), null);

const accountsOf = (read: Counts, skipped: Counts) => {
  const counts = sumOf(read, skipped);
  return { entries: counts.messages + counts.system, accounting: { ...counts } };
};
