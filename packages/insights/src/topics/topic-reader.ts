import type { TopicModel } from './topic-model.ts';
import type { TopicSegment } from './topic-segment.ts';

/** Weight of what a word is worth everywhere beside what it is worth in a topic, in segments. */
const prior = 5;
/** A message of one telling word is a poor quote: as if each message had two more. */
const shortness = 2;

type Said = Pick<TopicSegment, 'id' | 'words'>;

/** Tells what segments are about, by a model. */
export interface TopicReader {
  /** Id of the topic; null for what shares no word with any. */
  topicOf: (segment: Said) => string | null;
  /** The message that says most of what the topic says, and how much that is, 0 to 1. */
  quoteFrom: (segment: Said, topicId: string) => [likeness: number, messageId: number];
}

const readers = new WeakMap<TopicModel, TopicReader>();

/** The reader of a model; made once for a model, which takes some milliseconds. */
export const readerOf = (model: TopicModel): TopicReader => {
  const reader = readers.get(model) ?? makeReader(model);
  readers.set(model, reader);
  return reader;
};

/** Naive Bayes: what a unit adds to a topic that has it is kept; what it takes from all the others follows from their sizes. */
const makeReader = ({ topics, known, phrases, units, sampled }: TopicModel): TopicReader => {
  const phraseOf = new Map(phrases);
  const gains = new Map(
    units.map(([unit, all, inTopics]) => [
      unit,
      inTopics.map(([place, count]) => ({ place, gain: Math.log1p((count * sampled) / (prior * all)) })),
    ]),
  );
  const sizes = topics.map(({ size }) => Math.log(size));
  const costs = topics.map(({ size }) => Math.log(size + prior));
  const profiles = new Map(known.map(({ id, profile }) => [id, new Map(profile)]));
  return {
    topicOf: ({ words }) => {
      const said = new Set(words.map(([stem]) => phraseOf.get(stem) ?? stem).filter((unit) => gains.has(unit)));
      const sums = new Map<number, number>();
      for (const unit of said)
        for (const { place, gain } of gains.get(unit) ?? []) sums.set(place, (sums.get(place) ?? 0) + gain);
      let best: number | null = null;
      let highest = Number.NEGATIVE_INFINITY;
      for (const [place, sum] of sums) {
        const score = (sizes[place] ?? 0) - said.size * (costs[place] ?? 0) + sum;
        if (score < highest || (score === highest && best !== null && place > best)) continue;
        highest = score;
        best = place;
      }
      return best === null ? null : (topics[best]?.id ?? null);
    },
    quoteFrom: ({ id: first, words }, topicId) => {
      const profile = profiles.get(topicId);
      const said = new Map<number, { words: number; sum: number }>();
      for (const [stem, , messageIds] of words)
        for (const id of messageIds) {
          const message = said.get(id) ?? { words: 0, sum: 0 };
          message.words += 1;
          message.sum += profile?.get(stem) ?? 0;
          said.set(id, message);
        }
      let [best, highest] = [first, 0];
      for (const [id, { words, sum }] of said) {
        const likeness = sum / Math.sqrt(words + shortness);
        if (likeness > highest) [best, highest] = [id, likeness];
      }
      return [Math.round(highest * 1_000) / 1_000, best];
    },
  };
};
