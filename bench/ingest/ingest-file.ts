import { createReadStream } from 'node:fs';
import { newId, type ProsaEvent } from '@prosa/contracts';
import { openDatabase } from '@prosa/database';
import { openStorage } from '@prosa/supabase';
import { createVault, fileKeyProvider, places, seal, sealStream } from '@prosa/vault';
import { exportUploaded } from '../../services/ingestion/src/handlers/export-uploaded.ts';

/** What `ingest-file.ts JSON` is told. */
export interface IngestOrder {
  gatewayUrl: string;
  ingestionUrl: string;
  keyFile: string;
  storage: string;
  group: { groupId: `grp_${string}`; organisationId: `org_${string}`; owner: string };
  file: string;
  batchSize: number;
}

export interface Ingested {
  seconds: number;
  cpuSeconds: number;
  megabytes: number;
  entries: number;
  stored: number;
}

/** Uploads a file as the gateway does, then ingests it in this process and measures that: a process for each file. */
const run = async (order: IngestOrder): Promise<Ingested> => {
  const { groupId, organisationId, owner } = order.group;
  const vault = createVault(fileKeyProvider(order.keyFile));
  const storage = openStorage({ folder: order.storage });
  const gateway = openDatabase({ url: order.gatewayUrl, service: 'gateway', connections: 1 });
  const database = openDatabase({ url: order.ingestionUrl, service: 'ingestion', connections: 5 });
  const exportId = newId('export');
  const objectKey = `${groupId}/${exportId}`;
  const fileKey = await vault.create({ id: exportId, groupId });
  await storage.put(objectKey, sealStream(fileKey.key, places.exportFile(exportId), createReadStream(order.file)));
  await gateway.asUser(owner, (tx) =>
    tx.exports.insert({
      ...{ id: exportId, groupId, uploadedBy: owner, objectKey, objectDataKey: fileKey.wrapped },
      ...{ contentHash: Buffer.from(exportId), bytes: 1, fileNameSealed: seal(fileKey.key, 'name', 'chat.txt') },
    }),
  );
  const handle = exportUploaded({ database, storage, vault, batchSize: order.batchSize, nudge: () => {} });
  await database.ping();
  const event = { data: { version: 1, exportId, groupId, organisationId, bytes: 1 } } as ProsaEvent<'export.uploaded'>;

  const cpu = process.cpuUsage();
  const started = performance.now();
  await handle(event, { signal: new AbortController().signal });
  const seconds = (performance.now() - started) / 1_000;
  const { user, system } = process.cpuUsage(cpu);

  const row = await gateway.asUser(owner, (tx) => tx.exports.find(exportId));
  await Promise.all([gateway.close(), database.close()]);
  if (row?.state !== 'stored') throw new Error(`the export is ${row?.state}: ${row?.errorCode}`);
  const megabytes = process.resourceUsage().maxRSS / 1024;
  return { seconds, cpuSeconds: (user + system) / 1e6, megabytes, entries: row.entries, stored: row.stored };
};

process.stdout.write(JSON.stringify(await run(JSON.parse(process.argv[2] ?? '{}') as IngestOrder)));
