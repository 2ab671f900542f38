import { type AnalysisId, type GroupId, ProsaError, type Purpose } from '@prosa/contracts';
import type { Database } from './database.ts';
import type { NewModelCall, NewTransfer } from './repositories/model-calls.ts';

/** For whom an agent asks a model, and the share of each cap that may be used for it (0 to 1). */
export interface LedgerPlace {
  groupId: GroupId;
  analysisId: AnalysisId | null;
  agent: string;
  purpose: Purpose;
  share: number;
  /** Where data goes to with each call; left out where it does not leave. */
  transfer?: Pick<NewTransfer, 'processor' | 'region' | 'dataClasses'>;
}

type EndedCall = Pick<NewModelCall, 'model' | 'promptVersion' | 'outcome' | 'usage' | 'costMicros' | 'latencyMs'>;

/** The ledger that `@prosa/llm` asks for: reserves before each call and writes down after it what it used. */
export const openModelLedger = (database: Database, { share, transfer, ...place }: LedgerPlace) => ({
  /** @throws ProsaError `budget_exhausted`; `context.cap` says which */
  reserve: async (call: { input: number; output: number; costMicros: number | null }) => {
    const use = { ...place, tokens: call.input + call.output, costMicros: call.costMicros };
    const reserved = await database.transaction(({ budgets }) => budgets.reserve(use, share));
    if ('exhausted' in reserved)
      throw new ProsaError('budget_exhausted', `The cap ${reserved.exhausted} does not allow this call`, {
        context: { cap: reserved.exhausted },
      });
    const { id } = reserved;
    return {
      settle: async (ended: EndedCall | null): Promise<void> => {
        if (id === null && ended === null) return;
        await database.transaction(async ({ budgets, modelCalls }) => {
          // What models call a purpose is not what the law does.
          if (ended) await modelCalls.record({ ...ended, ...place });
          // What was sent has left, whatever came back.
          if (ended && transfer) {
            const { groupId, purpose } = place;
            await modelCalls.recordTransfer({
              ...{ ...transfer, groupId, purpose },
              ...{ model: ended.model, inputTokens: call.input },
            });
          }
          if (id !== null) await budgets.release(place.groupId, id);
        });
      },
    };
  },
});
