import type { GroupId, MemberId } from '@prosa/contracts';
import type { Database } from '@prosa/database';
import { type Embedding, offlineEmbedding } from '@prosa/llm';

/** What makes the vectors of one group, and whose texts it may be given. */
export interface ChosenModel {
  embedding: Embedding;
  mayRead: (memberId: MemberId | null) => boolean;
}

interface Dependencies {
  database: Database;
  /** The configured one. */
  embedding: Embedding;
  /** Where its provider processes. */
  region: string;
}

/**
 * The configured model where a group's texts may leave for it, with those of the members it may have; the offline one elsewhere,
 * which may have all: nothing leaves.
 */
export const chooseModel = async (
  { database, embedding, region }: Dependencies,
  groupId: GroupId,
): Promise<ChosenModel> => {
  const everybody = () => true;
  if (embedding.processor === null) return { embedding, mayRead: everybody };
  return database.transaction(async ({ legalBases }) => {
    const barrier = await legalBases.transferBarrier(groupId, region);
    if (barrier !== null) return { embedding: offlineEmbedding, mayRead: everybody };
    const permitted = new Set(await legalBases.permittedMembers(groupId, 'model_transfer'));
    return { embedding, mayRead: (memberId) => memberId === null || permitted.has(memberId) };
  });
};
