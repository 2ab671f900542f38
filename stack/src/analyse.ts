import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { ProsaError } from '@prosa/contracts';
import type { ApiClient } from './api-client.ts';
import type { Terminal } from './terminal.ts';

/** Uploads a file through the API, follows it, and returns the report of its analysis. */
export const analyse = async (api: ApiClient, file: string, terminal: Terminal): Promise<string> => {
  const name = groupNameOf(file);
  const known = (await api.groups()).items.find((group) => group.name === name);
  const group = known ?? (await api.createGroup(name));
  const uploaded = await terminal.step(`Uploaded ${(statSync(file).size / 1_000).toFixed(0)} kB`, () =>
    api.upload(group.id, file),
  );
  const analysisId = await followExport(api, uploaded.id, terminal);
  for await (const { state, error } of api.followAnalysis(analysisId)) {
    if (state === 'failed') throw new ProsaError('analysis_failed', error?.message ?? 'The analysis failed');
  }
  return api.report(analysisId);
};

const followExport = async (api: ApiClient, id: string, terminal: Terminal): Promise<string> => {
  const parsing = terminal.bar('Parsing');
  const embedding = terminal.bar('Embedding');
  let parsed = false;
  for await (const progress of api.followExport(id)) {
    const { phase, bytesDone, bytes, entries, stored, batches, batchesEmbedded, error, analysisId } = progress;
    if (error) throw new ProsaError('request_invalid', error.message, { context: { code: error.code } });
    if (phase === 'parsing') parsing.update(bytesDone, bytes, `${entries} entries`);
    if (!parsed && (phase === 'embedding' || phase === 'done')) {
      parsing.end(`${entries} entries, ${stored} new`);
      parsed = true;
    }
    if (phase === 'embedding') embedding.update(batchesEmbedded, batches ?? 0);
    if (phase === 'done' && analysisId) {
      embedding.end(`${batches} ${batches === 1 ? 'batch' : 'batches'}`);
      return analysisId;
    }
  }
  throw new ProsaError('internal', 'The progress of the export ended before it was done');
};

/** WhatsApp names an export after its group; any other file name serves as it is. */
export const groupNameOf = (file: string): string =>
  basename(file)
    .normalize('NFC')
    .replace(/\.(txt|zip)$/i, '')
    .replace(/^(Conversa d?n?o WhatsApp com|WhatsApp Chat with|WhatsApp Chat -)\s+/i, '');
