import { fold } from '../reading/fold.ts';
import { birthdayAnswer } from './birthday.ts';
import { childrenAnswer } from './home.ts';
import type { Rule } from './rule.ts';
import { teamAnswer } from './team.ts';

/** A question that is answered in half a sentence: "15/08", "Uma filha, Helena". */
interface Topic {
  asked: RegExp;
  answer: Rule;
}

const topics: readonly Topic[] = [
  {
    asked:
      /\b(?:aniversarios|nivers|(?:seu|teu|sua data de) (?:aniversario|niver|nascimento)|(?:vc|voce|vcs|voces|senhora?) faz(?:em)? (?:anos|aniversario|niver)|datas? de nascimento)\b/,
    answer: birthdayAnswer,
  },
  {
    asked: /\b(?:time(?: do coracao)?|torce(?:m)? (?:pra|pro|para) (?:quem|qual|que)(?: time)?) ?\?/,
    answer: teamAnswer,
  },
  { asked: /\btem filh[oa]s? ?\?/, answer: childrenAnswer },
];

/** An answer comes within this time of its question. */
const answerMinutes = 10;

/** Follows which questions are open as messages go by, in order of time; gives the rules by which their answers read. */
export const followQuestions = () => {
  const askedAt = new Map<Topic, number>();
  return {
    rulesFor: ({ localTime, text }: { localTime: string; text: string }): Rule[] => {
      const now = Date.parse(`${localTime}Z`);
      const folded = fold(text);
      for (const topic of topics) if (topic.asked.test(folded)) askedAt.set(topic, now);
      return [...askedAt].filter(([, at]) => now - at <= answerMinutes * 60_000).map(([{ answer }]) => answer);
    },
  };
};
