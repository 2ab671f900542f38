import { type AgentName, agents, ProsaError } from '@prosa/contracts';
import { matcher } from '@prosa/vault';
import type { AgentContext, Reader } from './agent.ts';

/**
 * Stands for all that a result depends on: who reads and how, what is read, who may be read of, and what the agents found that this one
 * needs. Of equal ones the results are equal.
 */
export const inputHash = async (
  context: AgentContext,
  name: AgentName,
  { reader, model }: { reader: Reader; model: string | null },
): Promise<Buffer> => {
  const prompts = model === null ? [] : (reader.prompts ?? []).map(({ name, version }) => `${name}/${version}`);
  const { needs, purpose } = agents[name];
  const results: string[] = [];
  for (const needed of needs) results.push(JSON.stringify(await foundBy(context, needed)));
  const names = reader.reads.includes('names') ? [...(await context.names())] : [];
  return matcher(context.keys.group, 'inputs')(
    ...[name, reader.version, reader.method, model ?? '', prompts.join(' '), context.locale],
    [...(await context.permitted(purpose))].sort().join(' '),
    reader.reads.includes('texts') ? await context.stamp() : '',
    names
      .map(([id, name]) => `${id} ${name}`)
      .sort()
      .join('\n'),
    ...results,
    ...((await reader.inputs?.(context)) ?? []),
  );
};

/** Null where it found nothing: an agent may do without. */
const foundBy = async ({ resultOf }: AgentContext, agent: AgentName): Promise<unknown> => {
  try {
    return await resultOf(agent);
  } catch (error) {
    if (error instanceof ProsaError && error.code === 'analysis_failed') return null;
    throw error;
  }
};
