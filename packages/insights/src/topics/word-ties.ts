import type { Tie } from './communities.ts';
import type { Corpus } from './corpus.ts';

/** Ties kept of a unit. */
const nearest = 15;
/** In nats: what chance makes in one pair of some twenty. */
const least = 3;

/** Units that stand together in more documents than chance would have it, tied by how unlikely that is (likelihood ratio). */
export const wordTies = ({ documents, frequency }: Corpus): Tie[] => {
  const vocabulary = frequency.length;
  const together = new Map<number, number>();
  for (const document of documents)
    for (let at = 0; at < document.length; at += 1)
      for (let other = at + 1; other < document.length; other += 1) {
        const pair = (document[at] ?? 0) * vocabulary + (document[other] ?? 0);
        together.set(pair, (together.get(pair) ?? 0) + 1);
      }
  const ties = Array.from(frequency, (): Tie[] => []);
  for (const [pair, seen] of together) {
    const [a, b] = [Math.floor(pair / vocabulary), pair % vocabulary];
    const expected = ((frequency[a] ?? 0) * (frequency[b] ?? 0)) / documents.length;
    const weight = 2 * (seen * Math.log(seen / expected) - (seen - expected));
    if (seen <= expected || weight < least) continue;
    ties[a]?.push([a, b, weight]);
    ties[b]?.push([a, b, weight]);
  }
  return ties.flatMap((own) => own.sort((x, y) => y[2] - x[2] || x[0] - y[0] || x[1] - y[1]).slice(0, nearest));
};
