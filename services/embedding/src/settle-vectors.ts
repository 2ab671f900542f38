import { asProsaError, type GroupId } from '@prosa/contracts';
import type { Unsettled } from '@prosa/database';
import { offlineEmbedding } from '@prosa/llm';
import { abandon, backfill } from './backfill.ts';
import { chooseModel } from './choose-model.ts';
import { renewRows } from './renew-rows.ts';
import { renewSegments } from './renew-segments.ts';
import type { Place, Settling } from './settling.ts';

/**
 * Gives everything that is searched a vector of its group's own model, group by group, behind all other work: the configured model
 * where texts may leave, the offline one elsewhere. What has several keeps them until all are done; then the others go. What is
 * stored says what is left: it may be stopped anywhere. Returns how many vectors it gave.
 * @throws ProsaError where going on makes no sense for now; the reason of the signal.
 */
export const settleVectors = async (using: Settling, signal: AbortSignal): Promise<number> => {
  const { database, embedding, region, onSkipped } = using;
  const models = { configured: embedding.model, region, offline: offlineEmbedding.model };
  let groupId: GroupId | null = null;
  for (let renewed = 0; ; ) {
    signal.throwIfAborted();
    const after: GroupId | null = groupId;
    const found: Unsettled | undefined = await database.transaction((tx) => tx.vectors.unsettled(models, after));
    if (!found) return renewed;
    groupId = found.groupId;
    try {
      renewed += await settleGroup(using, found.groupId, signal);
    } catch (thrown) {
      signal.throwIfAborted();
      const error = asProsaError(thrown);
      if (error.retryable) throw error;
      onSkipped(found.groupId, error);
    }
  }
};

const settleGroup = async (using: Settling, groupId: GroupId, signal: AbortSignal): Promise<number> => {
  const { database } = using;
  const place: Place = { ...(await chooseModel(using, groupId)), groupId, signal };
  let renewed = 0;
  for (const kind of ['memory', 'summary'] as const) renewed += await renewRows(using, kind, place);
  const sent = place.embedding.processor === null ? await abandon(using, place) : await backfill(using, place);
  renewed += sent.renewed;
  if (sent.waiting) return renewed;
  renewed += await renewSegments(using, place);
  renewed += await renewRows(using, 'subject', place);
  const { model } = place.embedding;
  await database.transaction(async (tx) => {
    await tx.vectors.retire(groupId, model);
    await tx.vectors.forgetBatches(groupId, model);
  });
  return renewed;
};
