import type { MemberId } from '@prosa/contracts';
import type { Answer, Answered } from './answer.ts';
import type { NamedTime, PlanFact } from './plan-fact.ts';
import type { Span } from './stretch.ts';

/**
 * The plan facts of a chat day, as a text of numbers, dates and first letters of occasions: there are thousands in a year, and a
 * text is not unpacked before it is asked for. Members are told by their place in a list.
 */
export interface PackedFacts {
  members: MemberId[];
  facts: string;
}

/** Where a chat day lies: its first second, and how many messages of members came before it. */
export interface DayOrigin {
  second: number;
  index: number;
}

export const packFacts = (facts: readonly PlanFact[], origin: DayOrigin): PackedFacts => {
  const members = new Map<MemberId, number>();
  for (const { memberId } of facts) if (!members.has(memberId)) members.set(memberId, members.size);
  const pack = (fact: PlanFact): string => {
    const { messageId, memberId, second, index, cues, answer, occasions, dates, proposal } = fact;
    const place = `${messageId},${members.get(memberId)},${second - origin.second},${index - origin.index}`;
    const times = dates.length === 0 ? '' : dates.map(packTime).join('.');
    const said = `${cues},${packAnswer(answer)},${occasions.join('.')},${times}`;
    return proposal
      ? `${place},${said},${proposal.title.join('.')},${proposal.place?.join('.') ?? ''}`
      : `${place},${said},,`;
  };
  return { members: [...members.keys()], facts: facts.map(pack).join(';') };
};

export function* unpackFacts({ members, facts }: PackedFacts, origin: DayOrigin): Generator<PlanFact> {
  // One by one: who looks for the first that matters reads no further.
  for (let from = 0; from < facts.length; ) {
    const end = facts.indexOf(';', from);
    const packed = facts.slice(from, end < 0 ? facts.length : end);
    from += packed.length + 1;
    const [id, member, second, index, cues, answer, occasions = '', dates = '', title = '', place = ''] =
      packed.split(',');
    yield {
      messageId: Number(id),
      memberId: members[Number(member)] as MemberId,
      second: Number(second) + origin.second,
      index: Number(index) + origin.index,
      cues: Number(cues),
      answer: unpackAnswer(Number(answer)),
      occasions: parts(occasions),
      dates: parts(dates).map(unpackTime),
      proposal: title === '' ? null : { title: span(title), place: place === '' ? null : span(place) },
    };
  }
}

/** Undefined where there is none. */
export const unpackLastFact = ({ members, facts }: PackedFacts, origin: DayOrigin): PlanFact | undefined =>
  unpackFacts({ members, facts: facts.slice(facts.lastIndexOf(';') + 1) }, origin).next().value ?? undefined;

const parts = (text: string): string[] => (text === '' ? [] : text.split('.'));
const span = (text: string): Span => text.split('.').map(Number) as [number, number];

const packTime = ({ start, end, precision, dayAssumed }: NamedTime): string =>
  `${start}/${end ?? ''}/${precision}/${dayAssumed ? 'assumed' : ''}`;

const unpackTime = (packed: string): NamedTime => {
  const [start = '', end = '', precision, dayAssumed] = packed.split('/');
  return {
    start,
    ...(end === '' ? {} : { end }),
    precision: precision as NamedTime['precision'],
    ...(dayAssumed === 'assumed' ? { dayAssumed: true } : {}),
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
