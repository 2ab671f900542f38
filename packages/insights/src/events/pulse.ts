/** When members of a group wrote. */
export interface Pulse {
  /** Of the wall clock, ascending. */
  seconds: Float64Array;
  /** Of each message, whether somebody else wrote the one before it on the same day. */
  turns: Uint8Array;
}

/**
 * Times of a day's messages in a byte or two each: gaps in seconds, doubled, and one more where somebody else writes; seven bits a byte, the low
 * ones first, the eighth set where more follow; in base64.
 */
export const packPulse = (messages: readonly { second: number; author: string }[]): string => {
  const bytes: number[] = [];
  let second = 0;
  let author: string | undefined;
  for (const message of messages) {
    const turn = author !== undefined && message.author !== author;
    let rest = 2 * Math.max(0, message.second - second) + (turn ? 1 : 0);
    for (; rest > 127; rest >>= 7) bytes.push((rest & 127) | 128);
    bytes.push(rest);
    second = Math.max(second, message.second);
    author = message.author;
  }
  return Buffer.from(bytes).toString('base64');
};

/** The pulse of days one after the other, each with the second that it began. */
export const unpackPulse = (days: readonly { start: number; messages: number; pulse: string }[]): Pulse => {
  const count = days.reduce((sum, { messages }) => sum + messages, 0);
  const seconds = new Float64Array(count);
  const turns = new Uint8Array(count);
  let at = 0;
  for (const { start, pulse } of days) {
    let second = start;
    let value = 0;
    let shift = 0;
    for (const byte of Buffer.from(pulse, 'base64')) {
      value |= (byte & 127) << shift;
      shift += 7;
      if (byte > 127) continue;
      second += value >> 1;
      seconds[at] = second;
      turns[at] = value & 1;
      at += 1;
      value = 0;
      shift = 0;
    }
  }
  return { seconds, turns };
};
