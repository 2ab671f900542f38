import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below what Linux hands out to outgoing connections: one of those would take the port before the server it is for has it. */
const lowest = 10_000;
const highest = 32_000;
const mostTries = 50;
const mostStarts = 5;

/** A port of 127.0.0.1 that nobody had a moment ago, for servers that cannot choose one themselves. */
export const freePort = async (): Promise<number> => {
  for (let tries = 1; ; tries++) {
    const port = randomInt(lowest, highest);
    try {
      await probePort(port);
      return port;
    } catch (error) {
      if (tries === mostTries) throw error;
    }
  }
};

/**
 * Starts a server on the port asked for, else on a free one; between finding that and taking it another program may be faster.
 * Servers could take any port by themselves, but one of the range of connections may be gone when they come back to it.
 */
export const onPort = async <T>(wanted: number | undefined, start: (port: number) => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await start(wanted ?? (await freePort()));
    } catch (error) {
      const taken = /already in use/i.test((error as Error).message);
      if (!taken || wanted !== undefined || attempt === mostStarts) throw error;
    }
  }
};

/** Rejects with `EADDRINUSE` where a port of 127.0.0.1 is taken. */
export const probePort = (port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
