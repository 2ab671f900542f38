import { createStatements, type Statements, statementName } from './statements.ts';
import { copyFail } from './wire.ts';

/** What is given to the session at once: messages up to a Sync, a Query or a Flush. */
export type Unit = {
  bytes: Buffer;
  /** A Parse to repeat first if another client has used the session: this unit uses an unnamed statement made earlier. */
  unnamedParse: Buffer | undefined;
};

export type UnitBuilder = {
  /** Adds one message of the client; returns the unit that it completes. Throws a RangeError on a message it does not know. */
  add(frame: Buffer): Unit | undefined;
  closeAllStatements: Statements['closeAll'];
};

const maxUnitBytes = 256 * 1024 * 1024;

// The session would wait for the rows of a COPY FROM STDIN inside WebAssembly, where none can come, and end the whole
// process. This answer lies ready behind every statement; Postgres ignores it where no COPY is running.
const noCopy = copyFail('the embedded Postgres does not support it; insert with unnest() instead');

/** Collects one client's messages into units, in the names that its statements have in the session. */
export const createUnitBuilder = (clientId: number): UnitBuilder => {
  const statements = createStatements(clientId);
  let parts: Buffer[] = [];
  let size = 0;
  let unnamedParse: Buffer | undefined;
  let parsedHere = false;
  let borrowed: Buffer | undefined;

  const append = (...frames: Buffer[]) => {
    for (const frame of frames) {
      parts.push(frame);
      size += frame.length;
    }
    if (size > maxUnitBytes) throw new RangeError('too much before a Sync');
  };
  const complete = (): Unit => {
    const unit = {
      bytes: parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts, size),
      unnamedParse: borrowed,
    };
    parts = [];
    size = 0;
    parsedHere = false;
    borrowed = undefined;
    return unit;
  };

  return {
    add(frame) {
      const type = String.fromCharCode(frame[0] as number);
      switch (type) {
        case 'P':
        case 'B':
        case 'D':
        case 'C': {
          append(statements.rename(frame));
          if (statementName(frame)?.name !== '') return undefined;
          if (type === 'P') {
            // A copy, because the frame is a window on all that came from the socket with it.
            unnamedParse = Buffer.from(frame);
            parsedHere = true;
          } else if (type === 'C') unnamedParse = undefined;
          else if (!parsedHere) borrowed = unnamedParse;
          return undefined;
        }
        case 'E':
          append(frame, noCopy);
          return undefined;
        case 'Q':
          append(frame, noCopy);
          unnamedParse = undefined;
          return complete();
        case 'S':
        case 'H':
        case 'F':
          append(frame);
          return complete();
        case 'd':
        case 'c':
        case 'f':
          // The rows of a refused COPY, which the client sent before it read the refusal.
          return undefined;
        default:
          throw new RangeError(`message type ${type}`);
      }
    },
    closeAllStatements: statements.closeAll,
  };
};
