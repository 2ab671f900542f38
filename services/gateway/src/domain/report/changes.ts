import { subjectName } from '../subject-name.ts';
import { bullets, type Part } from './view.ts';

const mostNamed = 8;

/** What changed since the version before. */
export const changesPart: Part = ({ report: { since, topics }, say, nameOf }) => {
  if (!since) return [];
  const subjects = (topics?.topics ?? []).filter(({ id }) => since.newTopics.includes(id)).slice(0, mostNamed);
  const people = since.newMembers.slice(0, mostNamed).map(nameOf);
  return [bullets(say.changes({ since, people, subjects: subjects.map(subjectName) }))];
};
