import type { Found } from '@prosa/contracts';
import { openSections } from '../read-report.ts';
import { rankApart } from './rank-apart.ts';
import type { Reader } from './reader.ts';

export type SubjectFound = Extract<Found, { kind: 'subject' }>;

/** Subjects of the latest analysis whose words are asked for, best first; none where nothing has been analysed. */
export const findSubjects = async ({ tx, groupId, keys, members }: Reader, text: string): Promise<SubjectFound[]> => {
  const analysis = await tx.analyses.latestCompleted(groupId);
  if (!analysis) return [];
  const { topics: section } = await openSections(tx, analysis.id, keys.group);
  const topics = section?.topics ?? [];
  const found = await rankApart(
    topics.map(({ words }) => ({ memberId: null, text: words.join(' ') })),
    text,
    members,
  );
  return found.flatMap(({ at, words }): SubjectFound[] => {
    const topic = topics[at];
    if (!topic) return [];
    const { id, words: own, size, share, trend } = topic;
    return [{ kind: 'subject', subject: { id, words: own, size, share, trend }, why: { words } }];
  });
};
