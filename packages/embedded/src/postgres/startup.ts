/** What a client's first message asks for. */
export type Startup =
  | { kind: 'encryption' }
  | { kind: 'cancel' }
  | { kind: 'refused'; code: string; text: string }
  | { kind: 'login'; user: string; settings: ReadonlyMap<string, string> };

const sslRequest = 80877103;
const gssRequest = 80877104;
const cancelRequest = 80877102;

/**
 * Reads a startup message. A cancel request cannot do anything: a query blocks the whole process until it is done.
 * Settings beside user and database are set in the session at each turn of the client.
 */
export const readStartup = (frame: Buffer): Startup => {
  const code = frame.readUInt32BE(4);
  if (code === sslRequest || code === gssRequest) return { kind: 'encryption' };
  if (code === cancelRequest) return { kind: 'cancel' };
  if (code >>> 16 !== 3) return { kind: 'refused', code: '0A000', text: 'only protocol version 3 is spoken here' };

  const fields = frame.toString('utf8', 8).split('\0');
  const settings = new Map<string, string>();
  for (let at = 0; fields[at]; at += 2) settings.set(fields[at] as string, fields[at + 1] ?? '');
  const take = (name: string): string | undefined => {
    const value = settings.get(name);
    settings.delete(name);
    return value;
  };

  const user = take('user');
  if (!user) return { kind: 'refused', code: '28000', text: 'no user was named' };
  const database = take('database') ?? user;
  if (database !== 'postgres') {
    return { kind: 'refused', code: '3D000', text: 'the embedded Postgres has one database, "postgres"' };
  }
  const encoding = take('client_encoding') ?? 'UTF8';
  if (!/^'?utf-?8'?$/i.test(encoding)) {
    return { kind: 'refused', code: '22023', text: 'the embedded Postgres speaks UTF8 only' };
  }
  for (const name of ['options', 'replication']) {
    if (take(name)) return { kind: 'refused', code: '0A000', text: `the embedded Postgres does not take "${name}"` };
  }
  return { kind: 'login', user, settings };
};
