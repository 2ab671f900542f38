import { type AccountVariables, accountOf, processorOf, type Sharing, surroundingsOf } from './account.ts';
import { type Model, openModel } from './open-model.ts';

export interface ModelVariables extends AccountVariables {
  ANALYSIS_MODEL?: string | undefined;
}

export interface ConfiguredModel extends Model {
  name: string;
  /** Host name of who is sent the texts. */
  processor: string;
}

/** A long answer of a model that thinks first takes minutes. */
const callTimeoutMs = 180_000;

/**
 * The model that a service's variables name; null where they name none.
 * @throws ProsaError `configuration_invalid` where neither a key nor a server of one's own is given.
 */
export const configuredModel = (variables: ModelVariables, sharing: Sharing): ConfiguredModel | null => {
  const name = variables.ANALYSIS_MODEL;
  if (name === undefined) return null;
  const account = accountOf(variables, name, 'ANALYSIS_MODEL');
  const model = openModel({ ...account, callTimeoutMs }, surroundingsOf(account, sharing));
  return { ...model, name, processor: processorOf(account) };
};
