import { frequencyOf, type Units } from './units.ts';

export interface Neighbour {
  at: number;
  /** Above 0, 1 at most. */
  similarity: number;
}

const neighbours = 20;
const least = 0.05;
/** Exponent of the inverse document frequency: what many say says little. */
const rarityPower = 1.5;

/** For each document the 20 nearest ones: cosine of its units weighted by rarity. Exact; one row is in memory at a time. */
export const neighboursOf = (documents: Units): Neighbour[][] => {
  const weighted = weightsOf(documents);
  const postings = new Map<string, { at: number; weight: number }[]>();
  weighted.forEach((units, at) => {
    for (const [unit, weight] of units) {
      const known = postings.get(unit);
      if (known) known.push({ at, weight });
      else postings.set(unit, [{ at, weight }]);
    }
  });
  const row = new Float64Array(documents.length);
  return weighted.map((units, at) => {
    row.fill(0);
    for (const [unit, weight] of units)
      for (const other of postings.get(unit) ?? []) row[other.at] = (row[other.at] ?? 0) + weight * other.weight;
    return nearest(row, at);
  });
};

const weightsOf = (documents: Units): Map<string, number>[] => {
  const frequency = frequencyOf(documents);
  const rarity = (unit: string): number =>
    Math.log((documents.length + 1) / ((frequency.get(unit) ?? 0) + 0.5)) ** rarityPower;
  return documents.map((units) => {
    const weights = units.map(rarity);
    const norm = Math.hypot(...weights) || 1;
    return new Map(units.map((unit, index) => [unit, (weights[index] ?? 0) / norm]));
  });
};

const nearest = (row: Float64Array, own: number): Neighbour[] => {
  const near: Neighbour[] = [];
  row.forEach((similarity, at) => {
    if (at !== own && similarity >= least) near.push({ at, similarity });
  });
  return near.sort((a, b) => b.similarity - a.similarity || a.at - b.at).slice(0, neighbours);
};
