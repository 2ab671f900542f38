/** The few messages of the Postgres protocol 3.0 that we write ourselves. */

const zeroEnded = (...texts: string[]): Buffer => Buffer.from(`${texts.join('\0')}\0`);

/** One message: its type byte, its length, its body. */
export const message = (type: string, ...body: Buffer[]): Buffer => {
  const length = body.reduce((sum, part) => sum + part.length, 4);
  const head = Buffer.allocUnsafe(5);
  head.write(type, 0, 'latin1');
  head.writeUInt32BE(length, 1);
  return Buffer.concat([head, ...body], length + 1);
};

const int32 = (value: number): Buffer => {
  const bytes = Buffer.allocUnsafe(4);
  bytes.writeInt32BE(value);
  return bytes;
};

// What a client sends.
export const query = (sql: string): Buffer => message('Q', zeroEnded(sql));
export const sync = message('S');
export const flush = message('H');
export const closeStatement = (name: string): Buffer => message('C', zeroEnded(`S${name}`));
export const copyFail = (reason: string): Buffer => message('f', zeroEnded(reason));
export const startup = (parameters: Record<string, string>): Buffer => {
  const body = zeroEnded(...Object.entries(parameters).flat(), '');
  return Buffer.concat([int32(body.length + 8), int32(3 << 16), body]);
};

// What a server sends.
export const authenticationOk = message('R', int32(0));
export const askForPassword = message('R', int32(3));
export const parameterStatus = (name: string, value: string): Buffer => message('S', zeroEnded(name, value));
export const backendKey = (pid: number, secret: number): Buffer => message('K', int32(pid), int32(secret));
export const readyForQuery = message('Z', Buffer.from('I'));
export const fatalError = (code: string, text: string): Buffer =>
  message('E', zeroEnded('SFATAL', 'VFATAL', `C${code}`, `M${text}`, ''));

export const quoteIdentifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
/** Safe in a session with standard_conforming_strings, which is the default that nothing of ours changes. */
export const quoteLiteral = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** Splits what the server wrote, complete messages only, into `[type, body]`. */
export const splitMessages = function* (bytes: Buffer): Generator<[type: string, body: Buffer]> {
  for (let at = 0; at < bytes.length; ) {
    const end = at + 1 + bytes.readUInt32BE(at + 1);
    yield [String.fromCharCode(bytes[at] ?? 0), bytes.subarray(at + 5, end)];
    at = end;
  }
};

/** The message text of the first error in what the server wrote. */
export const firstError = (bytes: Buffer): { code: string; text: string } | undefined => {
  for (const [type, body] of splitMessages(bytes)) {
    if (type !== 'E') continue;
    const fields = new Map(
      body
        .toString()
        .split('\0')
        .map((field) => [field.charAt(0), field.slice(1)]),
    );
    return { code: fields.get('C') ?? 'XX000', text: fields.get('M') ?? 'unknown error' };
  }
  return undefined;
};
