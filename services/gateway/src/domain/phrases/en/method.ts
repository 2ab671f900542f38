import type { Report } from '@prosa/contracts';
import { withheldParts } from '../../withheld-parts.ts';
import { capitalised } from '../wording.ts';

const agents: Record<string, string> = {
  statistics: 'Statistics',
  memories: 'Memories',
  disc: 'DISC',
  enneagram: 'Enneagram',
  engagement: 'Taking part',
  patterns: 'Habits',
  subjects: 'Subjects',
  summaries: 'Summaries',
};
const methods: Record<string, string> = {
  statistics: 'counted message by message, without any model',
  offline:
    'found by hand-written rules, without a language model, and not a word left this server; rules understand less than people, so what is missing here may still have been said',
  model: 'found by a language model, which was given the messages without the names',
};

const figures: Record<string, string> = {
  statistics: 'figures counted in the messages, told by fixed phrases, with no model',
  model:
    'figures counted in the messages; a language model only worded them, and sentences with a number that was not in them were left out',
};
/** Of agents for whom it means something else. */
const own: Record<string, Record<string, string>> = {
  engagement: figures,
  patterns: figures,
  subjects: {
    offline: 'each bears the words that come up most in it, with no model',
    model: 'named by a language model, which was given words and excerpts without the names',
  },
  summaries: {
    offline: 'excerpts chosen by counting, in the words of who wrote them, with no model',
    model:
      'written by a language model, which was given the messages without the names; sentences that no message bears out were left out',
  },
};

interface MethodWords {
  /** Day and time of an instant. */
  made: (instant: string) => string;
  count: (n: number, one: string, many: string) => string;
}

/** How the report came about and what it cannot know. */
export const methodEn =
  ({ made, count }: MethodWords) =>
  (report: Report): string[] => {
    const { analysis, overview, memories, sentiment, topics, interactions, events } = report;
    const missing = analysis.missing.map((name) => agents[name] ?? name);
    const withheld = withheldParts(report);
    const hidden = [...(withheld.memories ? ['memories'] : []), ...(withheld.quotes ? ['quotes'] : [])];
    return [
      `Version ${analysis.version}, made on ${made(analysis.finishedAt)}.`,
      ...analysis.agents.map(
        ({ name, version, method }) =>
          `**${agents[name] ?? name}** (${name}, version ${version}): ${own[name]?.[method] ?? methods[method] ?? method}.`,
      ),
      ...(sentiment || topics || interactions || events
        ? [
            '**Mood, subjects, ties and plans** are read by rules, word by word: irony and private jokes escape them, and silence does not mean indifference.',
          ]
        : []),
      ...(memories
        ? [
            `Every quote was checked in the message of the person who wrote it; ${memories.dropped === 0 ? 'no claim was' : count(memories.dropped, 'claim was', 'claims were')} left out for lack of proof.`,
          ]
        : []),
      ...(missing.length > 0 ? [`**Incomplete**: ${missing.join(' and ')} did not finish this time.`] : []),
      ...(hidden.length > 0
        ? [
            `${capitalised(hidden.join(' and '))} are only shown to those who may read messages and what is said about single people.`,
          ]
        : []),
      ...(overview && overview.media + overview.deleted > 0
        ? ['What is not known: what photos, videos and voice messages hold, and what deleted messages said.']
        : []),
    ];
  };
