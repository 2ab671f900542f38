import { dateOf, weekdayOf } from '../wall-clock.ts';
import { type ContentWord, contentWords } from '../words/content-words.ts';
import { assignByWords, outlier } from './assign.ts';
import { communitiesIn } from './communities.ts';
import { identify, type KnownTopic } from './identity.ts';
import { neighboursOf } from './neighbours.ts';
import type { Topic, TopicDocument, Topics } from './topic-document.ts';
import { wordsOfTopics } from './topic-words.ts';
import { unitsOf } from './units.ts';

/** A topic has three documents at least, and one in 250. */
const fewestOf = (documents: number): number => Math.max(3, Math.ceil(documents / 250));

const representatives = 5;

/**
 * Finds what documents are about: neighbours by telling words (and vectors), communities of neighbours, each document then
 * put where its words are at home. `known` are the topics of the version before: those that still exist keep their ids. The order
 * of documents and their ids make no difference. Time grows with the square of the documents: 3 000 take seconds.
 */
export const findTopics = (documents: readonly TopicDocument[], known: readonly KnownTopic[] = []): Topics => {
  const ordered = documents.toSorted((a, b) => compare(a.text, b.text) || compare(a.id, b.id));
  const words = ordered.map(({ text }) => contentWords(text));
  const units = unitsOf(words.map((said) => [...new Set(said.map(({ stem }) => stem))]));
  const vectors = ordered.flatMap(({ vector }) => vector ?? []);
  const near = neighboursOf(units, vectors.length === ordered.length ? vectors : null);
  const labels = assignByWords(units, communitiesIn(near), fewestOf(ordered.length));
  const members = [...Map.groupBy(ordered.keys(), (at) => labels[at] ?? outlier)]
    .filter(([label]) => label !== outlier)
    .map(([, at]) => at)
    .sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
  const described = wordsOfTopics(members.map((group) => group.map((at) => words[at] ?? [])));
  const ids = identify(
    described.map(({ profile }) => profile),
    known,
  );
  const topics = members.map((group, index): Topic => {
    const { words: telling = [], profile = {} } = described[index] ?? {};
    const inside = group.flatMap((at) => ordered[at] ?? []);
    return {
      id: ids[index] ?? '',
      size: group.length,
      words: telling,
      profile,
      weeks: countWeeks(inside),
      documentIds: inside.map(({ id }) => id),
      representativeIds: group
        .map((at) => ({ id: ordered[at]?.id ?? '', likeness: likeness(words[at] ?? [], profile) }))
        .sort((a, b) => b.likeness - a.likeness)
        .slice(0, representatives)
        .map(({ id }) => id),
    };
  });
  const outlierIds = ordered.filter((_, at) => labels[at] === outlier).map(({ id }) => id);
  return { topics, outlierIds };
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Cosine of a document's words and a profile. */
const likeness = (words: readonly ContentWord[], profile: Topic['profile']): number => {
  const stems = new Set(words.map(({ stem }) => stem));
  const sum = [...stems].reduce((total, stem) => total + (profile[stem] ?? 0), 0);
  return sum / Math.sqrt(stems.size || 1);
};

const countWeeks = (documents: readonly TopicDocument[]): Record<string, number> => {
  const weeks: Record<string, number> = {};
  for (const monday of documents.map(({ localTime }) => mondayOf(dateOf(localTime))).sort())
    weeks[monday] = (weeks[monday] ?? 0) + 1;
  return weeks;
};

const mondayOf = (date: string): string =>
  new Date(Date.parse(date) - weekdayOf(date) * 86_400_000).toISOString().slice(0, 10);
