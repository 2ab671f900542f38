import type { MemberId, PlannedEvent } from '@prosa/contracts';
import {
  type ActivityPartial,
  finishActivity,
  finishInteractions,
  finishTemporal,
  finishTopics,
  type InteractionsPartial,
  type TopicModel,
  type TopicsPartial,
} from '@prosa/insights';
import { affinitiesOf } from './affinities.ts';
import { changesOf } from './changes.ts';
import { type Pattern, periodOf } from './found.ts';
import { rolesOf } from './roles.ts';
import { routinesOf } from './routines.ts';
import { tempoOf } from './tempo.ts';

export interface Counted {
  activity: ActivityPartial;
  interactions: InteractionsPartial | undefined;
  topics: { partial: TopicsPartial; model: TopicModel } | undefined;
  planned: readonly PlannedEvent[];
}

/** Members looked at, those who write most first: the patterns of more than these nobody reads. */
const mostMembers = 30;

/** The habits of a group and of its members, from what is counted of them: the group's first, then member by member. */
export const findPatterns = (
  { activity, interactions, topics, planned }: Counted,
  permitted: ReadonlySet<MemberId>,
): Pattern[] => {
  const group = finishActivity(activity);
  if (!group) return [];
  const period = periodOf(group.overview);
  const temporal = finishTemporal(activity);
  const turns = interactions && finishInteractions(interactions);
  const members = group.activity.members.map(({ memberId }) => memberId).filter((id) => permitted.has(id));
  return [
    ...tempoOf(group, turns),
    ...routinesOf(group, null, null),
    ...changesOf(temporal, null, period, null),
    ...rolesOf(group, turns, planned, permitted),
    ...members.slice(0, mostMembers).flatMap((memberId): Pattern[] => {
      const own = finishActivity(activity, { member: memberId });
      return [
        ...(own ? routinesOf(own, memberId, group.activity.hours) : []),
        ...changesOf(finishTemporal(activity, { member: memberId }), memberId, period, temporal).slice(-1),
      ];
    }),
    ...(topics ? affinitiesOf(group, finishTopics(topics.partial, topics.model), permitted) : []),
  ].slice(0, 120);
};
