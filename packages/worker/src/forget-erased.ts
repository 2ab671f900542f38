import type { ProsaEvent } from '@prosa/contracts';

/**
 * Drops the keys of who was erased from a process's memory. One replica hears of it; the others have a key for five minutes at
 * most, and nothing left to open with it.
 */
export const forgetErased =
  (vault: { forget: (id: string) => void }) =>
  async ({ data: { memberId } }: ProsaEvent<'member.erased'>): Promise<void> =>
    vault.forget(memberId);
