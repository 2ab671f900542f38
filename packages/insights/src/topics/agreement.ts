/** Adjusted Rand index of two divisions of the same things: 1 if they are the same, around 0 by chance. */
export const agreement = (a: readonly (number | string)[], b: readonly (number | string)[]): number => {
  const [both, ofA, ofB] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  const add = (counts: Map<string, number>, key: string): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  a.forEach((label, index) => {
    add(both, JSON.stringify([label, b[index]]));
    add(ofA, String(label));
    add(ofB, String(b[index]));
  });
  const pairs = (count: number): number => (count * (count - 1)) / 2;
  const sum = (counts: Map<string, number>): number => [...counts.values()].reduce((total, n) => total + pairs(n), 0);
  const expected = (sum(ofA) * sum(ofB)) / (pairs(a.length) || 1);
  const most = (sum(ofA) + sum(ofB)) / 2;
  return most === expected ? 1 : (sum(both) - expected) / (most - expected);
};
