import type { Tie } from './communities.ts';
import type { Corpus } from './corpus.ts';

const neighbours = 16;
const least = 0.05;
/** Exponent of the inverse document frequency: what many say says little. */
const rarityPower = 1.5;

/** Each document tied to the 20 nearest ones: cosine of their units weighted by rarity. Exact; one row is in memory at a time. */
export const documentTies = ({ documents, frequency }: Corpus): Tie[] => {
  const rarity = frequency.map((count) => Math.log((documents.length + 1) / (count + 0.5)) ** rarityPower);
  const norms = documents.map((units) => Math.hypot(...Array.from(units, (unit) => rarity[unit] ?? 0)) || 1);
  const postings = Array.from(frequency, (): number[] => []);
  documents.forEach((units, at) => {
    for (const unit of units) postings[unit]?.push(at);
  });
  const row = new Float64Array(documents.length);
  return documents.flatMap((units, at) => {
    row.fill(0);
    for (const unit of units) {
      const weight = (rarity[unit] ?? 0) ** 2 / (norms[at] ?? 1);
      for (const other of postings[unit] ?? []) row[other] = (row[other] ?? 0) + weight / (norms[other] ?? 1);
    }
    return nearest(row, at);
  });
};

const nearest = (row: Float64Array, own: number): Tie[] => {
  const near: Tie[] = [];
  row.forEach((similarity, at) => {
    if (at === own || similarity < least || similarity <= (near[neighbours - 1]?.[2] ?? 0)) return;
    const place = near.findLastIndex(([, , nearer]) => nearer >= similarity) + 1;
    near.splice(place, 0, [own, at, similarity]);
    near.length = Math.min(near.length, neighbours);
  });
  return near;
};
