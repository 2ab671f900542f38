import { minutesBetween } from '../wall-clock.ts';

/** Silence that ends a conversation, as in moments/conversations.ts: nothing is answered across it. */
export const silenceMinutes = 45;

/** The conversations of lines that come in order of time; none is empty. */
export const conversationsOf = <Line extends { localTime: string }>(lines: readonly Line[]): Line[][] => {
  const conversations: Line[][] = [];
  let last: Line | undefined;
  for (const line of lines) {
    if (!last || minutesBetween(last.localTime, line.localTime) > silenceMinutes) conversations.push([]);
    conversations.at(-1)?.push(line);
    last = line;
  }
  return conversations;
};
