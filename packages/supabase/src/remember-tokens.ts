import { hash } from 'node:crypto';

const most = 10_000;
/** A signing key that was withdrawn counts no longer than this. */
const rememberedMs = 60_000;

/**
 * Remembers what verified tokens say, by their SHA-256 so that no token stays in memory: until they expire, for a minute
 * at most, the newest 10 000. Of a token that was refused nothing is kept.
 */
export const rememberTokens = <T>(verify: (token: string) => Promise<{ says: T; expiresAt: number }>) => {
  // In the order of insertion.
  const known = new Map<string, { says: T; until: number }>();

  return async (token: string): Promise<T> => {
    const digest = hash('sha256', token, 'base64');
    const found = known.get(digest);
    if (found && found.until > Date.now()) return found.says;
    known.delete(digest);
    const { says, expiresAt } = await verify(token);
    for (const [oldest, { until }] of known) {
      if (until > Date.now() && known.size < most) break;
      known.delete(oldest);
    }
    known.set(digest, { says, until: Math.min(expiresAt * 1_000, Date.now() + rememberedMs) });
    return says;
  };
};
