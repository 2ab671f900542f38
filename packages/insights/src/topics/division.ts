/** What belongs to no topic. */
export const outlier = -1;

/** Documents divided among topics: for each its topic, from 0, or `outlier`. */
export interface Division {
  labels: Int32Array;
  topics: number;
}

/** The division with its topics numbered anew, those of fewer than `fewest` documents dissolved. */
export const divisionOf = (labels: ArrayLike<number>, fewest = 1): Division => {
  const sizes = new Map<number, number>();
  for (let at = 0; at < labels.length; at += 1) {
    const label = labels[at] ?? outlier;
    if (label !== outlier) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  }
  const kept = [...sizes].filter(([, size]) => size >= fewest);
  const numbers = new Map(kept.map(([label], number) => [label, number]));
  return { labels: Int32Array.from(labels, (label) => numbers.get(label) ?? outlier), topics: numbers.size };
};
