import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { query, splitMessages, startup } from './wire.ts';

/** The end of a run, as ReadyForQuery says it: idle, in a transaction, in a failed one; undefined: the run ended before. */
type SessionStatus = 'I' | 'T' | 'E' | undefined;

/** The one session that PGlite has. Whoever calls it runs alone: nothing here queues. */
export type Session = {
  /** What a server tells every client after its login. */
  parameters: ReadonlyMap<string, string>;
  /** Executes complete messages; `onData` gets what Postgres answers, in pieces cut anywhere. */
  run(bytes: Buffer, onData: (bytes: Buffer) => void): Promise<SessionStatus>;
  /** Executes SQL of our own and returns the answer. */
  ask(sql: string): Promise<Buffer>;
  close(): Promise<void>;
};

export const openSession = async (dataDir: string): Promise<Session> => {
  const pg = await PGlite.create({
    dataDir,
    extensions: { vector },
    startParams: [
      ...PGlite.defaultStartParams,
      // As in a Supabase project; later settings win.
      ...['-c', 'search_path="$user", public, extensions'],
      // The defaults let the log grow to a gigabyte.
      ...['-c', 'max_wal_size=128MB', '-c', 'min_wal_size=32MB'],
    ],
  });

  const run: Session['run'] = async (bytes, onData) => {
    let tail = Buffer.alloc(0);
    await pg.execProtocolRawStream(bytes, {
      syncToFs: false,
      onRawData: (data) => {
        // Its bytes are WebAssembly memory, gone with the next message.
        const copy = Buffer.from(data);
        tail = copy.length >= 6 ? copy.subarray(-6) : Buffer.concat([tail, copy]).subarray(-6);
        onData(copy);
      },
    });
    // ReadyForQuery is the last message of an answer, or is missing where the client sent no Sync yet.
    const ready = tail.length === 6 && tail[0] === 0x5a && tail.readUInt32BE(1) === 5;
    return ready ? (String.fromCharCode(tail[5] as number) as SessionStatus) : undefined;
  };

  const collect = async (bytes: Buffer): Promise<Buffer> => {
    const parts: Buffer[] = [];
    await run(bytes, (part) => parts.push(part));
    return Buffer.concat(parts);
  };

  const parameters = new Map<string, string>();
  for (const [type, body] of splitMessages(await collect(startup({ user: 'postgres', database: 'postgres' })))) {
    if (type !== 'S') continue;
    const [name = '', value = ''] = body.toString().split('\0');
    parameters.set(name, value);
  }

  return { parameters, run, ask: (sql) => collect(query(sql)), close: () => pg.close() };
};
