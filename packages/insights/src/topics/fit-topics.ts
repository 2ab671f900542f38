import { assignByWords, outlier } from './assign.ts';
import { communitiesIn } from './communities.ts';
import { identify } from './identity.ts';
import { neighboursOf } from './neighbours.ts';
import type { KnownTopic, TopicModel, UnitCounts } from './topic-model.ts';
import type { TopicSegment } from './topic-segment.ts';
import { wordsOfTopics } from './topic-words.ts';
import { frequencyOf, phrasesIn, type Units } from './units.ts';

/** Time grows with the square of the sample. */
const sample = 3_000;
/** Units kept to tell topics by, the frequent ones first. */
const mostUnits = 8_000;
/** Topics remembered that are not found any more: what comes back after a year keeps its id. */
const mostForgotten = 50;

/** A topic has three segments at least, and one in 250. */
const fewestOf = (segments: number): number => Math.max(3, Math.ceil(segments / 250));

/**
 * Finds what segments are about: neighbours by telling words, communities of neighbours, each segment then put where its words are at
 * home. Of more than 3 000 segments every nth in order of time is looked at. `known` are those of the model before: topics
 * that still exist keep their ids. The order of the segments makes no difference.
 */
export const fitTopics = (segments: readonly TopicSegment[], known: readonly KnownTopic[] = []): TopicModel => {
  const telling = segments
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.id - b.id));
  const sampled = spread(telling, sample);
  const stems = sampled.map(({ words }) => words.map(([stem]) => stem));
  const phrases = phrasesIn(stems);
  const phraseOf = new Map(phrases);
  const frequency = frequencyOf(stems);
  // A stem of one segment alone joins nothing.
  const units = stems.map((own) => [
    ...new Set(own.filter((stem) => (frequency.get(stem) ?? 0) > 1).map((stem) => phraseOf.get(stem) ?? stem)),
  ]);
  const labels = assignByWords(units, communitiesIn(neighboursOf(units)), fewestOf(units.length));
  const groups = [...Map.groupBy(labels.keys(), (at) => labels[at] ?? outlier)]
    .filter(([label]) => label !== outlier)
    .map(([, group]) => group)
    .sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
  const described = wordsOfTopics(groups.map((group) => group.flatMap((at) => sampled[at] ?? [])));
  const ids = identify(
    described.map(({ profile }) => profile),
    known,
  );
  const found = new Set(ids);
  const left = labels.filter((label) => label === outlier).length / Math.max(1, labels.length);
  return {
    topics: groups.map(({ length }, at) => ({ id: ids[at] ?? '', words: described[at]?.words ?? [], size: length })),
    known: [
      ...described.map(({ profile }, at) => ({ id: ids[at] ?? '', profile })),
      ...known.filter(({ id }) => !found.has(id)).slice(0, mostForgotten),
    ],
    sampled: sampled.length,
    phrases,
    units: countUnits(units, groups),
    fitted: {
      segments: segments.length,
      outliers: 1 - ((1 - left) * telling.length) / Math.max(1, segments.length),
    },
  };
};

const spread = <T>(all: readonly T[], most: number): readonly T[] =>
  all.length <= most ? all : Array.from({ length: most }, (_, at) => all[Math.floor((at * all.length) / most)] as T);

const countUnits = (units: Units, groups: readonly (readonly number[])[]): UnitCounts[] => {
  const counts = new Map<string, [number, number][]>();
  groups.forEach((group, place) => {
    for (const [unit, count] of frequencyOf(group.map((at) => units[at] ?? [])))
      counts.set(unit, [...(counts.get(unit) ?? []), [place, count]]);
  });
  return [...frequencyOf(units)]
    .map(([unit, all]): UnitCounts => [unit, all, counts.get(unit) ?? []])
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .slice(0, mostUnits);
};
