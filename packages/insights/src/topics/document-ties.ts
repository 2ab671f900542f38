import type { Tie } from './communities.ts';
import type { Corpus } from './corpus.ts';

const neighbours = 16;
const least = 0.05;
/** Exponent of the inverse document frequency: what many say says little. */
const rarityPower = 1.5;

/** Each document tied to the 16 nearest ones: cosine of their units weighted by rarity. Exact; one row is in memory at a time. */
export const documentTies = ({ documents, frequency }: Corpus): Tie[] => {
  const rarity = frequency.map((count) => Math.log((documents.length + 1) / (count + 0.5)) ** rarityPower);
  const norms = documents.map((units) => Math.hypot(...Array.from(units, (unit) => rarity[unit] ?? 0)) || 1);
  const postings = Array.from(frequency, (): number[] => []);
  documents.forEach((units, at) => {
    for (const unit of units) postings[unit]?.push(at);
  });
  const row = new Float64Array(documents.length);
  const ties: Tie[] = [];
  documents.forEach((units, at) => {
    row.fill(0);
    for (const unit of units) {
      const weight = (rarity[unit] ?? 0) ** 2 / (norms[at] ?? 1);
      for (const other of postings[unit] ?? []) row[other] = (row[other] ?? 0) + weight / (norms[other] ?? 1);
    }
    row[at] = 0;
    for (const near of nearest(row)) ties.push([at, near, row[near] ?? 0]);
  });
  return ties;
};

/** The places of the highest similarities, the highest first; of equals the first. */
const nearest = (row: Float64Array): number[] => {
  const near: number[] = [];
  let toBeat = 0;
  for (let at = 0; at < row.length; at += 1) {
    const similarity = row[at] ?? 0;
    if (similarity < least || similarity <= toBeat) continue;
    if (near.length === neighbours) near.pop();
    let place = near.length;
    for (; place > 0 && (row[near[place - 1] ?? 0] ?? 0) < similarity; place -= 1) near[place] = near[place - 1] ?? 0;
    near[place] = at;
    if (near.length === neighbours) toBeat = row[near[neighbours - 1] ?? 0] ?? 0;
  }
  return near;
};
