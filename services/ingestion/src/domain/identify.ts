/** Keyed hash of some parts; the key stays outside. */
export type Match = (...parts: string[]) => Buffer;

const minuteBytes = 4;
const keyBytes = 16;
const minuteMs = 60_000;

/** Minutes since 1970 of a wall-clock time, `2025-03-10T14:05:33`: Android exports have no seconds. */
export const minuteOf = (localTime: string): number => Math.floor(Date.parse(`${localTime}Z`) / minuteMs);

/** The beginning of a minute: `2025-03-10T14:05:00`. */
export const textOfMinute = (minute: number): string => new Date(minute * minuteMs).toISOString().slice(0, 19);

/**
 * What makes a message the same message in every export: its minute, its content, and which of the same in that minute it
 * is. 16 bytes: the minute in the clear, so that new keys lie side by side in the index, then 96 bits of a keyed hash of
 * all three. The author is not in it: names differ between phones.
 */
export const createKeyOf =
  (match: Match) =>
  (minute: number, content: string, occurrence: number): Buffer => {
    const key = Buffer.allocUnsafe(keyBytes);
    key.writeInt32BE(minute);
    key.set(match(String(minute), content, String(occurrence)).subarray(0, keyBytes - minuteBytes), minuteBytes);
    return key;
  };
export type KeyOf = ReturnType<typeof createKeyOf>;

/** Keys of before are longer, and their messages are compared by what they say. */
export const isFormerKey = (key: Uint8Array): boolean => key.length !== keyBytes;
