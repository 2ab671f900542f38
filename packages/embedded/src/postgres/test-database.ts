import { mkdtemp, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { type PostgresOptions, type RunningPostgres, startPostgres } from './start-postgres.ts';
import { copyPreparedDatabase } from './template.ts';
import { message, splitMessages, startup } from './wire.ts';

export type TestDatabase = RunningPostgres &
  AsyncDisposable & {
    dataDir: string;
    /** A client of the postgres driver; ended with the database. */
    client(options?: { user?: string; max?: number; prepare?: boolean }): postgres.Sql;
  };

/** A running Postgres without our migrations, for the tests of this package. */
export const startTestDatabase = async (options: Partial<PostgresOptions> = {}): Promise<TestDatabase> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'prosa-postgres-'));
  await copyPreparedDatabase({ dataDir });
  const server = await startPostgres({ ...options, dataDir });
  const clients: postgres.Sql[] = [];
  return {
    ...server,
    dataDir,
    client({ user = 'postgres', max = 1, prepare = false } = {}) {
      const sql = postgres(server.url(user), { max, prepare, onnotice: () => {} });
      clients.push(sql);
      return sql;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(clients.map((sql) => sql.end({ timeout: 1 })));
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};

export type RawClient = {
  socket: Socket;
  /** Sends messages and resolves with all that comes until `count` ReadyForQuery messages have come. */
  send(bytes: Buffer, count?: number): Promise<Answer>;
};
type Answer = { types: string; rows: string[]; bytes: Buffer };

/** A logged-in client that sends the bytes we choose. */
export const rawClient = async (url: string): Promise<RawClient> => {
  const { port, username, password } = new URL(url);
  const socket = connect(Number(port), '127.0.0.1');
  socket.on('error', () => {});
  const send: RawClient['send'] = (bytes, count = 1) => {
    socket.write(bytes);
    return readUntil(socket, (types) => types.split('Z').length > count);
  };
  socket.write(startup({ user: username, database: 'postgres' }));
  await readUntil(socket, (types) => types === 'R');
  await send(message('p', Buffer.from(`${password}\0`)));
  return { socket, send };
};

/** Resolves once the message types received so far are enough, or the server has closed the connection. */
const readUntil = (socket: Socket, enough: (types: string) => boolean): Promise<Answer> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const finish = () => {
      socket.off('data', onData).off('close', finish);
      resolve(summary(Buffer.concat(chunks)));
    };
    const onData = (chunk: Buffer) => {
      chunks.push(chunk);
      const bytes = Buffer.concat(chunks);
      if (endsWithMessage(bytes) && enough(summary(bytes).types)) finish();
    };
    socket.on('data', onData).once('close', finish);
  });

const endsWithMessage = (bytes: Buffer): boolean => {
  let at = 0;
  while (at + 5 <= bytes.length) at += 1 + bytes.readUInt32BE(at + 1);
  return at === bytes.length;
};

const summary = (bytes: Buffer): Answer => {
  const messages = [...splitMessages(bytes)];
  return {
    bytes,
    types: messages.map(([type]) => type).join(''),
    // Rows of one column, as text.
    rows: messages.filter(([type]) => type === 'D').map(([, body]) => body.toString('utf8', 6)),
  };
};

/** Parse, Bind, Describe, Execute as a client that gives no parameters and wants text. */
export const extended = {
  parse: (name: string, sql: string): Buffer => message('P', Buffer.from(`${name}\0${sql}\0\0\0`)),
  bind: (name: string, portal = ''): Buffer => message('B', Buffer.from(`${portal}\0${name}\0\0\0\0\0\0\0`)),
  execute: (portal = '', rows = 0): Buffer => message('E', Buffer.from(`${portal}\0\0\0\0`), Buffer.from([rows])),
};
