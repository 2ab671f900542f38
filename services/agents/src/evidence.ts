import type { MemberId } from '@prosa/contracts';
import type { ReadableMessage } from './agent.ts';

/** What a claim rests on: words somebody is said to have written in a message. */
export interface Quoted {
  memberId: MemberId;
  messageId: number;
  quote: string;
}

/** Whether those are that member's words: the quote stands, letter by letter, in that message, and the message is theirs. */
export const isVerbatim = (
  { memberId, messageId, quote }: Quoted,
  messages: ReadonlyMap<number, ReadableMessage>,
): boolean => {
  const message = messages.get(messageId);
  return message !== undefined && message.memberId === memberId && quote !== '' && message.text.includes(quote);
};
