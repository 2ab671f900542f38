/** Job: makes the private buckets where they are missing. A Supabase project that `supabase db push` serves has them already. */
import { ProsaError } from '@prosa/contracts';
import { defineEnvironment } from '@prosa/runtime';
import { z } from 'zod';
import { runJob } from './run-job.ts';

/** @public read by the checks of the manifests */
export const environment = defineEnvironment({
  SUPABASE_URL: z.url().describe('Supabase project.'),
  SUPABASE_SERVICE_KEY: z.string().describe('Its secret key.'),
  BUCKETS: z
    .string()
    .transform((list) => list.split(','))
    .describe('Names of buckets, separated by commas.'),
});

const createBucket = async (url: string, key: string, name: string): Promise<void> => {
  const response = await fetch(`${url.replace(/\/+$/, '')}/storage/v1/bucket`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, apikey: key, 'content-type': 'application/json' },
    body: JSON.stringify({ id: name, name, public: false }),
    signal: AbortSignal.timeout(15_000),
  });
  if (response.ok) return;
  const answer = (await response.json().catch(() => ({}))) as { error?: string; statusCode?: string };
  if (response.status === 409 || answer.statusCode === '409' || answer.error === 'Duplicate') return;
  throw new ProsaError('storage_unavailable', `Storage does not make a bucket (${response.status})`);
};

if (import.meta.main) {
  await runJob('buckets', async () => {
    const { SUPABASE_URL, SUPABASE_SERVICE_KEY, BUCKETS } = environment.parse();
    for (const name of BUCKETS) await createBucket(SUPABASE_URL, SUPABASE_SERVICE_KEY, name);
  });
}
