import type { MemberId, Predicate } from '@prosa/contracts';
import { fold } from '../reading/fold.ts';
import { spelled } from '../reading/spelling.ts';
import type { Rule } from './rule.ts';
import { type Topic, topics } from './topics.ts';

/** Nobody asks in more characters than this. */
const longest = 600;

interface Said {
  memberId: MemberId;
  localTime: string;
  text: string;
}

/** Follows which questions are open as messages go by, in order of time; gives the rules by which their answers read. */
export const followQuestions = () => {
  const open = new Map<Topic, { at: number; by: Set<MemberId>; answered: Set<MemberId> }>();
  const ask = (topic: Topic, by: MemberId, now: number) => {
    const before = open.get(topic);
    const still = before && now - before.at <= topic.minutes * 60_000 ? before : undefined;
    open.set(topic, { at: now, by: new Set([...(still?.by ?? []), by]), answered: still?.answered ?? new Set() });
  };
  return {
    rulesFor: ({ memberId, localTime, text }: Said): Rule[] => {
      const now = Date.parse(`${localTime}Z`);
      const said = spelled(fold(text.slice(0, longest))).text;
      for (const topic of topics) if (topic.asked.test(said)) ask(topic, memberId, now);
      const words = said.split(/[.!?\n]/)[0]?.split(/\s+/).length ?? 0;
      return [...open].flatMap(([topic, { at, by, answered }]) =>
        now - at <= topic.minutes * 60_000 &&
        words <= topic.words &&
        !answered.has(memberId) &&
        !(topic.ofOthers && by.has(memberId))
          ? topic.answers
          : [],
      );
    },
    /** What somebody told of themselves: others may follow, they have answered. */
    told: (predicate: Predicate, { memberId, localTime }: Said): void => {
      for (const [topic, { answered }] of open)
        if (topic.answers.some((answer) => answer.predicate === predicate)) answered.add(memberId);
      for (const topic of topics) if (topic.follows === predicate) ask(topic, memberId, Date.parse(`${localTime}Z`));
    },
  };
};
