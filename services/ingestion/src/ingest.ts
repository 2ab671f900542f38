import { setImmediate } from 'node:timers/promises';
import type { Database, ExportSource } from '@prosa/database';
import type { Vault } from '@prosa/vault';
import { type Counts, type Entry, type ExportSummary, parseExport } from '@prosa/whatsapp';
import { createAuthors } from './authors.ts';
import { createCompare } from './compare-batch.ts';
import { inBatches } from './domain/in-batches.ts';
import { sumOf } from './domain/known-day.ts';
import { createDayReader } from './domain/read-days.ts';
import { createRoster } from './domain/roster.ts';
import { millisecondsOf, minuteOf } from './domain/wall-clock.ts';
import { createDraft, type Draft } from './draft.ts';
import { type IngestionGroup, openGroup } from './ingestion-group.ts';
import { uploadOpener } from './open-upload.ts';
import type { ObjectStorage } from './ports.ts';
import { sealInto } from './seal-into.ts';
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

/** Entries that are compared and sealed at once: what lives shortly costs the collector nothing. */
const sliceItems = 125;
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
  let draft: Draft | null = null;
  let writing: Promise<void> = Promise.resolve();
  /** Hands the draft to the database, once it has written the batch before. */
  const flush = async (end: PreparedBatch['end'] = null): Promise<void> => {
    if (!draft) return;
    const batch = { ...draft, number: ++number, end };
    draft = null;
    await writing;
    writing = database.transaction((tx) => writeBatch(tx, group, batch)).then(nudge);
    // Whoever waits for it next is told; until then it is nobody's unhandled rejection.
    writing.catch(() => {});
  };
  const settled = async (): Promise<void> => {
    await flush();
    await writing;
  };

  try {
    const limits = limitsOf(Math.min(sliceItems, dependencies.batchSize));
    for await (const slice of inBatches(noted(parsed, days), limits)) {
      signal.throwIfAborted();
      // An interrupted run has stored the lines before.
      const entries =
        linesDone === 0 ? slice.items : slice.items.filter(({ line }) => days.fileLineOf(line) > linesDone);
      if (entries.length === 0 && !slice.last) continue;
      const characters = entries.reduce((sum, { original }) => sum + original.length, 0);
      if (draft && !hasRoom(draft, entries.length, characters, dependencies.batchSize)) await flush();
      // A block may have been parsed just now, and the transaction of the batch before waits for its next statement.
      await setImmediate();
      const added = await authors.meet(entries);
      for (const entry of entries) authors.see(entry, millisecondsOf(entry.instant));
      const compared = authors.withoutErased(await compare(entries, slice.last ? null : slice.next, settled));
      draft ??= createDraft(entries[0]?.seq ?? 0);
      await sealInto(draft, group, compared, authors);
      draft.authors.members.push(...added.members);
      draft.authors.names.push(...added.names);
      draft.entries += entries.length;
      draft.characters += characters;
      draft.lastSeq = entries.at(-1)?.seq ?? draft.lastSeq;
      draft.linesDone = slice.last ? linesDone : days.fileLineOf(slice.next.line) - 1;
      draft.days.push(...days.completeBefore(slice.last ? null : slice.next.line));
      draft.bytesDone = file.bytesDone();
      draft.endsAt = latestOf(draft.endsAt, entries);
      if (slice.last) await flush({ ...accountsOf(slice.result.counts, days.skipped()), seen: authors.seen() });
    }
  } finally {
    await writing;
  }
};

const hasRoom = (draft: Draft, entries: number, characters: number, batchSize: number): boolean =>
  draft.entries + entries <= batchSize && draft.characters + characters <= batchCharacters;

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

const latestOf = (before: string | null, entries: readonly Entry[]): string | null =>
  entries.reduce((latest, { localTime }) => (latest && latest > localTime ? latest : localTime), before);

const accountsOf = (read: Counts, skipped: Counts) => {
  const counts = sumOf(read, skipped);
  return { entries: counts.messages + counts.system, accounting: { ...counts } };
};
