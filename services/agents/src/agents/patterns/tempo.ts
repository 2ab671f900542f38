import type { Activity, Interactions } from '@prosa/insights';
import { type Found, periodOf, rounded } from './found.ts';

const fewestConversations = 10;

/** How often the group gets talking, and how soon somebody answers. */
export const tempoOf = ({ overview }: Activity, interactions: Interactions | undefined): Found<'tempo'>[] => {
  const conversations = (interactions?.members ?? []).reduce((sum, { opened }) => sum + opened, 0);
  if (!interactions?.waits || conversations < fewestConversations) return [];
  const found = { memberId: null, period: periodOf(overview), messageIds: [], wording: null };
  const perWeek = rounded(conversations / Math.max(1, overview.days / 7));
  return [{ kind: 'tempo', ...found, conversations, perWeek, minutes: rounded(interactions.waits.p50) }];
};
