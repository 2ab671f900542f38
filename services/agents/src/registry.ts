import type { AgentName } from '@prosa/contracts';
import type { Agent } from './agent.ts';
import { discAgent } from './agents/disc/agent.ts';
import { engagementAgent } from './agents/engagement/agent.ts';
import { enneagramAgent } from './agents/enneagram/agent.ts';
import { memoriesAgent } from './agents/memories/agent.ts';
import { patternsAgent } from './agents/patterns/agent.ts';
import { statisticsAgent } from './agents/statistics/agent.ts';
import { subjectsAgent } from './agents/subjects/agent.ts';
import { summariesAgent } from './agents/summaries/agent.ts';
import type { Counter } from './counter.ts';
import type { Embedding } from './ports.ts';

export type Registry = { readonly [N in AgentName]: Agent<N> };

/** Every agent there is, by the name it is asked for. A new agent is a folder beside these and a line here. */
export const registry = ({
  embedding,
  startCounter,
}: {
  embedding: Embedding;
  startCounter: () => Counter;
}): Registry => ({
  statistics: statisticsAgent(startCounter),
  memories: memoriesAgent({ embedding }),
  disc: discAgent,
  enneagram: enneagramAgent,
  engagement: engagementAgent,
  patterns: patternsAgent,
  subjects: subjectsAgent({ embedding }),
  summaries: summariesAgent({ embedding }),
});
