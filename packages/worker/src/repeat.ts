import { setTimeout as delay } from 'node:timers/promises';

/**
 * Does something again and again until the service stops, `everyMs` after it has ended. What fails is told, and tried again the next
 * time. Resolves with the last of it.
 */
export const repeat = async (
  work: () => Promise<unknown>,
  { everyMs, stopping, onFailure }: { everyMs: number; stopping: AbortSignal; onFailure: (error: unknown) => void },
): Promise<void> => {
  while (!stopping.aborted) {
    await work().catch(onFailure);
    await delay(everyMs, undefined, { signal: stopping }).catch(() => {});
  }
};
