import { describeSubject, newId, type SubjectId, subjectBody } from '@prosa/contracts';
import type { Transaction } from '@prosa/database';
import { dayAfter } from '@prosa/insights';
import { places, sealJson } from '@prosa/vault';
import type { AgentContext } from '../../agent.ts';
import { embedTexts } from '../../embed-texts.ts';
import type { Embedding } from '../../ports.ts';
import { fold } from '../memories/reading/fold.ts';

export interface Subject {
  /** Of the topic. */
  id: string;
  /** The subject that it was before. */
  known: SubjectId | undefined;
  label: string | null;
  madeOf: string;
  words: readonly string[];
  weeks: readonly { monday: string }[];
  messages: number;
  messageIds: readonly number[];
}

/** Subjects with their vectors, as they are written: those of other topics are retired. */
export const recordSubjects = async (
  context: AgentContext,
  embedding: Embedding,
  subjects: readonly Subject[],
  names: ReadonlySet<string>,
): Promise<(tx: Transaction) => Promise<void>> => {
  const { keys, groupId, analysisId, watermark } = context;
  // Names stay in the house.
  const texts = subjects.map(({ label, words }) =>
    describeSubject({ label, words: words.filter((word) => !names.has(fold(word))) }),
  );
  const { model, vectors } = await embedTexts(context, 'subjects', embedding, texts);
  return async (tx) => {
    const dimensions = vectors[0]?.length ?? 0;
    const lists = subjects.map(({ messageIds }) => messageIds);
    const centroids = await tx.subjects.centroids(groupId, { model, dimensions }, lists);
    for (const [at, { id: topic, known, label, madeOf, words, weeks, messages, messageIds }] of subjects.entries()) {
      const id = known ?? newId('subject');
      const body = subjectBody.parse({ label, words, madeOf });
      const first = weeks[0]?.monday ?? '1970-01-01';
      await tx.subjects.record(
        groupId,
        { analysisId, watermark, model },
        {
          ...{ id, topic, messages, messageIds: [...messageIds] },
          bodySealed: sealJson(keys.group, places.subject(id), body),
          startsAt: `${first}T00:00:00`,
          endsAt: `${dayAfter(weeks.at(-1)?.monday ?? first, 7)}T00:00:00`,
          centroid: centroids[at] ?? null,
          vector: vectors[at] ?? new Float32Array(),
        },
      );
    }
    await tx.subjects.retireOthers(
      groupId,
      subjects.map(({ id }) => id),
    );
  };
};
