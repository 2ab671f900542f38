import { once } from 'node:events';
import type { Server, ServerResponse } from 'node:http';

/** Knows the requests that are being answered, so that a shutdown can wait for them and for nothing else. */
export const watchInFlight = (server: Server): { none: () => Promise<void> } => {
  const answering = new Set<ServerResponse>();
  server.on('request', (_, response) => {
    answering.add(response);
    response.once('close', () => answering.delete(response));
  });
  return {
    none: async () => {
      while (answering.size > 0) await Promise.all([...answering].map((response) => once(response, 'close')));
    },
  };
};
