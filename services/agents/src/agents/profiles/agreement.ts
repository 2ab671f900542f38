/** 1 where nothing differs, 0 where everything does, from differences of 0 to 1 and more; null where there is nothing to compare. */
export const agreementOf = (differences: readonly number[]): number | null =>
  differences.length === 0
    ? null
    : Math.max(0, 1 - differences.reduce((sum, difference) => sum + difference, 0) / differences.length);
