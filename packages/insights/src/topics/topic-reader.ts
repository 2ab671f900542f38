import { leastSure } from './divide.ts';
import { themeOf } from './themes.ts';
import type { TopicModel } from './topic-model.ts';
import type { TopicSegment } from './topic-segment.ts';

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

const makeReader = ({ topics, known, phrases, units }: TopicModel): TopicReader => {
  const phraseOf = new Map(phrases);
  const gains = new Map(units.map(([unit, ...told]) => [unit, told]));
  const placed = topics.reduce((sum, { size }) => sum + size, 0);
  const profiles = new Map(known.map(({ id, profile }) => [id, new Map(profile)]));
  const scores = new Float64Array(topics.length);
  return {
    topicOf: ({ words }) => {
      const said = new Set<string>();
      for (const [stem] of words) {
        const theme = themeOf(stem);
        said.add(phraseOf.get(stem) ?? stem);
        if (theme !== null) said.add(phraseOf.get(theme) ?? theme);
      }
      scores.fill(0);
      for (const unit of said) {
        const told = gains.get(unit) ?? [];
        for (let at = 0; at < told.length; at += 2)
          scores[told[at] ?? 0] = (scores[told[at] ?? 0] ?? 0) + (told[at + 1] ?? 0);
      }
      let [best, most, all] = [-1, 0, 0];
      for (const [place, { size }] of topics.entries()) {
        const likely = (size / placed) * Math.exp(scores[place] ?? 0);
        all += likely;
        if ((scores[place] ?? 0) > 0 && likely > most) [best, most] = [place, likely];
      }
      return most >= leastSure * all ? (topics[best]?.id ?? null) : null;
    },
    quoteFrom: ({ id: first, words }, topicId) => {
      const profile = profiles.get(topicId);
      const said = new Map<number, { words: number; sum: number }>();
      for (const [stem, , messageIds] of words) {
        const weight = profile?.get(stem) ?? 0;
        for (const id of messageIds) {
          const message = said.get(id);
          if (message) {
            message.words += 1;
            message.sum += weight;
          } else said.set(id, { words: 1, sum: weight });
        }
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
