import { ProsaError, type UserId } from '@prosa/contracts';
import { isAuthRetryableFetchError } from '@supabase/supabase-js';
import { serverClient } from './client.ts';
import { jwksOnly } from './jwks-only.ts';
import { rememberTokens } from './remember-tokens.ts';

export interface ClaimsVerifier {
  /**
   * Who an access token speaks for.
   * @throws ProsaError `unauthenticated`; `key_unavailable` (retryable) where the signing keys cannot be fetched.
   */
  verify(token: string): Promise<{ userId: UserId }>;
}

const algorithms = new Set(['ES256', 'RS256']);
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Verifies access tokens of Supabase Auth against the project's public keys (JWKS), which are kept in memory.
 * Pinned: algorithm ES256 or RS256, issuer `<url>/auth/v1`, audience `authenticated`, expiry, a UUID as the subject. A
 * token that was verified is not verified again for a minute: what its user may do is never taken from it.
 */
export const claimsVerifier = ({ url, anonKey }: { url: string; anonKey?: string | undefined }): ClaimsVerifier => {
  const base = `${url.replace(/\/+$/, '')}/auth/v1`;
  const { auth } = serverClient(url, anonKey ?? 'anon', jwksOnly(`${base}/.well-known/jwks.json`));

  const claimsOf = async (token: string) => {
    try {
      const { data, error } = await auth.getClaims(token);
      if (error) throw error;
      return data;
    } catch (cause) {
      if (isAuthRetryableFetchError(cause)) {
        throw new ProsaError('key_unavailable', 'The keys that sign access tokens cannot be fetched', { cause });
      }
      throw refused('The access token is not valid', cause);
    }
  };

  return {
    verify: rememberTokens(async (token) => {
      const verified = await claimsOf(token);
      // The signature is good for the algorithm that the header names: which ones may be named is decided here.
      if (!verified || !algorithms.has(verified.header.alg)) throw refused('The access token is not valid');
      const { iss, aud, sub, exp } = verified.claims;
      if (iss !== base) throw refused('The access token is from another issuer');
      if (![aud].flat().includes('authenticated')) throw refused('The access token is for another audience');
      if (typeof sub !== 'string' || !uuid.test(sub)) throw refused('The access token names no user');
      return { says: { userId: sub }, expiresAt: exp };
    }),
  };
};

const refused = (message: string, cause?: unknown) => new ProsaError('unauthenticated', message, { cause });
