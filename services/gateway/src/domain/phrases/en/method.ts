import type { Report } from '@prosa/contracts';
import { withheldParts } from '../../withheld-parts.ts';
import { capitalised } from '../wording.ts';

const agents: Record<string, string> = {
  statistics: 'Statistics',
  memories: 'Memories',
  disc: 'DISC',
  enneagram: 'Enneagram',
};
const methods: Record<string, string> = {
  statistics: 'counted message by message, without any model',
  offline:
    'found by hand-written rules, without a language model, and not a word left this server; rules understand less than people, so what is missing here may still have been said',
  model: 'found by a language model, which was given the messages without the names',
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
          `**${agents[name] ?? name}** (${name}, version ${version}): ${methods[method] ?? method}.`,
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
