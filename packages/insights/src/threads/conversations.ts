import { secondsOf } from '../wall-clock.ts';

/** Silence that ends a conversation: nothing is answered across it. */
export const silenceMinutes = 45;

/** The conversations of lines that come in order of time; none is empty. */
export const conversationsOf = <Line extends { localTime: string }>(lines: readonly Line[]): Line[][] => {
  const conversations: Line[][] = [];
  let conversation: Line[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const line of lines) {
    const now = secondsOf(line.localTime);
    if (now - last > 60 * silenceMinutes) {
      conversation = [];
      conversations.push(conversation);
    }
    conversation.push(line);
    last = now;
  }
  return conversations;
};
