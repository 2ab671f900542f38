import { ProsaError } from '@prosa/contracts';
import {
  coarsestGrain,
  type DateLocale,
  eventsSection,
  finishActivity,
  finishMoments,
  finishTemporal,
  interactionsSection,
  mergeAll,
  momentsOf,
  type PartialFamily,
  type Partials,
  partialsVersion,
  sentimentSection,
  topicsSection,
} from '@prosa/insights';
import type { Agent, AgentContext } from '../../agent.ts';
import type { Counter } from '../../counter.ts';
import type { InsightStore } from '../../insight-store.ts';
import { recount } from './recount.ts';
import { keepTopicsCurrent } from './topics.ts';

/**
 * Who writes and when, who turns to whom, how it feels, what it is about, what stands out: statistics, and nothing but. Days
 * whose messages changed are counted again; the answer is then the sum of all that is kept, and no other message is read.
 */
export const statisticsAgent = (startCounter: () => Counter): Agent<'statistics'> => ({
  name: 'statistics',
  version: `2.${partialsVersion}`,
  method: 'statistics',
  needs: ['texts', 'names'],
  run: async (context) => {
    const { insights } = context;
    await recount({ store: insights, startCounter, ...(await recountingOf(context)) });
    const fitted = await keepTopicsCurrent(insights);

    const activity = await whole(insights, 'activity');
    const finished = activity && finishActivity(activity);
    if (!activity || !finished) {
      throw new ProsaError('analysis_failed', 'The group has no messages to analyse', {
        context: { groupId: context.groupId },
      });
    }
    const mood = await whole(insights, 'mood');
    const interactions = await whole(insights, 'interactions');
    const topics = await whole(insights, 'topics');
    const events = await whole(insights, 'events');
    const moments = finishMoments((await whole(insights, 'moments')) ?? momentsOf([]));
    const result = {
      ...finished,
      temporal: finishTemporal(activity),
      interactions: interactions && interactionsSection(interactions),
      sentiment: mood && sentimentSection(mood),
      topics: topics && fitted && topicsSection(topics, fitted.model),
      // What is over and what is ahead, as of the last message: the same group always has the same report.
      events: events && eventsSection(events, activity, finished.overview.to),
      moments,
    };
    return { result, evidence: moments.moments.filter(({ highlight }) => highlight !== null).length };
  },
});

const recountingOf = async ({ locale, names, lines, nameKey }: AgentContext) => {
  const members = [...(await names())].map(([memberId, name]) => ({ memberId, name }));
  const called = members.map(({ memberId, name }) => `${memberId} ${name}`).sort();
  const language: DateLocale = locale === 'en' ? 'en' : 'pt-BR';
  return {
    lines,
    readWith: { members, locale: language },
    inputs: `${partialsVersion}/${language}/${nameKey(called)}`,
  };
};

/** The whole history of a family: its years merged, or what it has instead. */
const whole = async <F extends PartialFamily>(store: InsightStore, family: F): Promise<Partials[F] | undefined> => {
  const parts = await store.read(family, coarsestGrain(family), { from: '0001-01-01', to: '9999-12-31' });
  return mergeAll(
    family,
    parts.map(({ partial }) => partial),
  );
};
