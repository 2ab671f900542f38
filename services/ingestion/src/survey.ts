import type { MemberId } from '@prosa/contracts';
import type { Database } from '@prosa/database';
import { type DateOrder, type Entry, type ParseOptions, parseExport } from '@prosa/whatsapp';
import { type ChosenPart, chooseParts } from './domain/choose-parts.ts';
import { contentOf } from './domain/content.ts';
import type { KnownDay } from './domain/known-day.ts';
import { type Name, nameOf } from './domain/names.ts';
import { createDayReader } from './domain/read-days.ts';
import type { Roster } from './domain/roster.ts';
import { splitDays } from './domain/split-days.ts';
import { phoneOf } from './domain/suppression.ts';
import { elect, type Vote, weightOf } from './domain/vote.ts';
import { minuteOf } from './domain/wall-clock.ts';
import type { IngestionGroup } from './ingestion-group.ts';
import type { OpenUpload } from './open-upload.ts';

type Chosen = AsyncIterable<ChosenPart<KnownDay>>;

/** The days of a file, of which those are read that are not known. */
export interface ChosenDays {
  days: Chosen;
  /** Bytes of the file that were read so far. */
  bytesDone: () => number;
}

/** What is known of an export before anything of it is stored. */
export interface Survey {
  /** The days of the file; whether they are read from the file again depends on how much is new. */
  choose: () => Promise<ChosenDays>;
  dateOrder: DateOrder | null;
  /** Wall-clock times of its first and last entries. */
  startsAt: string;
  endsAt: string;
}

/** So much new text is kept in memory instead of being read from the file a second time. */
const keptBytes = 8 * 1024 * 1024;
/** Messages of an unknown name that are looked up, and those looked up at once. */
const mostSamples = 200;
const lookedUpAtOnce = 2_000;

export const chooseDays = (group: IngestionGroup, { text, bytesDone }: OpenUpload): ChosenDays => {
  const latest = [...group.knownDays.values()].reduce<KnownDay | null>(
    (newest, day) => (newest && newest.endsAt >= day.endsAt ? newest : day),
    null,
  );
  const parts = splitDays(text, latest?.dateOrder ?? null);
  return { days: chooseParts(parts, group.fingerprintOf, group.knownDays), bytesDone };
};

/**
 * Goes through an export of a group that has messages: which of its days are known and need not be read, and whom its
 * unknown names stand for, told by the messages they share with those that are stored.
 */
export const surveyExport = async (
  database: Database,
  group: IngestionGroup,
  roster: Roster,
  open: () => Promise<OpenUpload>,
  options: ParseOptions,
): Promise<Survey> => {
  let kept: ChosenPart<KnownDay>[] | null = [];
  let size = 0;
  let dateOrder: DateOrder | null = null;
  let skippedTo = '';
  const file = chooseDays(group, await open());
  for await (const part of file.days) {
    if (part.skip && part.known) {
      dateOrder = part.known.dateOrder;
      if (part.known.endsAt > skippedTo) skippedTo = part.known.endsAt;
    } else size += part.bytes.length;
    if (size > keptBytes) kept = null;
    kept?.push(part.skip ? { ...part, bytes: Buffer.alloc(0) } : part);
  }
  const choose = async (): Promise<ChosenDays> =>
    kept ? { days: inTurn(kept), bytesDone: file.bytesDone } : chooseDays(group, await open());

  const reader = createDayReader((await choose()).days);
  const entries = parseExport(reader.bytes(), { ...options, ...(dateOrder ? { dateOrder } : {}) });
  const { startsAt, endsAt, unknown } = await collect(entries, group, roster);
  const votes = await lookUp(database, group, unknown);
  for (const [name, member] of elect(votes, roster.present())) roster.add(name, member);
  return { choose, dateOrder, startsAt, endsAt: endsAt > skippedTo ? endsAt : skippedTo };
};

async function* inTurn<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

interface Sample {
  name: Name;
  key: Buffer;
  weight: number;
}

/** Reads all names, and some messages of those that are unknown. */
const collect = async (entries: AsyncGenerator<Entry[]>, { keyOf }: IngestionGroup, roster: Roster) => {
  const names = new Map<string, { name: Name; samples: Sample[] | null }>();
  let startsAt = '';
  let endsAt = '';
  for await (const batch of entries) {
    for (const entry of batch) {
      startsAt ||= entry.localTime;
      if (entry.localTime > endsAt) endsAt = entry.localTime;
      if (entry.kind === 'system') {
        linkNames(roster, entry);
        continue;
      }
      let known = names.get(entry.author);
      if (!known) {
        const name = nameOf(entry.author, entry.phone);
        known = { name, samples: roster.isKnown(name) ? null : [] };
        names.set(entry.author, known);
      }
      const { name, samples } = known;
      if (!samples || samples.length === mostSamples) continue;
      const content = contentOf(entry);
      const weight = weightOf(content);
      if (weight > 0) samples.push({ name, weight, key: keyOf(minuteOf(entry.localTime), content, 0) });
    }
  }
  const all = [...names.values()];
  for (const { name } of all) roster.findExactly(name);
  const unknown = all.filter(({ name }) => !roster.find(name)).flatMap(({ samples }) => samples ?? []);
  return { startsAt, endsAt, unknown };
};

/** WhatsApp itself says that somebody has another number or name now. */
export const linkNames = (roster: Roster, { event }: Entry): void => {
  if (event?.type !== 'number_changed' || !event.old || !event.new) return;
  roster.link(nameOf(event.old, phoneOf(event.old)), nameOf(event.new, phoneOf(event.new)));
};

const lookUp = async (
  database: Database,
  { groupId }: IngestionGroup,
  samples: readonly Sample[],
): Promise<Vote<Name, MemberId>[]> => {
  const byKey = new Map(samples.map((sample) => [sample.key.toString('hex'), sample]));
  const keys = [...byKey.values()].map(({ key }) => key);
  const votes: Vote<Name, MemberId>[] = [];
  for (let at = 0; at < keys.length; at += lookedUpAtOnce) {
    const found = await database.transaction((tx) =>
      tx.messages.authorsOf(groupId, keys.slice(at, at + lookedUpAtOnce)),
    );
    for (const { stableKey, memberId } of found) {
      const sample = byKey.get(stableKey.toString('hex'));
      if (sample) votes.push({ name: sample.name, member: memberId, weight: sample.weight });
    }
  }
  return votes;
};
