import type { DayPart } from './split-days.ts';

/** A part of a file with what is known of it. */
export interface ChosenPart<K> extends DayPart {
  /** Null for parts that have no identity. */
  fingerprint: Buffer | null;
  known: K | null;
  /** It need not be read: its messages are stored. */
  skip: boolean;
}

/** So much of the beginning is always read: it shows how the file is to be read. */
const headBytes = 64 * 1024;

/**
 * Decides which days of a file are read. A known day next to an unknown one is read as well, so that nothing begins in the
 * middle: of a minute, of a message, of a chat pasted into one.
 */
export async function* chooseParts<K>(
  parts: AsyncIterable<DayPart>,
  fingerprintOf: (bytes: Buffer) => Buffer,
  known: ReadonlyMap<string, K>,
): AsyncGenerator<ChosenPart<K>> {
  let offset = 0;
  let before = true;
  let held: (Omit<ChosenPart<K>, 'skip'> & { isHead: boolean }) | null = null;
  const decide = (part: NonNullable<typeof held>, isNextKnown: boolean): ChosenPart<K> => {
    const { isHead, ...chosen } = part;
    const isKnown = chosen.known !== null;
    const skip = isKnown && before && isNextKnown && !isHead;
    before = isKnown;
    return { ...chosen, skip };
  };
  for await (const part of parts) {
    const fingerprint = part.whole && part.date ? fingerprintOf(part.bytes) : null;
    const found = fingerprint && known.get(fingerprint.toString('hex'));
    const next = { ...part, fingerprint, known: found ?? null, isHead: offset < headBytes };
    offset += part.bytes.length;
    if (held) yield decide(held, next.known !== null);
    held = next;
  }
  if (held) yield decide(held, true);
}
