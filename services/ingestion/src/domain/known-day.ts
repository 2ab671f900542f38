import type { Counts, DateOrder } from '@prosa/whatsapp';

/** A day of an export, or a part of a long one, of which every message is stored. */
export interface KnownDay {
  /** Keyed hash of its lines as they stand in the file. */
  fingerprint: Buffer;
  dateOrder: DateOrder;
  /** Wall-clock time of its last entry. */
  endsAt: string;
  counts: Counts;
}

export const noCounts = (): Counts => ({
  ...{ lines: 0, messages: 0, system: 0, media: 0, deleted: 0, edited: 0, multiline: 0 },
  ...{ continuations: 0, unrecognised: 0 },
});

export const sumOf = (one: Counts, other: Counts): Counts => ({
  lines: one.lines + other.lines,
  messages: one.messages + other.messages,
  system: one.system + other.system,
  media: one.media + other.media,
  deleted: one.deleted + other.deleted,
  edited: one.edited + other.edited,
  multiline: one.multiline + other.multiline,
  continuations: one.continuations + other.continuations,
  unrecognised: one.unrecognised + other.unrecognised,
});
