import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export interface SupabaseKeys {
  /** Of tokens signed with HS256: the keys of servers. */
  secret: string;
  /** Keys that Auth signs with, as JSON: ES256 for users; the secret beside it, so that it knows the keys of servers. */
  signing: string;
  /** What others verify with, a JWKS as JSON. It holds the secret: for Supabase's own services only. */
  public: string;
  anonKey: string;
  serviceKey: string;
}

const years = 10;

/** The keys of a self-hosted Supabase, each made once: `keep` returns what is kept under a name, or what is made now. */
export const supabaseKeys = async (keep: (name: string, make: () => string) => string): Promise<SupabaseKeys> => {
  const secret = keep('jwt-secret', () => randomBytes(32).toString('hex'));
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const kid = randomBytes(12).toString('base64url');
  const made = { ...(await exportJWK(privateKey)), kid, alg: 'ES256', use: 'sig', key_ops: ['sign', 'verify'] };
  const signing = JSON.parse(keep('signing-key.json', () => JSON.stringify(made))) as Record<string, unknown>;
  const { d: _, ...known } = signing;
  const k = Buffer.from(secret).toString('base64url');
  const symmetric = { kty: 'oct', kid: 'servers', alg: 'HS256', k };

  const token = (role: string) =>
    new SignJWT({ role })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuer('supabase')
      .setIssuedAt()
      .setExpirationTime(`${years} years`)
      .sign(Buffer.from(secret));
  const [anon, service] = await Promise.all([token('anon'), token('service_role')]);
  return {
    secret,
    signing: JSON.stringify([signing, { ...symmetric, key_ops: ['verify'] }]),
    public: JSON.stringify({ keys: [{ ...known, key_ops: ['verify'] }, symmetric] }),
    anonKey: keep('anon-key', () => anon),
    serviceKey: keep('service-key', () => service),
  };
};
