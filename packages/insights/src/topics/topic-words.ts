import type { KnownTopic, TopicWord } from './topic-model.ts';
import type { TopicSegment } from './topic-segment.ts';

const shown = 10;
const profiled = 50;

interface Description {
  words: TopicWord[];
  profile: KnownTopic['profile'];
}

/**
 * Class-based tf-idf (Grootendorst 2022): how many messages of a topic say a word, times ln(1 + mean words of a topic / how
 * many in all do). For each topic its words, and its profile. Shown with the spelling used most; words said once are not.
 */
export const wordsOfTopics = (topics: readonly (readonly TopicSegment[])[]): Description[] => {
  const counted = topics.map(countWords);
  const all = new Map<string, number>();
  for (const words of counted) for (const [stem, { said }] of words) all.set(stem, (all.get(stem) ?? 0) + said);
  const mean = [...all.values()].reduce((sum, said) => sum + said, 0) / Math.max(1, topics.length);
  return counted.map((words) => {
    const weighted = [...words]
      .map(([stem, word]) => ({ ...word, stem, weight: word.said * Math.log1p(mean / (all.get(stem) ?? 1)) }))
      .sort((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1))
      .slice(0, profiled);
    const norm = Math.hypot(...weighted.map(({ weight }) => weight)) || 1;
    const share = (weight: number): number => Math.round((weight / norm) * 10_000) / 10_000;
    return {
      words: weighted
        .filter(({ said }) => said > 1)
        .slice(0, shown)
        .map(({ stem, weight, spellings }) => ({ word: mostUsed(spellings), stem, weight: share(weight) })),
      profile: weighted.map(({ stem, weight }) => [stem, share(weight)]),
    };
  });
};

interface Counted {
  said: number;
  spellings: Map<string, number>;
}

const countWords = (segments: readonly TopicSegment[]): Map<string, Counted> => {
  const counts = new Map<string, Counted>();
  for (const { words } of segments)
    for (const [stem, spelling, saidIn] of words) {
      const known = counts.get(stem) ?? { said: 0, spellings: new Map<string, number>() };
      known.said += saidIn.length;
      known.spellings.set(spelling, (known.spellings.get(spelling) ?? 0) + 1);
      counts.set(stem, known);
    }
  return counts;
};

const mostUsed = (spellings: ReadonlyMap<string, number>): string =>
  [...spellings].reduce((best, one) => (one[1] > best[1] || (one[1] === best[1] && one[0] < best[0]) ? one : best))[0];
