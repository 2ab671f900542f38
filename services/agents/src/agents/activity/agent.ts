import { ProsaError } from '@prosa/contracts';
import {
  type ActivityDays,
  addToActivity,
  finishActivity,
  finishMoments,
  keepStandouts,
  readConversations,
  type SpokenMessage,
} from '@prosa/insights';
import type { Agent, AgentContext } from '../../agent.ts';

/** Who writes and when, and the conversations that stand out: statistics, and nothing but. */
export const activityAgent: Agent<'statistics'> = {
  name: 'statistics',
  version: '1',
  method: 'statistics',
  needs: ['facts', 'texts'],
  run: async (context) => {
    const days: ActivityDays = {};
    const conversations = readConversations();
    const standouts = keepStandouts();
    for await (const page of context.facts()) {
      for (const line of page) {
        addToActivity(days, line);
        const ended = conversations.next(line);
        if (ended) standouts.offer(ended);
      }
    }
    const last = conversations.end();
    if (last) standouts.offer(last);

    const activity = finishActivity(days);
    if (!activity) {
      throw new ProsaError('analysis_failed', 'The group has no messages to analyse', {
        context: { groupId: context.groupId },
      });
    }
    const best = standouts.best();
    const texts = await spoken(
      context,
      best.flatMap(({ messageIds }) => messageIds),
    );
    const moments = finishMoments(best, conversations.longestSilence(), texts);
    const evidence = moments.moments.filter(({ highlight }) => highlight !== null).length;
    return { result: { ...activity, moments }, evidence };
  },
};

const spoken = async ({ texts }: AgentContext, ids: readonly number[]): Promise<Map<number, SpokenMessage>> => {
  const messages = await texts(ids);
  return new Map(
    messages.flatMap(({ memberId, ...rest }) => (memberId === null ? [] : [[rest.id, { ...rest, memberId }] as const])),
  );
};
