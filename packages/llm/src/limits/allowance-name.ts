import { createHash } from 'node:crypto';
import type { ModelSettings } from '../model/caller.ts';

/** The key of a model of an account among replicas; `v1` is the form of what they store under it. */
export const allowanceName = ({
  apiKey,
  baseUrl = '',
  model,
}: Pick<ModelSettings, 'apiKey' | 'baseUrl' | 'model'>): string => {
  const account = createHash('sha256').update(`${baseUrl}\n${apiKey}`).digest('hex').slice(0, 16);
  return `v1.${account}.${model.replaceAll(/[^\w-]/g, '_')}`;
};
