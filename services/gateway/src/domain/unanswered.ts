import type { Section } from '@prosa/contracts';

const fewestQuestions = 8;
const often = 0.5;
/** Beside the group as a whole: where nobody answers anybody, it is nobody's. */
const moreThanOthers = 1.3;

/** Members whose questions often get no answer, more often than those of the others; the most so first. */
export const oftenUnanswered = ({ members }: Section<'interactions'>) => {
  const sum = (value: 'questions' | 'unanswered') => members.reduce((total, member) => total + member[value], 0);
  const usual = sum('unanswered') / Math.max(1, sum('questions'));
  return members
    .map(({ memberId, questions, unanswered }) => ({ memberId, questions, unanswered }))
    .filter(
      ({ questions, unanswered }) =>
        questions >= fewestQuestions && unanswered / questions >= Math.max(often, usual * moreThanOthers),
    )
    .sort((a, b) => b.unanswered / b.questions - a.unanswered / a.questions);
};
