import { setTimeout as delay } from 'node:timers/promises';
import {
  AuthorizationError,
  type NatsConnection,
  nkeyAuthenticator,
  PermissionViolationError,
} from '@nats-io/nats-core';
import { connect } from '@nats-io/transport-node';
import { ProsaError, type ServiceName } from '@prosa/contracts';
import { backoff } from './backoff.ts';
import type { BusLog } from './log.ts';

/** Who connects: a service, the job that makes streams and consumers, or the tool that replays dead letters. */
export type BusUser = ServiceName | 'topology' | 'operator';

/** Replies come only here, so that one user cannot listen to another's. */
export const inboxOf = (user: BusUser): string => `_INBOX_${user}`;

const firstConnectMs = 30_000;
const fastestRetryMs = 50;
const slowestRetryMs = 5_000;

export interface ConnectionOptions {
  /** `nats://host:port`, or several separated by commas; `tls://` for TLS. */
  url: string;
  user: BusUser;
  /** The user's nkey seed, `SU…`. Without one the server must ask for none. */
  nkeySeed?: string | undefined;
  log: BusLog;
}

/**
 * Connects, waiting up to 30 s for a server that is still starting, and from then on reconnects for ever.
 * @throws ProsaError `configuration_invalid` where the server refuses the user, `broker_unavailable` where none answers.
 */
export const openConnection = async (options: ConnectionOptions): Promise<NatsConnection> => {
  const { url, user, nkeySeed, log } = options;
  let retryMs = fastestRetryMs;
  const deadline = Date.now() + firstConnectMs;
  for (let failures = 1; ; failures++) {
    try {
      const connection = await connect({
        servers: url.split(','),
        name: user,
        inboxPrefix: inboxOf(user),
        ...(nkeySeed === undefined ? {} : { authenticator: nkeyAuthenticator(new TextEncoder().encode(nkeySeed)) }),
        maxReconnectAttempts: -1,
        // A server that reloads its users may refuse us for a moment.
        ignoreAuthErrorAbort: true,
        reconnectDelayHandler: () => retryMs,
        // A connection cut without a word is noticed within a minute.
        pingInterval: 20_000,
        maxPingOut: 2,
        noAsyncTraces: true,
      });
      void watch(connection, log, (milliseconds) => {
        retryMs = milliseconds;
      });
      return connection;
    } catch (cause) {
      if (cause instanceof AuthorizationError) {
        throw new ProsaError('configuration_invalid', `nats-server does not accept the user ${user}`, { cause });
      }
      if (Date.now() > deadline) throw new ProsaError('broker_unavailable', 'No nats-server answers', { cause });
      if (failures === 1) log.warn('bus.waiting_for_server');
      await delay(backoff(failures, fastestRetryMs, 1_000));
    }
  }
};

const watch = async (connection: NatsConnection, log: BusLog, setRetryMs: (ms: number) => void) => {
  let failures = 0;
  for await (const status of connection.status()) {
    if (status.type === 'reconnecting') setRetryMs(backoff(++failures, fastestRetryMs, slowestRetryMs));
    if (status.type === 'disconnect') log.warn('bus.disconnected');
    if (status.type === 'error') log.error('bus.refused', refusalOf(status.error));
    if (status.type === 'slowConsumer') log.warn('bus.slow_consumer', { pending: status.pending });
    if (status.type === 'reconnect') {
      log.info('bus.reconnected', { attempts: failures });
      failures = 0;
      setRetryMs(fastestRetryMs);
    }
  }
};

const refusalOf = (error: Error) =>
  error instanceof PermissionViolationError ? { operation: error.operation, subject: error.subject, error } : { error };
