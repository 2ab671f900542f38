import { readFileSync } from 'node:fs';
import { ProsaError } from '@prosa/contracts';
import { z } from 'zod';
import { commonVariables } from './common-variables.ts';

/** One row of a service's table of variables. `default` is undefined where the variable is required or optional. */
export interface Variable {
  name: string;
  description: string;
  default: unknown;
}

export interface EnvironmentDefinition<T> {
  /**
   * The variables, frozen and typed; `NAME_FILE` names a file that holds the value of `NAME`, as secrets are mounted. Lists
   * every problem at once in one `configuration_invalid`, never a value.
   */
  parse: (source?: Record<string, string | undefined>) => T;
  /** Every variable with its meaning, in the order of definition, for READMEs. */
  variables: readonly Variable[];
}

/** The parsed form of a definition: `type Environment = EnvironmentOf<typeof environment>`. */
export type EnvironmentOf<D> = D extends EnvironmentDefinition<infer T> ? T : never;

/** Declares a service's variables, each with its description; the variables every service has are added. */
export const defineEnvironment = <S extends z.ZodRawShape>(
  shape: S,
): EnvironmentDefinition<Readonly<z.output<z.ZodObject<typeof commonVariables & S>>>> => {
  const variables = Object.entries({ ...commonVariables, ...shape }).map(([name, schema]) => variable(name, schema));
  const schema = z.object({ ...commonVariables, ...shape });
  return {
    variables,
    parse: (source = process.env) => {
      // an empty variable is an unset one: compose files and manifests write `NAME=` for "the default"
      const { given, unread } = valuesOf(variables, source);
      const parsed = schema.safeParse(given);
      if (parsed.success && unread.length === 0) return Object.freeze(parsed.data);
      const issues = parsed.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];
      const problems = [...unread, ...issues];
      throw new ProsaError('configuration_invalid', problems.join('; '), { context: { count: problems.length } });
    },
  };
};

const valuesOf = (variables: readonly Variable[], source: Record<string, string | undefined>) => {
  const given: Record<string, string> = {};
  const unread: string[] = [];
  for (const { name } of variables) {
    const file = source[`${name}_FILE`];
    try {
      const value = source[name] || (file && readFileSync(file, 'utf8').trim());
      if (value) given[name] = value;
    } catch {
      unread.push(`${name}_FILE: cannot be read`);
    }
  }
  return { given, unread };
};

const variable = (name: string, schema: z.core.$ZodType): Variable => {
  const { description } = schema as z.ZodType;
  if (description === undefined) throw new ProsaError('configuration_invalid', `${name} needs a .describe()`);
  return { name, description, default: schema instanceof z.ZodDefault ? schema.def.defaultValue : undefined };
};
