import { ApiError } from './api-error.ts';
import type { BatchFault } from './faults.ts';

/** One line of a batch file, run as if it had been sent by itself. */
export type RunLine = (url: string, body: unknown) => { status: number; body: unknown };

interface StoredFile {
  id: string;
  object: 'file';
  bytes: number;
  created_at: number;
  filename: string;
  purpose: string;
  content: string;
}

interface Batch {
  id: string;
  object: 'batch';
  endpoint: string;
  input_file_id: string;
  completion_window: string;
  status: 'validating' | 'in_progress' | 'finalizing' | 'completed' | 'failed' | 'expired' | 'cancelled';
  created_at: number;
  output_file_id: string | null;
  error_file_id: string | null;
  errors: { object: 'list'; data: { code: string; message: string; line: number }[] } | null;
  request_counts: { total: number; completed: number; failed: number };
}

const endpoints = ['/v1/responses', '/v1/chat/completions', '/v1/embeddings'];

/**
 * Files and the batches that are made from them, in memory. A batch moves one state on each time it is asked for after
 * `delayMs`: validating, in progress, completed; its lines fail one by one, never as a whole. It takes nothing from the
 * rate limits, as batches of the API have their own.
 */
export const createBatches = (
  run: RunLine,
  { newId, now, delayMs, fault }: { newId: () => string; now: () => number; delayMs: number; fault?: BatchFault },
) => {
  const files = new Map<string, StoredFile>();
  const batches = new Map<string, { batch: Batch; since: number }>();

  const store = (filename: string, purpose: string, content: string): StoredFile => {
    const id = `file-${newId()}`;
    const bytes = Buffer.byteLength(content);
    const file: StoredFile = { id, object: 'file', bytes, created_at: seconds(now()), filename, purpose, content };
    files.set(id, file);
    return file;
  };

  const finish = (batch: Batch, input: StoredFile): void => {
    const outputs: string[] = [];
    const errors: string[] = [];
    const lines = input.content.split('\n').filter(Boolean);
    for (const [at, line] of lines.entries()) {
      if (fault === 'expired' && at >= lines.length / 2) break;
      const { custom_id, url, body } = JSON.parse(line) as { custom_id: string; url: string; body: unknown };
      const answer = fault === 'lines' && at % 2 === 0 ? refusedLine : run(url, body);
      const done = {
        id: `batch_req_${newId()}`,
        custom_id,
        response: { status_code: answer.status, body: answer.body },
      };
      (answer.status < 400 ? outputs : errors).push(JSON.stringify(done));
    }
    const total = outputs.length + errors.length;
    batch.status = fault === 'expired' ? 'expired' : 'completed';
    batch.request_counts = { total, completed: outputs.length, failed: errors.length };
    if (outputs.length > 0) batch.output_file_id = store('output.jsonl', 'batch_output', outputs.join('\n')).id;
    if (errors.length > 0) batch.error_file_id = store('errors.jsonl', 'batch_output', errors.join('\n')).id;
  };

  const advance = (entry: { batch: Batch; since: number }): Batch => {
    const { batch } = entry;
    if (now() - entry.since < delayMs) return batch;
    entry.since = now();
    if (batch.status === 'validating') batch.status = 'in_progress';
    else if (batch.status === 'in_progress') finish(batch, found(files.get(batch.input_file_id), 'file'));
    return batch;
  };

  return {
    upload: (filename: string, purpose: string, content: string) => {
      if (fault === 'absent') throw new ApiError(404, 'Invalid URL (POST /v1/files)');
      return withoutContent(store(filename, purpose, content));
    },
    file: (id: string) => withoutContent(found(files.get(id), 'file')),
    content: (id: string) => found(files.get(id), 'file').content,
    remove: (id: string) => ({ id, object: 'file', deleted: files.delete(id) }),
    create: (endpoint: string, inputFileId: string, window: string): Batch => {
      if (!endpoints.includes(endpoint)) throw invalid(`'endpoint' must be one of ${endpoints.join(', ')}.`);
      const input = found(files.get(inputFileId), 'file');
      const batch: Batch = {
        id: `batch_${newId()}`,
        object: 'batch',
        endpoint,
        input_file_id: inputFileId,
        completion_window: window,
        status: 'validating',
        created_at: seconds(now()),
        output_file_id: null,
        error_file_id: null,
        errors: null,
        request_counts: { total: 0, completed: 0, failed: 0 },
      };
      const broken = input.content.split('\n').findIndex((line) => line !== '' && !isLine(line, endpoint));
      if (broken >= 0 || fault === 'failed') {
        batch.status = 'failed';
        const message = 'This line is not a request for the endpoint of the batch.';
        batch.errors = { object: 'list', data: [{ code: 'invalid_json_line', message, line: broken + 1 }] };
      }
      batches.set(batch.id, { batch, since: now() });
      return batch;
    },
    batch: (id: string): Batch => advance(found(fault === 'lost' ? undefined : batches.get(id), 'batch')),
    files: () => files.size,
    cancel: (id: string): Batch => {
      const { batch } = found(batches.get(id), 'batch');
      if (batch.status === 'validating' || batch.status === 'in_progress') batch.status = 'cancelled';
      return batch;
    },
  };
};

const refusedLine = { status: 500, body: new ApiError(500, 'The server had an error.', { type: 'server_error' }).body };

const isLine = (line: string, endpoint: string): boolean => {
  try {
    const { custom_id, url, body } = JSON.parse(line) as Record<string, unknown>;
    return typeof custom_id === 'string' && url === endpoint && typeof body === 'object';
  } catch {
    return false;
  }
};

const withoutContent = ({ content, ...file }: StoredFile) => file;

const seconds = (ms: number): number => Math.floor(ms / 1_000);

const invalid = (message: string) => new ApiError(400, message);

const found = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new ApiError(404, `No such ${what}.`, { code: 'not_found' });
  return value;
};
