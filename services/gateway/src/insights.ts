import type { InsightAnswer, InsightName, MemberId, PlannedEvent } from '@prosa/contracts';
import {
  eventsSection,
  finishActivity,
  finishTemporal,
  interactionsSection,
  type PartialFamily,
  sentimentSection,
  topicsSection,
} from '@prosa/insights';
import { citedBy } from './domain/cited.ts';
import type { InsightReader } from './read-insights.ts';

interface Asked {
  member?: MemberId | undefined;
  /** Wall-clock time at which plans are over or still ahead. */
  asOf: string;
}
type Result<N extends InsightName> = NonNullable<InsightAnswer<N>['result']>;

interface Insight<N extends InsightName> {
  summary: string;
  /** Whose days are the days of the answer. */
  family: PartialFamily;
  finish: (reader: InsightReader, asked: Asked) => Promise<Result<N> | null>;
  /** Ids of the messages that a result cites. */
  cites: (result: Result<N>) => number[];
}

const nothing = (): number[] => [];

/** What can be asked of any period, finished from its partial aggregates. */
export const insights: { readonly [N in InsightName]: Insight<N> } = {
  activity: {
    summary: 'Who writes, how much, and when',
    family: 'activity',
    finish: async (reader, { member }) => {
      const partial = await reader.partial('activity');
      return partial ? finishActivity(partial, { member }) : null;
    },
    cites: nothing,
  },
  temporal: {
    summary: 'How activity moves over time: weeks, trend, rhythm, changes, silences',
    family: 'activity',
    finish: async (reader, { member }) => {
      const partial = await reader.partial('activity');
      return partial ? finishTemporal(partial, { member }) : null;
    },
    cites: nothing,
  },
  interactions: {
    summary: 'Who turns to whom; `format=graphml` for the graph',
    family: 'interactions',
    finish: async (reader, { member }) => {
      const partial = await reader.partial('interactions');
      return partial ? interactionsSection(partial, { member }) : null;
    },
    cites: nothing,
  },
  sentiment: {
    summary: 'Mood by member, day and week, and the weeks in which it turned',
    family: 'mood',
    finish: async (reader, { member }) => {
      const partial = await reader.partial('mood');
      return (partial && sentimentSection(partial, { member })) ?? null;
    },
    cites: citedBy.sentiment,
  },
  topics: {
    summary: 'What conversations are about; with `member`, what that member spoke of',
    family: 'topics',
    finish: async (reader, { member }) => {
      const [partial, model] = [await reader.partial('topics'), await reader.model()];
      if (!partial || !model) return null;
      const labels = await reader.labels();
      const { topics, ...rest } = topicsSection(partial, model, { member });
      return { ...rest, topics: topics.map((topic) => ({ ...topic, label: labels.get(topic.id) })) };
    },
    cites: citedBy.topics,
  },
  events: {
    summary: 'Bursts, unusual days and plans; with `member`, the plans that member made or answered',
    family: 'events',
    finish: async (reader, { member, asOf }) => {
      const [partial, activity] = [await reader.partial('events'), await reader.partial('activity')];
      if (!partial || !activity) return null;
      const events = eventsSection(partial, activity, asOf);
      return { ...events, planned: member ? events.planned.filter(concerns(member)) : events.planned };
    },
    cites: citedBy.events,
  },
};

const concerns =
  (member: MemberId) =>
  ({ proposedBy, answers }: PlannedEvent): boolean =>
    proposedBy === member || answers.some(({ memberId }) => memberId === member);
