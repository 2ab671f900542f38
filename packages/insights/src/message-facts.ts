import type { MemberId } from '@prosa/contracts';

/** What statistics need of one line of a chat: no text. */
export interface MessageFacts {
  /** Rises with nothing but storage; only a name for the message. */
  id: number;
  /** Null for system lines. */
  memberId: MemberId | null;
  kind: 'message' | 'system';
  /** `deleted` for a message its author took back; everything else is told apart by `media`. */
  type: string;
  /** Wall-clock time in the group, `2025-03-10T14:05:00`. */
  localTime: string;
  words: number;
  /** Attachments: photos, audio, stickers, documents. */
  media: number;
  edited: boolean;
}

/** A line a member wrote. System lines are left out of everything but their own count. */
export interface MemberMessage extends MessageFacts {
  memberId: MemberId;
}

export const isMemberMessage = <M extends MessageFacts>(facts: M): facts is M & MemberMessage =>
  facts.kind === 'message' && facts.memberId !== null;
