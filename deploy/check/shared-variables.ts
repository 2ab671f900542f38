import { type ServiceName, serviceNames } from '@prosa/contracts';
import type { Problem } from './problem.ts';

/** Variables that mean one thing for all services that know them: who searches must know what was embedded, and where. */
const shared = ['EMBEDDING_MODEL', 'EMBEDDING_DIMENSIONS', 'ANALYSIS_MODEL', 'OPENAI_BASE_URL', 'OPENAI_REGION'];

/** A shared variable that one service is given and another that knows it is not, or is given otherwise. */
export const sharedProblems = async (
  given: ReadonlyMap<string, Readonly<Record<string, string | null>>>,
): Promise<Problem[]> => {
  const knowing = await Promise.all(serviceNames.map(async (name) => [name, await variablesOf(name)] as const));
  return shared.flatMap((variable) => {
    const values = knowing
      .filter(([, variables]) => variables.includes(variable))
      .map(([name]) => [name, given.get(name)?.[variable] ?? ''] as const);
    return new Set(values.map(([, value]) => value)).size <= 1
      ? []
      : [`${variable} is not the same for ${values.map(([name]) => name).join(', ')}`];
  });
};

const variablesOf = async (name: ServiceName): Promise<string[]> => {
  const { environment } = await import(`../../services/${name}/src/environment.ts`);
  return (environment.variables as { name: string }[]).map((variable) => variable.name);
};
