import { frequencyOf, type Units } from './units.ts';

const rounds = 4;
/** Weight of what a word is worth everywhere beside what it is worth in a topic, in documents. */
const prior = 5;

/** What belongs to no topic. */
export const outlier = -1;

/**
 * Puts each document where its words are at home (naive Bayes, the document itself left out), starting from communities:
 * what Louvain put beside the border, and what it left in communities of fewer than `fewest`, finds its topic. Documents that
 * share no word with any topic are outliers.
 */
export const assignByWords = (documents: Units, communities: readonly number[], fewest: number): number[] => {
  const frequency = frequencyOf(documents);
  let labels = documents.map((units, at) => (units.length === 0 ? outlier : (communities[at] ?? outlier)));
  for (let round = 0; round < rounds; round += 1) {
    const sizes = new Map<number, number>();
    for (const label of labels) if (label !== outlier) sizes.set(label, (sizes.get(label) ?? 0) + 1);
    const topics = [...sizes].filter(([, size]) => size >= fewest).map(([label]) => label);
    const counts = new Map<string, Map<number, number>>();
    documents.forEach((units, at) => {
      for (const unit of units) {
        const known = counts.get(unit) ?? new Map<number, number>();
        const label = labels[at] ?? outlier;
        counts.set(unit, known.set(label, (known.get(label) ?? 0) + 1));
      }
    });
    const before = labels;
    labels = documents.map((units, at) => {
      const own = before[at] ?? outlier;
      let best = outlier;
      let highest = Number.NEGATIVE_INFINITY;
      for (const topic of topics) {
        const size = sizes.get(topic) ?? 0;
        let score = Math.log(size);
        let met = false;
        for (const unit of units) {
          const count = (counts.get(unit)?.get(topic) ?? 0) - (own === topic ? 1 : 0);
          const usual = (frequency.get(unit) ?? 0) / documents.length;
          met ||= count > 0;
          score += Math.log((count + prior * usual) / (size + prior));
        }
        if (!met || score <= highest) continue;
        highest = score;
        best = topic;
      }
      return best;
    });
  }
  const left = new Map<number, number>();
  for (const label of labels) left.set(label, (left.get(label) ?? 0) + 1);
  return labels.map((label) => ((left.get(label) ?? 0) >= fewest ? label : outlier));
};
