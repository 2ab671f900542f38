import { leastSure } from './divide.ts';
import { themeOf } from './themes.ts';
import type { TopicModel } from './topic-model.ts';
import type { TopicSegment } from './topic-segment.ts';

/** A message of one telling word is a poor quote: as if each message had two more. */
const shortness = 2;

/** Stems kept in mind with the units they are: those that a group says over and over. */
const mostStems = 20_000;

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
  const numbers = new Map(units.map(([unit], number) => [unit, number]));
  const gains = units.map(([, ...told]) => told);
  const placed = topics.reduce((sum, { size }) => sum + size, 0);
  const profiles = new Map(known.map(({ id, profile }) => [id, new Map(profile)]));
  const shares = topics.map(({ size }) => size / placed);
  const unitsByStem = new Map<string, readonly number[]>();
  /** Units that tell something of a stem, by number: itself or its phrase, and its theme. */
  const unitsOf = (stem: string): readonly number[] => {
    const known = unitsByStem.get(stem);
    if (known) return known;
    const said = [stem, themeOf(stem) ?? stem].map((unit) => phraseOf.get(unit) ?? unit);
    const found = said.flatMap((unit) => numbers.get(unit) ?? []);
    if (unitsByStem.size === mostStems) unitsByStem.clear();
    unitsByStem.set(stem, found);
    return found;
  };
  const scores = new Float64Array(topics.length);
  /** The last segment that said a unit: what is said twice counts once. */
  const saidLast = new Float64Array(units.length);
  let segments = 0;
  return {
    topicOf: ({ words }) => {
      segments += 1;
      scores.fill(0);
      for (const [stem] of words)
        for (const unit of unitsOf(stem)) {
          if (saidLast[unit] === segments) continue;
          saidLast[unit] = segments;
          const told = gains[unit] ?? [];
          for (let at = 0; at < told.length; at += 2)
            scores[told[at] ?? 0] = (scores[told[at] ?? 0] ?? 0) + (told[at + 1] ?? 0);
        }
      let [best, most, all] = [-1, 0, 0];
      for (let place = 0; place < shares.length; place += 1) {
        const score = scores[place] ?? 0;
        const likely = (shares[place] ?? 0) * Math.exp(score);
        all += likely;
        if (score > 0 && likely > most) [best, most] = [place, likely];
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
