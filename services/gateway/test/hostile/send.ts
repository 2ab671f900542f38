import { request } from 'node:http';

export interface Sent {
  method: string;
  /** As it goes over the wire. */
  path: string;
  headers: Record<string, string>;
  body: Buffer | undefined;
}
export interface Answered {
  status: number;
  type: string;
  body: string;
}

/** Longer than any answer takes; who is still waiting then waits for ever. */
const hungMs = 20_000;

/** One request with nothing made right on the way, as fetch would. A connection that is cut is status 0. */
export const sendRaw = (url: string, { method, path, headers, body }: Sent): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const length = body && { 'content-length': body.length };
    const signal = AbortSignal.timeout(hungMs);
    const sent = request(url, { method, path, headers: { ...headers, ...length }, agent: false, signal });
    sent.once('response', async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      const type = response.headers['content-type'] ?? '';
      resolve({ status: response.statusCode ?? 0, type, body: Buffer.concat(chunks).toString() });
    });
    sent.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNRESET' || error.code === 'EPIPE') resolve({ status: 0, type: '', body: '' });
      else reject(error);
    });
    sent.end(body);
  });
