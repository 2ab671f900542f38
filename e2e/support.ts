import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ProsaClient, prosaClient } from '@prosa/client';
import { type Export, type Report, reportSchema } from '@prosa/contracts';
import { type ApiClient, apiClient, type StackOptions, startStack } from '@prosa/stack';
import { realPostgres, startTestPostgres, tempDir } from '@prosa/testkit';

const examples = fileURLToPath(new URL('../examples', import.meta.url));
export const sampleFile = join(examples, readdirSync(examples).find((name) => name.endsWith('.txt')) ?? '');
export const truth = JSON.parse(readFileSync(join(examples, 'truth.json'), 'utf8'));

/** Messages by hour, 0 to 23. */
export const hoursTold: number[] = Array.from(
  { length: 24 },
  (_, hour) => truth.per_hour[String(hour).padStart(2, '0')],
);

/** The whole stack in a folder of its own, stopped and removed with the scope. */
export const startTestStack = async (
  environment: Record<string, string> = {},
  options: Pick<StackOptions, 'replicas' | 'restarts'> = {},
) => {
  const folder = await tempDir();
  const database = realPostgres ? await startTestPostgres() : undefined;
  const logs: string[] = [];
  const stack = await startStack({
    folder: folder.path,
    port: 0,
    log: (part, line) => logs.push(`${part} | ${line}`),
    step: (_, work) => work(),
    onFailure: (error) => logs.push(`stack | ${error.message}`),
    environment,
    ...options,
    databaseUrl: database?.url(),
  });
  const token = await stack.token();
  // The embedded Postgres has one password for all login roles.
  const admin = new URL(stack.databaseUrlOf('audit'));
  admin.username = 'postgres';
  return {
    ...stack,
    /** The superuser's. */
    adminDatabaseUrl: database?.url() ?? admin.href,
    folder: folder.path,
    logs,
    token,
    api: apiClient(stack.url, token),
    client: prosaClient({ url: stack.url, token }),
    [Symbol.asyncDispose]: async () => {
      await stack.stop();
      await database?.[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
};
type Access = { api: ApiClient; client: ProsaClient };

/** The report of an analysis as its schema says. */
export const reportOf = async (client: ProsaClient, analysisId: string): Promise<Report> => {
  const { data } = await client.GET('/v1/analyses/{analysisId}/report', { params: { path: { analysisId } } });
  return reportSchema.parse(data);
};

/** Waits for an export's analysis and reads its report. */
export const finish = async ({ api, client }: Access, exported: Export): Promise<{ done: Export; report: Report }> => {
  let done = exported;
  for await (const progress of api.followExport(exported.id)) done = progress;
  for await (const _ of api.followAnalysis(done.analysisId ?? '')) {
    // only the end matters
  }
  return { done, report: await reportOf(client, done.analysisId ?? '') };
};
