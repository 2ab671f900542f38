/** Keyed hash of a text, in hex; the key stays outside. */
export type MatchText = (text: string) => string;

const minuteBytes = 4;
const keyBytes = 16;
const hashDigits = 2 * (keyBytes - minuteBytes);

/**
 * What makes a message the same message in every export: its minute, its content, and which of the same in that minute it
 * is. 16 bytes: the minute in the clear, so that new keys lie side by side in the index, then 96 bits of a keyed hash of
 * all three. The author is not in it: names differ between phones.
 */
export const createKeyOf =
  (match: MatchText) =>
  (minute: number, content: string, occurrence: number): Buffer => {
    const key = Buffer.allocUnsafe(keyBytes);
    key.writeInt32BE(minute);
    key.write(match(`${minute} ${occurrence} ${content}`).slice(0, hashDigits), minuteBytes, 'hex');
    return key;
  };
export type KeyOf = ReturnType<typeof createKeyOf>;

/** Keys of before are longer, and their messages are compared by what they say. */
export const isFormerKey = (key: Uint8Array): boolean => key.length !== keyBytes;
