import type { MemberId } from '@prosa/contracts';

/** A member's message with what it refers to, as the reading of threads found it. */
export interface LinkedMessage {
  id: number;
  memberId: MemberId;
  /** Wall-clock time, `2025-03-10T14:05:00`. */
  localTime: string;
  /** Id of the earlier message of the same conversation that it answers or continues; null where it begins something. */
  answers: number | null;
  /** Members it names. */
  mentions: readonly MemberId[];
  /** Whether it asks something. */
  asks: boolean;
}
