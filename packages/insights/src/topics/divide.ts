import { communitiesIn } from './communities.ts';
import type { Corpus } from './corpus.ts';
import { type Division, divisionOf, outlier } from './division.ts';
import { documentTies } from './document-ties.ts';
import { evidenceOf, fitness, highestOf, refine, scorerOf } from './evidence.ts';
import { join } from './join.ts';
import { isTheme } from './themes.ts';
import { wordTies } from './word-ties.ts';

const resolutions = { documents: [0.5, 1, 1.4], words: [0.7, 1.4] };
const rounds = { before: 5, after: 8 };
/** What a topic must explain to be one, in nats for each e-fold of documents: its words have to be told, too. */
const topicCost = 5;
/** A document of which its topic is less probable than this has none. */
export const leastSure = 0.6;

/**
 * Divides documents among two topics or more, of at least `fewest` each. Communities of documents alike and of words said
 * together, coarse and fine, and themes are starting points; from each, documents move where they are at home, and topics join
 * where two explain no more than one. The division that foretells the documents best, for the topics it takes, is the answer.
 */
export const divide = (corpus: Corpus, fewest: number): Division => {
  const cost = topicCost * Math.log(Math.max(2, corpus.documents.length));
  let best = undivided(corpus);
  let highest = Number.NEGATIVE_INFINITY;
  for (const start of startsOf(corpus)) {
    const joined = join(corpus, refine(corpus, start, fewest, rounds.before), cost);
    const division = refine(corpus, joined, fewest, rounds.after);
    const worth = fitness(corpus, division) - cost * division.topics;
    if (division.topics === 0 || worth <= highest) continue;
    highest = worth;
    best = division;
  }
  // Where words do not meet (few texts, short ones), what is known of themes is all there is.
  if (best.topics < 2) best = divisionOf(byTheme(corpus), fewest);
  const scores = scorerOf(evidenceOf(corpus, best));
  const labels = corpus.documents.map((document, at) => {
    if (document.length === 0) return outlier;
    const own = scores(document, best.labels[at] ?? outlier);
    const topic = highestOf(own);
    const all = own.reduce((sum, score) => sum + Math.exp(score - (own[topic] ?? 0)), 0);
    return all * leastSure > 1 ? outlier : topic;
  });
  const sure = divisionOf(labels, fewest);
  return sure.topics < 2 ? undivided(corpus) : sure;
};

/** One topic is none: there is nothing to tell it from. */
const undivided = ({ documents }: Corpus): Division => divisionOf(documents.map(() => outlier));

const startsOf = (corpus: Corpus): Division[] => {
  const { documents, frequency } = corpus;
  const byDocuments = communitiesIn(documents.length, documentTies(corpus), resolutions.documents);
  const byWords = communitiesIn(frequency.length, wordTies(corpus), resolutions.words);
  return [
    ...byDocuments.map((communities) => divisionOf(communities)),
    divisionOf(byTheme(corpus)),
    ...byWords.map((communities) => divisionOf(documents.map((document) => mostOf(document, communities)))),
  ];
};

/** The community most of a document's units are of; of equals the first. */
const mostOf = (document: Int32Array, communities: readonly number[]): number => {
  const counts = new Map<number, number>();
  for (const unit of document) {
    const community = communities[unit] ?? outlier;
    counts.set(community, (counts.get(community) ?? 0) + 1);
  }
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [outlier, 0])[0];
};

/** The first theme of each document. */
const byTheme = ({ documents, units }: Corpus): number[] =>
  documents.map((document) => document.find((unit) => isTheme(units[unit] ?? '')) ?? outlier);
