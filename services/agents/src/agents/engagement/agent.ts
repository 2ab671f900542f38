import { ProsaError, type Section } from '@prosa/contracts';
import type { Agent, AgentContext, AgentModel } from '../../agent.ts';
import { type Figures, wordFigures } from '../../wording/word-figures.ts';
import { engagementOf, type Member } from './figures.ts';
import { engagementPrompt } from './prompt.ts';

const version = '1';

/** How each member takes part, from what statistics have counted; a model only puts the figures in sentences. */
export const engagementAgent: Agent<'engagement'> = {
  name: 'engagement',
  offline: {
    version,
    method: 'statistics',
    reads: [],
    run: async (context) => ({ result: { ...(await count(context)), dropped: 0 }, evidence: 0 }),
  },
  model: (model) => ({
    version: `${version}.${engagementPrompt.version}`,
    method: 'model',
    reads: [],
    prompts: [engagementPrompt],
    run: async (context) => {
      const result = await worded(await count(context), model, context.locale);
      return { result, evidence: 0, dropped: result.dropped };
    },
  }),
};

type Counted = Omit<Section<'engagement'>, 'dropped'>;

const count = async ({ insights, permitted, groupId }: AgentContext): Promise<Counted> => {
  const activity = await insights.whole('activity');
  const counted =
    activity && engagementOf(activity, await insights.whole('interactions'), await permitted('engagement'));
  if (!counted) throw new ProsaError('analysis_failed', 'Nothing is counted of the group', { context: { groupId } });
  return counted;
};

/** More than anybody reads; the others are told by phrases. */
const mostWorded = 50;

const worded = async (counted: Counted, model: AgentModel, locale: string): Promise<Section<'engagement'>> => {
  const figures = counted.members.slice(0, mostWorded).map(figuresOf);
  const { texts, dropped } = await wordFigures(model, engagementPrompt, figures, locale);
  const members = counted.members.map((member, at) => {
    const text = texts[at];
    return text == null ? member : { ...member, wording: { locale, text } };
  });
  return { ...counted, members, dropped };
};

const percent = (share: number): number => Math.round(share * 100);

/** What of a member's figures is told in a sentence: never the risk of their leaving. */
const figuresOf = ({ memberId, participation, responsiveness, reciprocity, reach, trend }: Member): Figures => ({
  memberIds: [memberId],
  figures: {
    messages: participation.messages,
    share_percent: percent(participation.share),
    active_days: participation.activeDays,
    days: participation.days,
    ...(responsiveness && { answers: responsiveness.answers, answer_minutes: responsiveness.minutes }),
    ...(reciprocity !== null && { reciprocity_percent: percent(reciprocity) }),
    exchanges_with: reach.members,
    others: reach.of,
    ...(trend && { trend: trend.direction }),
  },
});
