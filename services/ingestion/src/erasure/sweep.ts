import type { ErasureId } from '@prosa/contracts';
import { carryOut, type Erasing } from './carry-out.ts';

/** Looked at in one go. */
const most = 100;

/** Finishes erasures that were cut short, or held up; one that fails keeps none of the others. Returns how many are done. */
export const sweepErasures = async (
  erasing: Erasing,
  onFailed: (erasureId: ErasureId, error: unknown) => void,
  signal: AbortSignal,
): Promise<number> => {
  const ids = await erasing.database.transaction((tx) => tx.erasures.unfinished(most));
  let done = 0;
  for (const id of ids) {
    try {
      signal.throwIfAborted();
      if (await carryOut(erasing, id, signal)) done++;
    } catch (error) {
      if (signal.aborted) return done;
      onFailed(id, error);
    }
  }
  return done;
};
