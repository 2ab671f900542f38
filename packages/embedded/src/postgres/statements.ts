import { closeStatement, message } from './wire.ts';

/**
 * All clients share one session, so each client's prepared statements get names of its own there. Portals need none:
 * they end with the transaction, and a client keeps the session to itself until then.
 */
export type Statements = {
  /** A Parse, Bind, Describe or Close message, with the client's statement name replaced. */
  rename(frame: Buffer): Buffer;
  /** The messages that close every statement of this client. */
  closeAll(): Buffer[];
};

export const createStatements = (clientId: number): Statements => {
  const names = new Map<string, string>();
  let created = 0;

  const nameFor = (name: string): string => {
    let ours = names.get(name);
    if (ours === undefined) {
      // A counter rather than a prefix: Postgres cuts names at 63 bytes, and two long ones could become the same.
      ours = `c${clientId}_${created++}`;
      names.set(name, ours);
    }
    return ours;
  };

  return {
    rename(frame) {
      const place = statementName(frame);
      if (place === undefined || place.name === '') return frame;
      const ours = Buffer.from(nameFor(place.name));
      if (frame[0] === 0x43) names.delete(place.name);
      return message(
        String.fromCharCode(frame[0] as number),
        frame.subarray(5, place.start),
        ours,
        frame.subarray(place.end),
      );
    },
    closeAll: () => [...names.values()].map(closeStatement),
  };
};

/** Where a message names a prepared statement; undefined if it names none (Describe and Close of a portal). */
export const statementName = (frame: Buffer): { name: string; start: number; end: number } | undefined => {
  let start = 5;
  switch (String.fromCharCode(frame[0] as number)) {
    case 'P':
      break;
    case 'B':
      start = frame.indexOf(0, start) + 1;
      break;
    case 'D':
    case 'C':
      if (frame[start] !== 0x53) return undefined;
      start += 1;
      break;
    default:
      return undefined;
  }
  const end = frame.indexOf(0, start);
  if (start === 0 || end === -1) throw new RangeError('message without a statement name');
  return { name: frame.toString('utf8', start, end), start, end };
};
