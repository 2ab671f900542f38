import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Somebody's server: takes what is posted, and answers as the test says. */
export const startReceiver = async () => {
  const received: Received[] = [];
  /** What the next requests are answered with; null for never. */
  let answer: { status: number; location?: string } | null = { status: 204 };
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await Array.fromAsync(request)).toString();
    received.push({ path: request.url ?? '', headers: request.headers, body });
    if (answer === null) return;
    const { status, location } = answer;
    response.writeHead(status, location ? { location } : {}).end('x'.repeat(1_000));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    answerWith: (next: typeof answer) => {
      answer = next;
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
