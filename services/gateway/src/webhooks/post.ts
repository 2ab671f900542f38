import { type ClientRequest, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import { refusedAddress } from '../domain/webhook-address.ts';

/** How a request ended: accepted with a 2xx, or why not. */
export interface Answer {
  status: number | null;
  error: 'status' | 'redirect' | 'address_refused' | 'not_found' | 'connection' | 'tls' | 'timeout' | null;
}
export type Post = (url: string, headers: Record<string, string>, body: string, signal: AbortSignal) => Promise<Answer>;

const timeoutMs = 15_000;
const largestHeaders = 16 * 1024;

/**
 * Posts to addresses that strangers chose. A name is looked up once, what it leads to is checked, and that is what is
 * connected to, so that no name leads inside, also not one that changes between two look-ups. No redirect is followed, and
 * of the answer nothing but its status is read.
 */
export const openPost = ({ local = false, waitMs = timeoutMs }: { local?: boolean; waitMs?: number } = {}): Post => {
  const options = { keepAlive: false, allowPrivateIPAddress: local, allowMetaIPAddress: false };
  const agents = {
    'http:': { request: httpRequest, agent: new RequestFilteringHttpAgent(options) },
    'https:': { request: httpsRequest, agent: new RequestFilteringHttpsAgent(options) },
  };
  return async (url, headers, body, signal) => {
    if (refusedAddress(url, local) !== null) return { status: null, error: 'address_refused' };
    const { request, agent } = agents[new URL(url).protocol as keyof typeof agents];
    const late = AbortSignal.timeout(waitMs);
    const length = { 'content-length': String(Buffer.byteLength(body)) };
    try {
      const status = await statusOf(
        request(url, {
          ...{ agent, method: 'POST', headers: { ...headers, ...length }, maxHeaderSize: largestHeaders },
          signal: AbortSignal.any([signal, late]),
        }),
        body,
      );
      if (status >= 200 && status < 300) return { status, error: null };
      return { status, error: status >= 300 && status < 400 ? 'redirect' : 'status' };
    } catch (error) {
      // A service that stops says nothing about the address.
      signal.throwIfAborted();
      return { status: null, error: late.aborted ? 'timeout' : whyNot(error) };
    }
  };
};

const statusOf = (sent: ClientRequest, body: string): Promise<number> =>
  new Promise((resolve, reject) => {
    sent.once('error', reject);
    sent.once('response', (response) => {
      resolve(response.statusCode ?? 0);
      response.destroy();
    });
    sent.end(body);
  });

const whyNot = (error: unknown): Exclude<Answer['error'], null> => {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  // The agent's own refusal has a text and no code.
  if (message.includes('is not allowed')) return 'address_refused';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'not_found';
  if (/TLS|SSL|CERT|SIGNATURE|ISSUER|EPROTO/.test(code)) return 'tls';
  return 'connection';
};
