import { ProsaError } from '@prosa/contracts';
import {
  activityOf,
  finishActivity,
  finishMoments,
  type MessageFacts,
  mergeActivity,
  mergeMoments,
  momentsOf,
} from '@prosa/insights';
import type { Agent } from '../../agent.ts';

/** Who writes and when, and the conversations that stand out: statistics, and nothing but. */
export const activityAgent: Agent<'statistics'> = {
  name: 'statistics',
  version: '1',
  method: 'statistics',
  needs: ['facts', 'texts'],
  run: async (context) => {
    let counted = activityOf([]);
    let stoodOut = momentsOf([]);
    let day: MessageFacts[] = [];
    const endDay = async () => {
      const texts = new Map((await context.texts(day.map(({ id }) => id))).map(({ id, text }) => [id, text]));
      const lines = day.map((line) => ({ ...line, text: texts.get(line.id) ?? '', sentiment: null }));
      stoodOut = mergeMoments(stoodOut, momentsOf(lines));
      day = [];
    };
    for await (const page of context.facts()) {
      counted = mergeActivity(counted, activityOf(page));
      for (const line of page) {
        if (day[0]?.localTime.slice(0, 10) !== line.localTime.slice(0, 10)) await endDay();
        day.push(line);
      }
    }
    await endDay();

    const activity = finishActivity(counted);
    if (!activity) {
      throw new ProsaError('analysis_failed', 'The group has no messages to analyse', {
        context: { groupId: context.groupId },
      });
    }
    const moments = finishMoments(stoodOut);
    const evidence = moments.moments.filter(({ highlight }) => highlight !== null).length;
    return { result: { ...activity, moments }, evidence };
  },
};
