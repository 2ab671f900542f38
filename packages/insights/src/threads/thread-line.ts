import type { MemberId } from '@prosa/contracts';
import type { Said } from '../words/chunks.ts';

/** A member's message as the linker reads it. */
export interface ThreadLine extends Said {
  id: number;
  memberId: MemberId;
  /** Wall-clock time, `2025-03-10T14:05:00`. */
  localTime: string;
}

/** What a member is called; several names may stand for one. */
export interface MemberName {
  memberId: MemberId;
  /** `Ana Souza`, a nickname, or the digits of a number. */
  name: string;
}
