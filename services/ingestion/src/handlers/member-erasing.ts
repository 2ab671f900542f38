import type { ProsaEvent } from '@prosa/contracts';
import { carryOut, type Erasing } from '../erasure/carry-out.ts';

/** Erases a member, from the first step to the receipt. One that is cut short or held up is finished by the sweep. */
export const memberErasing =
  (erasing: Erasing) =>
  async ({ data: { erasureId } }: ProsaEvent<'member.erasing'>, { signal }: { signal: AbortSignal }): Promise<void> => {
    await carryOut(erasing, erasureId, signal);
  };
