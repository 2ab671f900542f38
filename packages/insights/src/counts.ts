/**
 * How often each of a few neighbouring numbers (hours, days of a month) occurred, without the zeros around them: the first
 * that did, then the counts from there on. `[14, 3, 0, 1]` is 3 times 14 and once 16; nothing is [].
 */
export type Counts = number[];

/** `dense`: how often 0, 1, 2, ... occurred. */
export const countsOf = (dense: readonly number[]): Counts => {
  const first = dense.findIndex((count) => count > 0);
  return first < 0 ? [] : [first, ...dense.slice(first, dense.findLastIndex((count) => count > 0) + 1)];
};

/** The first `length` numbers' counts, zeros included. */
export const denseOf = (counts: Counts, length: number): number[] => {
  const dense = new Array<number>(length).fill(0);
  addTo(dense, counts);
  return dense;
};

export const sumCounts = (a: Counts, b: Counts): Counts => {
  const [first, other] = [a[0], b[0]];
  if (first === undefined) return b;
  if (other === undefined) return a;
  const from = Math.min(first, other);
  const to = Math.max(first + a.length, other + b.length) - 1;
  const sum = new Array<number>(to - from + 1).fill(0);
  addTo(sum, a, from - 1);
  addTo(sum, b, from - 1);
  sum[0] = from;
  return sum;
};

/** Adds to what stands from `origin` on. */
const addTo = (dense: number[], counts: Counts, origin = 0): void => {
  const first = (counts[0] ?? 0) - 1 - origin;
  for (let at = 1; at < counts.length; at += 1) dense[first + at] = (dense[first + at] ?? 0) + (counts[at] ?? 0);
};
