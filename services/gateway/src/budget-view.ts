import type { BudgetStanding } from '@prosa/contracts';
import type { BudgetCap, BudgetUse } from '@prosa/database';
import { purposes } from '@prosa/llm';

type Told = BudgetStanding['budgets'][number];

/** A cap with what is left out for it: each purpose stops at its share, the last of them at the whole. */
export const budgetView = ({ period, tokens, costMicros, usedTokens, usedCostMicros }: BudgetUse): Told => {
  const shares = [shareOf(usedTokens, tokens), shareOf(usedCostMicros, costMicros)];
  const gone = Math.max(...shares);
  const withheld = Object.entries(purposes).flatMap(([purpose, share]) => (gone >= share ? [purpose] : []));
  const all = withheld.length === Object.keys(purposes).length;
  return {
    ...{ period, tokens, costUsd: costMicros === null ? null : costMicros / 1_000_000 },
    used: period === 'run' ? null : { tokens: usedTokens, costUsd: usedCostMicros / 1_000_000 },
    state: all ? 'exhausted' : withheld.length > 0 ? 'degraded' : 'open',
    withheld,
  };
};

/** A cap of nothing is used up from the start. */
const shareOf = (used: number, most: number | null): number => (most === null ? 0 : most === 0 ? 1 : used / most);

export const capOf = ({ period, tokens, costUsd }: Pick<Told, 'period' | 'tokens' | 'costUsd'>): BudgetCap => ({
  ...{ period, tokens },
  costMicros: costUsd === null ? null : Math.round(costUsd * 1_000_000),
});
