import { subjectName } from '../subject-name.ts';
import { type Part, saidIn } from './view.ts';

const mostShown = 6;
const mostNamed = 8;

/** What people talk about, with a quote each. */
export const subjectsPart: Part = (view) => {
  const { report, say } = view;
  const topics = report.topics?.topics ?? [];
  if (topics.length === 0) return [];
  const others = topics.slice(mostShown, mostShown + mostNamed);
  return [
    say.subjects.intro,
    ...topics
      .slice(0, mostShown)
      .flatMap((topic) => [`### ${subjectName(topic)}`, say.subjects.about(topic), ...saidIn(view, topic.messageIds)]),
    ...(others.length > 0 ? [say.subjects.others(others.map(subjectName))] : []),
  ];
};
