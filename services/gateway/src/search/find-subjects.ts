import { describeSubject, type Found, subjectBody } from '@prosa/contracts';
import { openJson, places } from '@prosa/vault';
import { openSections } from '../read-report.ts';
import type { QueryVector } from './query-vectors.ts';
import { rankApart } from './rank-apart.ts';
import type { Reader } from './reader.ts';

export type SubjectFound = Extract<Found, { kind: 'subject' }>;

/** Subjects of the latest analysis that are asked for, best first; none where nothing has been analysed. */
export const findSubjects = async (
  reader: Reader,
  query: { text: string; vectors: readonly QueryVector[] },
): Promise<SubjectFound[]> => {
  const { tx, groupId, keys } = reader;
  const analysis = await tx.analyses.latestCompleted(groupId);
  if (!analysis) return [];
  const { topics: section } = await openSections(tx, analysis.id, keys.group);
  const named = new Map(
    (await tx.subjects.all(groupId)).map(({ id, topic, bodySealed }) => [
      topic,
      { id, label: subjectBody.parse(openJson(keys.group, places.subject(id), bodySealed)).label },
    ]),
  );
  const texts = (section?.topics ?? []).map((topic) => {
    const { id = topic.id, label = null } = named.get(topic.id) ?? {};
    return { id, memberId: null, text: describeSubject({ label, words: topic.words }), topic, label };
  });
  return (await rankApart(reader, 'subject', texts, query)).map(({ one: { topic, label }, why }): SubjectFound => {
    const { id, words, size, share, trend } = topic;
    return { kind: 'subject', subject: { id, label, words, size, share, trend }, why };
  });
};
