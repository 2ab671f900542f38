/**
 * Job of docker-compose.yml: makes every secret of an installation once, each in the folder of who reads it. What exists is
 * kept, so that a second run changes nothing but what NATS knows of its users.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BusUser, newNkeySeed, nkeyPublicKey } from '@prosa/bus';
import { type ServiceName, serviceNames } from '@prosa/contracts';
import { createKeyFile } from '@prosa/vault';
import { natsAuthorization, natsKeys, natsUsers } from './nats-users.ts';
import { runJob } from './run-job.ts';
import { supabaseKeys } from './supabase-keys.ts';

/** Services that seal or open content. */
const sealing: readonly ServiceName[] = ['gateway', 'ingestion', 'embedding', 'agents', 'coordinator'];
/** Login roles of ours: those of the services, and of who wraps keys anew and who makes backups. */
const databaseRoles = [...serviceNames, 'rotation', 'backup'] as const;
/** Roles of Supabase's own services. */
const supabaseRoles = {
  auth: 'supabase_auth_admin',
  storage: 'supabase_storage_admin',
  rest: 'authenticator',
} as const;

export const makeSecrets = async (root: string, postgresHost: string): Promise<void> => {
  /** Files that other images read, under users of their own, are readable: only they get the folder. */
  const keep = (path: string, make: () => string, mode = 0o444): string => {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    if (!existsSync(file)) writeFileSync(file, make(), { mode });
    return readFileSync(file, 'utf8');
  };
  const password = () => randomBytes(24).toString('base64url');
  const url = (role: string, secret: string) => `postgres://${role}:${secret}@${postgresHost}:5432/postgres`;

  const owner = keep('postgres/password', password);
  keep('migrations/database-url', () => url('postgres', owner));
  keep('supabase-roles/database-url', () => url('supabase_admin', owner));
  for (const [name, role] of Object.entries(supabaseRoles)) {
    const own = keep(`supabase-roles/role-urls/${name}`, () => url(role, password()));
    keep(`${name}/database-url`, () => (name === 'auth' ? `${own}?search_path=auth` : own));
  }
  for (const name of databaseRoles) {
    const own = keep(`migrations/role-urls/${name}`, () => url(`prosa_${name}`, password()));
    keep(`${name}/database-url`, () => own, 0o400);
  }

  const seedOf = (user: BusUser) => keep(`${user}/nats-seed`, newNkeySeed, 0o400);
  keep('nats/keys.conf', () => natsKeys((user) => nkeyPublicKey(seedOf(user))));
  // A new version may allow its services something else: the file is written anew.
  for (const user of natsUsers) seedOf(user);
  mkdirSync(join(root, 'nats'), { recursive: true });
  writeFileSync(join(root, 'nats/users.conf'), natsAuthorization(), { mode: 0o644 });

  mkdirSync(join(root, 'keys'), { recursive: true, mode: 0o700 });
  const key = join(root, 'keys/key-encryption-key');
  createKeyFile(key);
  for (const name of sealing) {
    const own = join(root, name, 'key-encryption-key');
    if (!existsSync(own)) copyFileSync(key, own);
  }

  mkdirSync(join(root, 'backup'), { recursive: true, mode: 0o700 });
  createKeyFile(join(root, 'backup/backup-key'));
  keep('backup/nats-seed', () => seedOf('topology'), 0o400);

  const signing = keep('audit/signing-key', signingKey, 0o400);
  keep('gateway/audit-public-keys', () => publicPem(signing), 0o400);

  const supabase = await supabaseKeys((name, make) => keep(`supabase/${name}`, make));
  keep('auth/jwt-secret', () => supabase.secret);
  keep('auth/jwt-keys.json', () => supabase.signing);
  for (const name of ['storage', 'rest']) {
    keep(`${name}/jwt-secret`, () => supabase.secret);
    keep(`${name}/jwks.json`, () => supabase.public);
  }
  keep('storage/anon-key', () => supabase.anonKey);
  for (const name of ['storage', 'buckets', 'backup', ...serviceNames])
    keep(`${name}/supabase-service-key`, () => supabase.serviceKey);
  keep('grafana/admin-password', password);
};

const signingKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const publicPem = (privatePem: string): string =>
  createPublicKey(createPrivateKey(privatePem)).export({ type: 'spki', format: 'pem' }).toString();

if (import.meta.main) {
  const [folder = '/secrets'] = process.argv.slice(2);
  await runJob('secrets', () => makeSecrets(folder, 'postgres'));
}
