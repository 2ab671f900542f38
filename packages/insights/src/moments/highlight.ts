import type { MemberId } from '@prosa/contracts';
import { minutesBetween } from '../wall-clock.ts';
import { isReaction } from './reaction.ts';

export interface SpokenMessage {
  id: number;
  memberId: MemberId;
  localTime: string;
  /** Empty for media without a caption and for deleted messages. */
  text: string;
}

/** Chat reacts at once: what comes later than this answers something else. */
const reactionMinutes = 3;

/**
 * The message of a conversation that set off most reactions, with how many members reacted; null where nobody did.
 * A reaction counts for the last message before it that is no reaction itself, by someone else and within 3 minutes.
 * One member counts once for one message; of equal ones the message with more reactions, then the earlier. A photo takes
 * the reactions to it, but only a message with text can be the highlight.
 * @param messages of one conversation, in order of time
 */
export const highlightOf = (messages: readonly SpokenMessage[]): { messageId: number; reactions: number } | null => {
  const candidates: { message: SpokenMessage; members: Set<MemberId>; reactions: number }[] = [];
  for (const message of messages) {
    if (!isReaction(message.text)) {
      candidates.push({ message, members: new Set(), reactions: 0 });
      continue;
    }
    const cause = candidates.findLast((candidate) => candidate.message.memberId !== message.memberId);
    if (!cause || minutesBetween(cause.message.localTime, message.localTime) > reactionMinutes) continue;
    cause.members.add(message.memberId);
    cause.reactions += 1;
  }
  let best: (typeof candidates)[number] | null = null;
  for (const candidate of candidates) {
    if (candidate.members.size === 0 || candidate.message.text.trim() === '') continue;
    const lead = candidate.members.size - (best?.members.size ?? 0) || candidate.reactions - (best?.reactions ?? 0);
    if (lead > 0) best = candidate;
  }
  return best && { messageId: best.message.id, reactions: best.members.size };
};
