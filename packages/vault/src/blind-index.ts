import { createHmac } from 'node:crypto';
import { derivedKey } from './matcher.ts';
import type { DataKey } from './vault.ts';

/** A chat's everyday words; a token that fell out costs one HMAC more. */
const rememberedTokens = 50_000;

/**
 * Blind index of one group: turns tokens (normalised and stemmed by the caller) into signed 32-bit numbers, distinct and
 * ascending, for an `int4[]` column with a GIN index. Each is the first four bytes of an HMAC-SHA-256 under the group's
 * search key, so the same token is the same number within a group, and unrelated in any other.
 *
 * It tells whoever holds the database which messages of a group share a token, and how often each token occurs; not which
 * word it is, though frequencies invite guesses. Two tokens meet in one number once in 2^32 pairs, so a search opens what
 * it finds and looks.
 */
export const blindIndex = (groupKey: DataKey) => {
  const key = derivedKey(groupKey, 'prosa/search');
  const known = new Map<string, number>();
  const numberOf = (token: string): number => {
    const existing = known.get(token);
    if (existing !== undefined) return existing;
    const number = createHmac('sha256', key).update(token, 'utf8').digest().readInt32BE();
    if (known.size === rememberedTokens) known.clear();
    known.set(token, number);
    return number;
  };
  return (tokens: Iterable<string>): number[] => {
    const numbers = new Set<number>();
    for (const token of tokens) numbers.add(numberOf(token));
    return [...numbers].sort((a, b) => a - b);
  };
};
