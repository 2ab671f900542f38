import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { newId, type ServiceName } from '@prosa/contracts';
import { openDatabase } from '@prosa/database';
import { copyPreparedDatabase, debianEngine, startDebianPostgres } from '@prosa/embedded';
import { createKeyFile, createVault, fileKeyProvider, places, seal } from '@prosa/vault';
import { nodeFlags, nodeVariables } from '../../stack/src/node-options.ts';
import type { Ingested, IngestOrder } from './ingest-file.ts';

const migrations = new URL('../../supabase/migrations', import.meta.url).pathname;

export type BenchGroup = IngestOrder['group'];

/** Runs a script in a process of its own, as the stack starts that service; it answers with JSON. */
export const measureIn = async <T>(service: ServiceName, script: URL, order: unknown): Promise<T> => {
  const args = [...(nodeFlags[service] ?? []), script.pathname, JSON.stringify(order)];
  const env = { ...nodeVariables, ...process.env };
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  return JSON.parse(stdout);
};

/** A real Postgres with the schema, a key, and groups that files are ingested into. */
export const startBenchStack = async ({ batchSize = 2_000 } = {}) => {
  const folder = await mkdtemp(join(tmpdir(), 'prosa-bench-'));
  const dataDir = join(folder, 'postgres');
  await mkdir(dataDir);
  // The server runs as a user of its own.
  await promisify(execFile)('chmod', ['755', folder]);
  await copyPreparedDatabase({ dataDir, folder: migrations, engine: debianEngine() });
  const server = await startDebianPostgres({ dataDir });
  const keyFile = join(folder, 'key');
  createKeyFile(keyFile);
  const vault = createVault(fileKeyProvider(keyFile));
  const gatewayUrl = server.url('prosa_gateway');
  const gateway = openDatabase({ url: gatewayUrl, service: 'gateway', connections: 1 });
  const orderFor = (group: BenchGroup, file: string): IngestOrder => {
    const urls = { gatewayUrl, ingestionUrl: server.url('prosa_ingestion') };
    return { ...urls, keyFile, storage: join(folder, 'storage'), group, file, batchSize };
  };
  return {
    folder,
    keyFile,
    url: server.url,
    createGroup: async (): Promise<BenchGroup> => {
      const group = { groupId: newId('group'), organisationId: newId('organisation'), owner: randomUUID() };
      const key = await vault.create({ id: newId('key'), groupId: group.groupId });
      const nameSealed = seal(key.key, places.groupName(group.groupId), 'Grupo');
      const row = { id: group.groupId, organisationId: group.organisationId, nameSealed, key };
      await gateway.asUser(group.owner, (tx) =>
        tx.groups.create({ ...row, zone: 'America/Sao_Paulo', locale: 'pt-BR' }),
      );
      return group;
    },
    orderFor,
    ingest: (group: BenchGroup, file: string): Promise<Ingested> =>
      measureIn('ingestion', new URL('./ingest-file.ts', import.meta.url), orderFor(group, file)),
    stop: async (): Promise<void> => {
      await gateway.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
