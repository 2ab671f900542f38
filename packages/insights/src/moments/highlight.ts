import type { MemberId } from '@prosa/contracts';
import { minutesBetween } from '../wall-clock.ts';
import { cutOf, type Said } from '../words/chunks.ts';
import { reactionOf } from './reaction.ts';

export interface SpokenMessage extends Said {
  id: number;
  memberId: MemberId;
  localTime: string;
  /** Empty for media without a caption and for deleted messages. */
  text: string;
}

/** Chat reacts at once: what comes later than this answers something else. */
const reactionMinutes = 3;
/** Messages cross: a reaction is meant for the last message, or for one of the two before it, each half as likely. */
const crossing = 3;

interface Candidate {
  message: SpokenMessage;
  score: number;
  members: MemberId[];
}

/** A quote of fewer words tells less to who was not there, and counts in proportion. */
const tellingWords = 5;
const leastScore = 0.5;

/**
 * The message of a conversation that set off most reactions, with how many members reacted; null where nobody did.
 * A reaction counts 1 for the last message before it that is no mere reaction itself, 1/2 for the one before and 1/4 for
 * the third, as far as they are by someone else and within 3 minutes; one member counts once for one message. A
 * text of fewer than 5 words counts in proportion, and below 1/2 there is no highlight. The earlier of equal ones. A photo
 * takes reactions too, but only a message with text can be the highlight.
 * @param messages of one conversation, in order of time
 */
export const highlightOf = (messages: readonly SpokenMessage[]): { messageId: number; reactions: number } | null => {
  const candidates: Candidate[] = [];
  for (const message of messages) {
    const reaction = reactionOf(message.text, cutOf(message));
    if (reaction !== null) credit(candidates, message);
    if (reaction !== 'only') candidates.push({ message, score: 0, members: [] });
  }
  let best: Candidate | null = null;
  let highest = 0;
  for (const candidate of candidates) {
    if (candidate.score < leastScore) continue;
    const words = candidate.message.text.match(/\p{L}+/gu)?.length ?? 0;
    const score = candidate.score * Math.min(1, words / tellingWords);
    if (score < leastScore || score <= highest) continue;
    best = candidate;
    highest = score;
  }
  return best && { messageId: best.message.id, reactions: best.members.length };
};

/** The newest candidates get what a reaction is worth. */
const credit = (candidates: readonly Candidate[], { memberId, localTime }: SpokenMessage): void => {
  for (let place = 0; place < crossing; place += 1) {
    const candidate = candidates[candidates.length - 1 - place];
    if (!candidate) return;
    const { message, members } = candidate;
    if (message.memberId === memberId || members.includes(memberId)) continue;
    if (minutesBetween(message.localTime, localTime) > reactionMinutes) continue;
    members.push(memberId);
    candidate.score += 0.5 ** place;
  }
};
