import type { ContentWord } from '../words/content-words.ts';
import type { Topic, TopicWord } from './topic-document.ts';

const shown = 10;
const profiled = 50;

/**
 * Class-based tf-idf (Grootendorst 2022): how often a word is said in a topic, times ln(1 + mean words of a topic / times it
 * is said in all). For each topic its words, and its profile. Shown with the spelling used most; words said once are not.
 */
export const wordsOfTopics = (
  topics: readonly (readonly (readonly ContentWord[])[])[],
): { words: TopicWord[]; profile: Topic['profile'] }[] => {
  const all = countStems(topics.flat());
  const total = [...all.values()].reduce((sum, count) => sum + count, 0);
  const mean = total / Math.max(1, topics.length);
  return topics.map((documents) => {
    const weighted = [...countStems(documents)]
      .map(([stem, count]) => ({ stem, count, weight: count * Math.log1p(mean / (all.get(stem) ?? 1)) }))
      .sort((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1))
      .slice(0, profiled);
    const norm = Math.hypot(...weighted.map(({ weight }) => weight)) || 1;
    const spelling = spellings(documents);
    return {
      words: weighted
        .filter(({ count }) => count > 1)
        .slice(0, shown)
        .map(({ stem, weight }) => ({ word: spelling.get(stem) ?? stem, stem, weight: weight / norm })),
      profile: Object.fromEntries(weighted.map(({ stem, weight }) => [stem, weight / norm])),
    };
  });
};

const countStems = (documents: readonly (readonly ContentWord[])[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const words of documents) for (const { stem } of words) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
};

const spellings = (documents: readonly (readonly ContentWord[])[]): Map<string, string> => {
  const counts = new Map<string, { stem: string; surface: string; count: number }>();
  for (const words of documents)
    for (const { stem, surface } of words) {
      const known = counts.get(surface);
      if (known) known.count += 1;
      else counts.set(surface, { stem, surface, count: 1 });
    }
  // The last one set stays: the most frequent, of equals the first in the alphabet.
  const rising = [...counts.values()].sort((a, b) => a.count - b.count || (a.surface > b.surface ? -1 : 1));
  return new Map(rising.map(({ stem, surface }) => [stem, surface]));
};
