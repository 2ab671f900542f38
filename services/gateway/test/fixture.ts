import { generateKeyPairSync, randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { metrics, trace } from '@opentelemetry/api';
import { type GroupId, newId } from '@prosa/contracts';
import { type Database, openDatabase } from '@prosa/database';
import { createLogger } from '@prosa/runtime';
import { claimsVerifier, configuredAnchors, type ObjectStorage, openStorage } from '@prosa/supabase';
import { startTestPostgres, tempDir } from '@prosa/testkit';
import { createKeyFile, createVault, fileKeyProvider, seal } from '@prosa/vault';
import postgres from 'postgres';
import { createApp } from '../src/app.ts';
import { offlineModels, type SearchModels } from '../src/search/models.ts';
import { startAuth } from './tokens.ts';

export const roles = ['owner', 'admin', 'analyst', 'viewer', 'subject', 'stranger'] as const;
export type Person = (typeof roles)[number] | 'anonymous';

/** The real gateway on a port of its own: real Postgres, real sealing, a folder as object storage. No bus. */
export const startGateway = async ({
  uploadLimitBytes = 1_000_000,
  corsOrigins = [] as string[],
  requestsPerMinute = 100_000,
  clock = () => new Date(),
  localWebhooks = false,
  storage = undefined as ObjectStorage | undefined,
  guestsPerMinute = 100_000,
  modelsOf = (_: Database): SearchModels => offlineModels,
} = {}) => {
  const [database, folder, auth] = await Promise.all([startTestPostgres(), tempDir(), startAuth()]);
  const admin = postgres(database.url(), { prepare: false, max: 1, onnotice: () => {} });
  const keyFile = join(folder.path, 'kek');
  createKeyFile(keyFile);
  const vault = createVault(fileKeyProvider(keyFile));
  const gatewayDatabase = openDatabase({ url: database.url('prosa_gateway'), service: 'gateway', connections: 4 });
  const stopping = new AbortController();
  const objects = join(folder.path, 'objects');
  const anchors = configuredAnchors({ ANCHOR_STORE: join(folder.path, 'anchors'), SUPABASE_ANCHOR_BUCKET: '' });
  const signing = generateKeyPairSync('ed25519');
  const codes: { contact: string; code: string; locale: string }[] = [];
  let nudges = 0;
  const app = await createApp({
    database: gatewayDatabase,
    storage: storage ?? openStorage({ folder: objects }),
    vault,
    proofs: { source: anchors, publicKeys: [signing.publicKey] },
    tokens: claimsVerifier({ url: auth.url }),
    nudge: () => {
      nudges += 1;
    },
    ready: gatewayDatabase.ping,
    uploadLimitBytes,
    corsOrigins,
    requestsPerMinute,
    // The only replica.
    rates: { change: async (work) => work(undefined, Date.now()).result },
    localWebhooks,
    trustedProxies: ['127.0.0.1'],
    guestsPerMinute,
    codes: async (sent) => void codes.push(sent),
    privacyContact: { name: 'Encarregada', email: 'privacidade@example.com', address: null },
    models: modelsOf(gatewayDatabase),
    nudgeWebhooks: () => {},
    runtime: {
      clock,
      log: createLogger({ service: 'test', level: 'silent' }),
      meter: metrics.getMeter('test'),
      span: (_name, _fields, work) => work(),
      stopping: stopping.signal,
      tracer: trace.getTracer('test'),
      version: '0.0.0',
    },
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;

  const users = Object.fromEntries(roles.map((role) => [role, randomUUID()])) as Record<(typeof roles)[number], string>;
  /** A request as one of the people; `anonymous` sends no token. */
  const ask = async (person: Person, path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (person !== 'anonymous') headers.set('authorization', `Bearer ${await auth.mint(users[person])}`);
    return fetch(`${url}${path}`, { ...init, headers });
  };
  const send = (person: Person, method: string, path: string, body: unknown) =>
    ask(person, path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const post = (person: Person, path: string, body: unknown) => send(person, 'POST', path, body);
  const upload = (
    person: Person,
    groupId: string,
    content: string | Uint8Array,
    name = 'Conversa.txt',
    field = 'file',
  ) => {
    const body = new FormData();
    body.set(field, new Blob([content]), name);
    return ask(person, `/v1/groups/${groupId}/exports`, { method: 'POST', body });
  };

  /** A member of a group, with a key of their own. */
  const addMember = async (groupId: GroupId, name: string) => {
    const id = newId('member');
    const key = await vault.create({ id: newId('key'), groupId, memberId: id });
    await admin`
      insert into prosa.members (id, group_id, name_key, name_sealed, first_seen, last_seen)
      values (${id}, ${groupId}, ${Buffer.from(name)}, ${seal(key.key, `members/${id}/name`, name)}, now(), now())`;
    await admin`
      insert into prosa.data_keys (id, group_id, member_id, wrapped)
      values (${key.id}, ${groupId}, ${id}, ${Buffer.from(key.wrapped)})`;
    return { id, key: key.key, name };
  };

  /** A group of the owner's in which everyone but the stranger has their role; the subject is the first member, Bia. */
  const createGroup = async () => {
    const created = await post('owner', '/v1/groups', { name: 'Quintal da Vó' });
    const { id } = (await created.json()) as { id: GroupId };
    const subject = await addMember(id, 'Bia');
    for (const role of ['admin', 'analyst', 'viewer', 'subject'] as const) {
      const memberId = role === 'subject' ? subject.id : null;
      await admin`
        insert into prosa.grants (group_id, user_id, role, member_id) values (${id}, ${users[role]}, ${role}, ${memberId})`;
    }
    return { id, subject };
  };

  return {
    ask,
    post,
    send,
    upload,
    addMember,
    createGroup,
    admin,
    anchors,
    signing,
    auth,
    database,
    objects,
    stopping,
    url,
    users,
    vault,
    gatewayDatabase,
    /** One-time codes that were sent, oldest first. */
    codes,
    nudges: () => nudges,
    [Symbol.asyncDispose]: async () => {
      stopping.abort();
      await app.close();
      await Promise.all([gatewayDatabase.close(), admin.end()]);
      auth.stop();
      await database[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
};
export type Gateway = Awaited<ReturnType<typeof startGateway>>;
