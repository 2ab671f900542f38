import type { Pattern } from '@prosa/contracts';
import { ProsaError } from '@prosa/contracts';
import type { Agent, AgentContext, AgentModel } from '../../agent.ts';
import { wordFigures } from '../../wording/word-figures.ts';
import { figuresOf } from './figures.ts';
import { findPatterns } from './find-patterns.ts';
import { patternsPrompt } from './prompt.ts';

const version = '1';

/** Habits of the group and its members, from what statistics have counted; a model only puts them in sentences. */
export const patternsAgent: Agent<'patterns'> = {
  name: 'patterns',
  offline: {
    version,
    method: 'statistics',
    reads: ['texts'],
    run: async (context) => {
      const { patterns, wordsOf: _ } = await find(context);
      return { result: { patterns, dropped: 0 }, evidence: evidenceOf(patterns) };
    },
  },
  model: (model) => ({
    version: `${version}.${patternsPrompt.version}`,
    method: 'model',
    reads: ['texts'],
    prompts: [patternsPrompt],
    run: async (context) => {
      const { patterns, wordsOf } = await find(context);
      const result = await worded(patterns, wordsOf, model, context.locale);
      return { result, evidence: evidenceOf(patterns), dropped: result.dropped };
    },
  }),
};

const find = async (context: AgentContext) => {
  const { insights, permitted, resultOf, groupId, texts } = context;
  const activity = await insights.whole('activity');
  if (!activity) throw new ProsaError('analysis_failed', 'Nothing is counted of the group', { context: { groupId } });
  const { events } = await resultOf('statistics');
  const [partial, fitted] = [await insights.whole('topics'), await insights.model()];
  const counted = {
    activity,
    interactions: await insights.whole('interactions'),
    topics: partial && fitted && { partial, model: fitted.model },
    planned: events?.planned ?? [],
  };
  const patterns = findPatterns(counted, await permitted('engagement'));
  const topics = new Map(fitted?.model.topics.map(({ id, words }) => [id, words.map(({ word }) => word)]));
  return { patterns: await withOwnMessages(patterns, texts), wordsOf: (topicId: string) => topics.get(topicId) ?? [] };
};

/** What speaks for a member's habit are their own messages: others that speak of the same topic are left out. */
const withOwnMessages = async (patterns: readonly Pattern[], texts: AgentContext['texts']): Promise<Pattern[]> => {
  const cited = [...new Set(patterns.flatMap(({ messageIds }) => messageIds))];
  const authors = new Map((await texts(cited)).map(({ id, memberId }) => [id, memberId]));
  return patterns.map((found) => ({
    ...found,
    messageIds: found.messageIds.filter((id) => authors.has(id) && authors.get(id) === found.memberId),
  }));
};

const evidenceOf = (patterns: readonly Pattern[]): number =>
  new Set(patterns.flatMap(({ messageIds }) => messageIds)).size;

const worded = async (
  patterns: readonly Pattern[],
  wordsOf: (topicId: string) => readonly string[],
  model: AgentModel,
  locale: string,
) => {
  const figures = patterns.map((found) => figuresOf(found, wordsOf, locale));
  const { texts, dropped } = await wordFigures(model, patternsPrompt, figures, locale);
  return {
    patterns: patterns.map((found, at): Pattern => {
      const text = texts[at];
      return text == null ? found : { ...found, wording: { locale, text } };
    }),
    dropped,
  };
};
