import type { MemberId } from '@prosa/contracts';
import type { Answer, Answered } from './answer.ts';
import type { NamedTime, PlanFact } from './plan-fact.ts';
import type { Span } from './stretch.ts';

/** A plan fact in a partial: plain JSON, and short, since there are thousands. */
export type PackedFact = readonly [
  messageId: number,
  memberId: MemberId,
  /** Since the chat day began. */
  second: number,
  /** Within the chat day. */
  index: number,
  cues: number,
  answer: number,
  occasions: readonly string[],
  dates: readonly NamedTime[],
  title: Span | null,
  place: Span | null,
];

/** Where a chat day lies: its first second, and how many messages of members came before it. */
export interface DayOrigin {
  second: number;
  index: number;
}

export const packFact = (fact: PlanFact, origin: DayOrigin): PackedFact => [
  fact.messageId,
  fact.memberId,
  fact.second - origin.second,
  fact.index - origin.index,
  fact.cues,
  packAnswer(fact.answer),
  fact.occasions,
  fact.dates,
  fact.proposal?.title ?? null,
  fact.proposal?.place ?? null,
];

export const unpackFact = (packed: PackedFact, origin: DayOrigin): PlanFact => {
  const [messageId, memberId, second, index, cues, answer, occasions, dates, title, place] = packed;
  return {
    messageId,
    memberId,
    second: second + origin.second,
    index: index + origin.index,
    cues,
    answer: unpackAnswer(answer),
    occasions,
    dates,
    proposal: title && { title, place },
  };
};

const answers: readonly Answer[] = ['yes', 'no', 'maybe'];
const none = -1;

const packAnswer = (answered: Answered | null): number =>
  answered ? 2 * answers.indexOf(answered.answer) + (answered.clear ? 1 : 0) : none;

const unpackAnswer = (packed: number): Answered | null => {
  const answer = answers[packed >> 1];
  return answer === undefined ? null : { answer, clear: packed % 2 === 1 };
};
