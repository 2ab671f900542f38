/**
 * One value that all replicas change, with one clock for all of them. `work` is given the value (undefined at first) and
 * the time in milliseconds, and says what takes its place; it may run several times where others change it meanwhile,
 * so it must be pure. Values are JSON.
 */
export interface SharedCell {
  change: <R>(work: (value: unknown, now: number) => { value: unknown; result: R }) => Promise<R>;
}

/** For a single process, or without a bus. */
export const memoryCell = (now: () => number): SharedCell => {
  let value: unknown;
  return {
    change: async (work) => {
      const changed = work(value, now());
      value = changed.value;
      return changed.result;
    },
  };
};
