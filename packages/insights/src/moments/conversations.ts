import type { MemberId } from '@prosa/contracts';
import { isMemberMessage, type MessageFacts } from '../message-facts.ts';
import { minutesBetween } from '../wall-clock.ts';

export interface Conversation {
  from: string;
  to: string;
  /** In order. */
  messageIds: number[];
  /** Messages by member. */
  members: Map<MemberId, number>;
}

export interface Silence {
  from: string;
  to: string;
  hours: number;
}

/**
 * A conversation ends where nobody writes for 45 minutes. Fixed and not learned from the group, so that one more export
 * never redraws the conversations of years ago; within it a late answer still belongs, and lunch is over.
 */
const silenceMinutes = 45;

/** A group that never pauses is cut here, which also bounds what is kept of a conversation. */
const longestConversation = 500;

export interface ConversationReader {
  /** Takes the next line; lines come in order of time. Returns the conversation that this one ended, if it did. */
  next: (facts: MessageFacts) => Conversation | null;
  /** Ends the last conversation. */
  end: () => Conversation | null;
  /** The longest time without a message so far; null before the second message. Earliest of equal ones. */
  longestSilence: () => Silence | null;
}

/** Splits a stream of lines into conversations. System lines neither belong to one nor break a silence. */
export const readConversations = (): ConversationReader => {
  let open: Conversation | null = null;
  let silence: Silence | null = null;
  let longest = 0;
  let lastTime: string | null = null;
  const take = (): Conversation | null => {
    const ended = open;
    open = null;
    return ended;
  };
  return {
    next: (facts) => {
      if (!isMemberMessage(facts)) return null;
      let ended: Conversation | null = null;
      if (lastTime !== null) {
        const minutes = minutesBetween(lastTime, facts.localTime);
        if (minutes > longest) {
          longest = minutes;
          silence = { from: lastTime, to: facts.localTime, hours: Math.round(minutes / 6) / 10 };
        }
        if (minutes > silenceMinutes || (open?.messageIds.length ?? 0) >= longestConversation) ended = take();
      }
      lastTime = facts.localTime;
      open ??= { from: facts.localTime, to: facts.localTime, messageIds: [], members: new Map() };
      open.to = facts.localTime;
      open.messageIds.push(facts.id);
      open.members.set(facts.memberId, (open.members.get(facts.memberId) ?? 0) + 1);
      return ended;
    },
    end: take,
    longestSilence: () => silence,
  };
};
