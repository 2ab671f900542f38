import { setTimeout } from 'node:timers/promises';
import { ProsaError } from '@prosa/contracts';
import { allowanceName } from '../limits/allowance-name.ts';
import type { SharedCell } from '../limits/shared-cell.ts';
import type { ModelSettings, Surroundings } from './caller.ts';

/** Of a service's variables, those that say who provides models; described in packages/worker. */
export interface AccountVariables {
  OPENAI_API_KEY?: string | undefined;
  OPENAI_BASE_URL?: string | undefined;
}

export type Account = Pick<ModelSettings, 'apiKey' | 'baseUrl' | 'model'>;

/**
 * A model of the account that variables name.
 * @param variable the one that names the model
 * @throws ProsaError `configuration_invalid` where neither a key nor a server of one's own is given.
 */
export const accountOf = (variables: AccountVariables, model: string, variable: string): Account => {
  const baseUrl = variables.OPENAI_BASE_URL;
  // The SDK insists on a key; servers of one's own mostly want none.
  const apiKey = variables.OPENAI_API_KEY ?? (baseUrl === undefined ? undefined : 'none');
  if (apiKey === undefined)
    throw new ProsaError('configuration_invalid', `${variable} needs OPENAI_API_KEY or OPENAI_BASE_URL`);
  return { apiKey, model, ...(baseUrl === undefined ? {} : { baseUrl }) };
};

/** Host name of who is sent what a model is asked. */
export const processorOf = ({ baseUrl }: Pick<ModelSettings, 'baseUrl'>): string =>
  new URL(baseUrl ?? 'https://api.openai.com').hostname;

export interface Sharing extends Pick<Surroundings, 'record'> {
  sharedCell: (name: string) => SharedCell;
}

/** What calls of an account need of a process that shares its limits with others. */
export const surroundingsOf = (account: Account, { record, sharedCell }: Sharing): Surroundings => ({
  record,
  now: () => performance.now(),
  sleep: (ms, signal) => setTimeout(ms, undefined, { signal }),
  random: Math.random,
  allowance: sharedCell(allowanceName(account)),
});
