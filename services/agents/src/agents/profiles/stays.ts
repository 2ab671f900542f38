import type { KnownProfile } from '@prosa/database';
import { leastWords } from './limits.ts';
import type { Voice } from './own-words.ts';

/** Who reads: by rules or a model, and the version of either. */
export interface Source {
  method: 'offline' | 'model';
  model: string | null;
  promptVersion: string;
}

/** A month after it was made, a profile is made again. */
export const longestDays = 30;

/**
 * Whether a profile stays as it is. One that somebody contests does, whatever was written since (LGPD, art. 20). The others while the
 * same reader would read much the same: until words are a tenth more, or fewer.
 */
export const stays = (before: KnownProfile, { words }: Pick<Voice, 'words'>, source: Source): boolean => {
  if (before.contested) return true;
  if (before.days >= longestDays) return false;
  if (words * 10 >= before.words * 11 || words * 11 <= before.words * 10) return false;
  if (words < leastWords) return before.state === 'insufficient_evidence';
  const { method, model, promptVersion } = before;
  if (before.words < leastWords) return false;
  // Rules that stand in for a model, because a budget ended or the like, undo nothing of what it said.
  if (method === 'model' && source.method === 'offline') return true;
  return method === source.method && model === source.model && promptVersion === source.promptVersion;
};
