/** What personal data is processed for (LGPD, art. 6): what legal bases, consents and transfers refer to. */
export const purposes = ['statistics', 'search', 'memories', 'profiles', 'engagement', 'model_transfer'] as const;
export type Purpose = (typeof purposes)[number];

export const agentNames = [
  'statistics',
  'memories',
  'disc',
  'enneagram',
  'engagement',
  'patterns',
  'subjects',
  'summaries',
] as const;
export type AgentName = (typeof agentNames)[number];

/** The graph of a run. `needs`: agents whose results one reads; `purpose`: without a basis in force for it, it is not run. */
export const agents: Readonly<Record<AgentName, { needs: readonly AgentName[]; purpose: Purpose }>> = {
  statistics: { needs: [], purpose: 'statistics' },
  memories: { needs: [], purpose: 'memories' },
  disc: { needs: [], purpose: 'profiles' },
  enneagram: { needs: [], purpose: 'profiles' },
  engagement: { needs: ['statistics'], purpose: 'engagement' },
  patterns: { needs: ['statistics'], purpose: 'engagement' },
  subjects: { needs: ['statistics'], purpose: 'statistics' },
  summaries: { needs: ['statistics'], purpose: 'statistics' },
};
