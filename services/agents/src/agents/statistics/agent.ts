import { ProsaError } from '@prosa/contracts';
import {
  type DateLocale,
  eventsSection,
  finishActivity,
  finishMoments,
  finishTemporal,
  interactionsSection,
  momentsOf,
  partialsVersion,
  sentimentSection,
  topicsSection,
} from '@prosa/insights';
import type { Agent, AgentContext } from '../../agent.ts';
import type { Counter } from '../../counter.ts';
import { recount } from './recount.ts';
import { keepTopicsCurrent } from './topics.ts';

/**
 * Who writes and when, who turns to whom, how it feels, what it is about, what stands out: statistics, and nothing but. Days
 * whose messages changed are counted again; the answer is then the sum of all that is kept, and no other message is read.
 */
export const statisticsAgent = (startCounter: () => Counter): Agent<'statistics'> => ({
  name: 'statistics',
  offline: {
    version: `2.${partialsVersion}`,
    method: 'statistics',
    reads: ['texts', 'names'],
    run: async (context) => {
      const { insights } = context;
      await recount({ store: insights, startCounter, ...(await recountingOf(context)) });
      const fitted = await keepTopicsCurrent(insights);

      const activity = await insights.whole('activity');
      const finished = activity && finishActivity(activity);
      if (!activity || !finished) {
        throw new ProsaError('analysis_failed', 'The group has no messages to analyse', {
          context: { groupId: context.groupId },
        });
      }
      const mood = await insights.whole('mood');
      const interactions = await insights.whole('interactions');
      const topics = await insights.whole('topics');
      const events = await insights.whole('events');
      const moments = finishMoments((await insights.whole('moments')) ?? momentsOf([]));
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
