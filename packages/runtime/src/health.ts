import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import { ProsaError } from '@prosa/contracts';
import { describeError } from './describe-error.ts';
import type { ReadinessCheck, Service } from './service.ts';

const checkLimitMs = 1_000;

export type ServiceState = 'starting' | 'ready' | 'stopping';
export interface HealthView {
  state: () => ServiceState;
  service: () => Pick<Service, 'liveness' | 'readiness'> | undefined;
}

/** GET /health/live and /health/ready as JSON: 200, or 503 with what is wrong. Error messages never leave the process. */
export const startHealth = async (
  host: string,
  port: number,
  view: HealthView,
): Promise<{ port: number; url: string }> => {
  const server = createServer((request, response) => {
    const path = request.url?.split('?', 1)[0];
    if (path === '/health/live') answerLive(response, view);
    else if (path === '/health/ready') void answerReady(response, view);
    else answer(response, 404, { status: 'not_found' });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) =>
      reject(new ProsaError('configuration_invalid', 'cannot listen on HEALTH_HOST and HEALTH_PORT', { cause })),
    );
    server.listen(port, host, resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  return { port: bound, url: `http://${host}:${bound}` };
};

const answer = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
};

const answerLive = (response: ServerResponse, { service }: HealthView): void => {
  const alive = service()?.liveness?.() ?? true;
  if (alive === true) answer(response, 200, { status: 'live' });
  else answer(response, 503, { status: 'deaf', ...(typeof alive === 'string' && { reason: alive }) });
};

const answerReady = async (response: ServerResponse, { state, service }: HealthView): Promise<void> => {
  const before = state();
  if (before !== 'ready') return answer(response, 503, { status: before });
  const named = Object.entries(service()?.readiness ?? {});
  const checks = await Promise.all(named.map(async ([name, check]) => [name, await outcome(check)] as const));
  const ready = state() === 'ready' && checks.every(([, result]) => result === 'ok');
  answer(response, ready ? 200 : 503, { status: ready ? 'ready' : 'unready', checks: Object.fromEntries(checks) });
};

/** `ok`, `timeout`, or the code or type of the error. */
const outcome = async (check: ReadinessCheck): Promise<string> => {
  const limit = new AbortController();
  try {
    return await Promise.race([check().then(() => 'ok'), after(checkLimitMs, 'timeout', { signal: limit.signal })]);
  } catch (thrown) {
    const { code, type } = describeError(thrown);
    return code ?? type;
  } finally {
    limit.abort();
  }
};
