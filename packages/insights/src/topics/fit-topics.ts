import { type Corpus, corpusOf } from './corpus.ts';
import { divide } from './divide.ts';
import { outlier } from './division.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { identify } from './identity.ts';
import { themeOf } from './themes.ts';
import type { KnownTopic, TopicModel, UnitGains } from './topic-model.ts';
import type { TopicSegment } from './topic-segment.ts';
import { wordsOfTopics } from './topic-words.ts';

/** Time grows with the square of the sample. */
const sample = 3_000;
/** Units kept to tell topics by, the frequent ones first. */
const mostUnits = 8_000;
/** Topics remembered that are not found any more: what comes back after a year keeps its id. */
const mostForgotten = 50;

/** A topic has three segments at least, and one in 250. */
const fewestOf = (segments: number): number => Math.max(3, Math.ceil(segments / 250));

/**
 * Finds what segments are about. Of more than 3 000 with a telling word every nth in order of time is looked at. `known` are those
 * of the model before: topics that still exist keep their ids. The order of the segments makes no difference.
 */
export const fitTopics = (segments: readonly TopicSegment[], known: readonly KnownTopic[] = []): TopicModel => {
  const telling = segments
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.id - b.id));
  const sampled = spread(telling, sample);
  const corpus = corpusOf(sampled.map(({ words }) => withThemes(words.map(([stem]) => stem))));
  const { labels } = divide(corpus, fewestOf(sampled.length));
  const groups = [...Map.groupBy(labels.keys(), (at) => labels[at] ?? outlier)]
    .filter(([label]) => label !== outlier)
    .map(([, group]) => group)
    .sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
  const places = new Int32Array(labels.length).fill(outlier);
  for (const [place, group] of groups.entries()) for (const at of group) places[at] = place;
  const described = wordsOfTopics(groups.map((group) => group.flatMap((at) => sampled[at] ?? [])));
  const ids = identify(
    described.map(({ profile }) => profile),
    known,
  );
  const found = new Set(ids);
  const placed = groups.reduce((sum, { length }) => sum + length, 0) / Math.max(1, sampled.length);
  return {
    topics: groups.map(({ length }, at) => ({ id: ids[at] ?? '', words: described[at]?.words ?? [], size: length })),
    known: [
      ...described.map(({ profile }, at) => ({ id: ids[at] ?? '', profile })),
      ...known.filter(({ id }) => !found.has(id)).slice(0, mostForgotten),
    ],
    sampled: sampled.length,
    phrases: corpus.phrases,
    units: gainsOf(corpus, evidenceOf(corpus, { labels: places, topics: groups.length })),
    fitted: { segments: segments.length, outliers: 1 - (placed * telling.length) / Math.max(1, segments.length) },
  };
};

const withThemes = (stems: readonly string[]): string[] => [
  ...new Set([...stems, ...stems.flatMap((stem) => themeOf(stem) ?? [])]),
];

const spread = <T>(all: readonly T[], most: number): readonly T[] =>
  all.length <= most ? all : Array.from({ length: most }, (_, at) => all[Math.floor((at * all.length) / most)] as T);

const gainsOf = ({ units, frequency }: Corpus, { gains }: Evidence): UnitGains[] =>
  [...units.keys()]
    .filter((unit) => (gains[unit]?.length ?? 0) > 0)
    .sort((a, b) => (frequency[b] ?? 0) - (frequency[a] ?? 0))
    .slice(0, mostUnits)
    .map((unit) => [units[unit] ?? '', ...(gains[unit] ?? []).map((value) => Math.round(value * 1_000) / 1_000)]);
