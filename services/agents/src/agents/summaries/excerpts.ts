import { offlineEmbedding } from '@prosa/llm/offline-embedding';

export interface Spoken {
  id: number;
  memberId: string;
  text: string;
}

const most = 3;
const fewestWords = 5;
/** Longer ones are read whole, not excerpted. */
const longestText = 280;
/** From so many words on a message is as telling as it gets by length. */
const fullLength = 9;
/** How much an excerpt may repeat of those before it. */
const freshness = 0.6;

/**
 * Ids of the messages that say most of what all of them say, in order of time: nearest to the middle of all vectors, and far from
 * each other. They are excerpts, and told as such.
 */
export const excerptsOf = (messages: readonly Spoken[]): number[] => {
  const candidates = messages.filter(({ text }) => isTelling(text));
  const vectors = offlineEmbedding.embed(candidates.map(({ text }) => text));
  const middle = new Float64Array(offlineEmbedding.dimensions);
  for (const vector of vectors) for (const [at, value] of vector.entries()) middle[at] = (middle[at] ?? 0) + value;
  const norm = Math.hypot(...middle) || 1;
  const left = new Map(
    candidates.map((message, at) => {
      const vector = vectors[at] ?? new Float32Array();
      return [message, { vector, score: (product(vector, middle) / norm) * lengthOf(message.text) }];
    }),
  );
  const chosen: { message: Spoken; vector: Float32Array }[] = [];
  while (chosen.length < most && left.size > 0) {
    const [best] = [...left]
      .map(([message, { vector, score }]) => {
        const alike = Math.max(0, ...chosen.map((one) => product(vector, one.vector)));
        const again = chosen.some((one) => one.message.memberId === message.memberId) ? 0.9 : 1;
        return { message, vector, score: score * again - freshness * alike };
      })
      .sort((a, b) => b.score - a.score || a.message.id - b.message.id);
    if (!best) break;
    chosen.push(best);
    left.delete(best.message);
  }
  const ids = new Set(chosen.map(({ message }) => message.id));
  return messages.flatMap(({ id }) => (ids.has(id) ? [id] : []));
};

const wordsIn = (text: string): number => (text.match(/\p{L}{2,}/gu) ?? []).length;

const isTelling = (text: string): boolean =>
  text.length <= longestText && !/https?:\/\//.test(text) && wordsIn(text) >= fewestWords;

const lengthOf = (text: string): number => Math.min(1, wordsIn(text) / fullLength);

const product = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
};
