/** The Postgres process: PGlite behind our multiplexer. Started by `startPostgres`, which says what it needs in argv. */
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { serveClient } from './client.ts';
import { createDesk } from './desk.ts';
import { lockFolder } from './lock.ts';
import { createScheduler, type SchedulerClient } from './scheduler.ts';
import type { ServerOptions, ServerReport } from './server-protocol.ts';
import { openSession } from './session.ts';

const checkpointEveryMs = 10_000;

const serve = async (options: ServerOptions): Promise<void> => {
  const unlock = lockFolder(join(options.dataDir, 'server.lock'));
  const session = await openSession(join(options.dataDir, 'data'));
  const desk = createDesk(session);
  const scheduler = createScheduler(options.idleTransactionMs);

  const clients = new Map<Socket, ReturnType<typeof serveClient>>();
  let lastId = 0;
  let worked = false;
  const server = createServer((socket) => {
    lastId += 1;
    worked = true;
    const { password } = options;
    clients.set(socket, serveClient(socket, { id: lastId, desk, scheduler, password, parameters: session.parameters }));
    socket.once('close', () => clients.delete(socket));
  });

  const checkpointer: SchedulerClient = {
    takeTurn() {
      if (!worked) return undefined;
      worked = clients.size > 0;
      return () => desk.checkpoint().then(() => 'free');
    },
    dismiss: () => {},
  };
  const checkpoints = setInterval(() => scheduler.ready(checkpointer), checkpointEveryMs);

  process.once('SIGTERM', async () => {
    clearInterval(checkpoints);
    server.close();
    await scheduler.stop();
    for (const client of clients.values()) client.dismiss('57P01', 'terminating connection: the server is stopping');
    await session.close();
    unlock();
    process.exit();
  });

  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
};

/** Tells the parent, and closes the channel from this side: if the parent did, Node would never tell it of our end. */
const report = async (message: ServerReport): Promise<void> => {
  await new Promise((resolve) => {
    process.send?.(message, resolve);
  });
  process.disconnect?.();
};

try {
  await serve(JSON.parse(process.argv[2] ?? '{}'));
  await report({ failure: null });
} catch (error) {
  await report({ failure: (error as Error).message });
  process.exit(1);
}
