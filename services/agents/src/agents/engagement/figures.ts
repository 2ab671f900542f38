import type { MemberId, Section } from '@prosa/contracts';
import {
  type ActivityPartial,
  dailyMessages,
  finishActivity,
  finishInteractions,
  finishTemporal,
  type InteractionsPartial,
} from '@prosa/insights';
import { churnOf } from './churn.ts';

export type Member = Section<'engagement'>['members'][number];
type Ties = readonly { from: MemberId; to: MemberId; messages: number }[];

/** Fewer answers have no usual time. */
const fewestAnswers = 10;
/** Fewer messages to and fro are chance. */
const fewestExchanged = 10;
const lately = 30;

/**
 * How each member takes part, from what is counted of the group.
 * @param permitted whose figures may be used; everybody counts as somebody the others talk to
 */
export const engagementOf = (
  activity: ActivityPartial,
  interactions: InteractionsPartial | undefined,
  permitted: ReadonlySet<MemberId>,
): Omit<Section<'engagement'>, 'dropped'> | null => {
  const whole = finishActivity(activity);
  if (!whole) return null;
  const period = { from: whole.overview.from.slice(0, 10), to: whole.overview.to.slice(0, 10) };
  const found = interactions && finishInteractions(interactions);
  const turns = new Map(found?.members.map((member) => [member.memberId, member]));
  const everyone = whole.activity.members;
  const group = { trend: finishTemporal(activity).trend, growth: whole.overview.growth };
  const members = everyone
    .filter(({ memberId }) => permitted.has(memberId))
    .map(({ memberId, messages, share, firstAt, growth }): Member => {
      const daily = dailyMessages(activity, { member: memberId });
      const { trend } = finishTemporal(activity, { member: memberId });
      const waits = turns.get(memberId)?.waits ?? null;
      return {
        memberId,
        participation: {
          messages,
          share,
          activeDays: daily.length,
          days: daysIncluded(firstAt.slice(0, 10), period.to),
        },
        responsiveness:
          waits && waits.answers >= fewestAnswers ? { answers: waits.answers, minutes: Math.round(waits.p50) } : null,
        ...exchangesOf(memberId, found?.ties ?? [], everyone.length - 1),
        trend,
        churn: churnOf(daily, period.to, { trend, growth }, group),
        wording: null,
      };
    });
  const recent = everyone.filter(({ lastAt }) => daysIncluded(lastAt.slice(0, 10), period.to) <= lately);
  return { period, lately: { members: recent.length, of: everyone.length }, members };
};

/** Of what is said between two members, the part that goes both ways. */
const exchangesOf = (memberId: MemberId, ties: Ties, others: number): Pick<Member, 'reciprocity' | 'reach'> => {
  const between = new Map<MemberId, { there: number; back: number }>();
  for (const { from, to, messages } of ties) {
    if (from !== memberId && to !== memberId) continue;
    const other = from === memberId ? to : from;
    const pair = between.get(other) ?? { there: 0, back: 0 };
    pair[from === memberId ? 'there' : 'back'] += messages;
    between.set(other, pair);
  }
  const pairs = [...between.values()];
  const sum = (of: (pair: { there: number; back: number }) => number) =>
    pairs.reduce((total, pair) => total + of(pair), 0);
  const exchanged = sum(({ there, back }) => there + back);
  return {
    reciprocity:
      exchanged < fewestExchanged
        ? null
        : sum(({ there, back }) => Math.min(there, back)) / sum(({ there, back }) => Math.max(there, back)),
    reach: { members: Math.min(pairs.length, others), of: others },
  };
};

const daysIncluded = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
