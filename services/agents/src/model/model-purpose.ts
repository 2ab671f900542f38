import { type AgentName, agents } from '@prosa/contracts';
import { type ModelPurpose, purposes } from '@prosa/llm';

/** What an agent's questions are for, where budgets call it something else than its own name. */
const calledOtherwise: Readonly<Record<string, ModelPurpose>> = { subjects: 'topics' };

/** Which share of a budget an agent may use: as its purpose says, or the purpose in law where it has a name in both. */
export const modelPurposeOf = (agent: AgentName): ModelPurpose => {
  const [found = 'engagement'] = [calledOtherwise[agent], agent, agents[agent].purpose].filter(isModelPurpose);
  return found;
};

const isModelPurpose = (name: string | undefined): name is ModelPurpose =>
  name !== undefined && Object.hasOwn(purposes, name);
