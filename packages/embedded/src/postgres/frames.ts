/** A message is at most this long, so that a client cannot make us hold any amount of memory. */
const maxMessageBytes = 256 * 1024 * 1024;

export type FrameReader = {
  /** Adds what came from the socket, cut anywhere. */
  push(chunk: Buffer): void;
  /** The next complete message with its head, or undefined until more has come. Throws a RangeError on a bad length. */
  next(): Buffer | undefined;
};

/**
 * Finds the messages in a client's byte stream. The first ones (startup, and the requests before it) have no type byte;
 * `typed` says from which message on there is one.
 */
export const createFrameReader = (typed: () => boolean): FrameReader => {
  let chunks: Buffer[] = [];
  let available = 0;

  // Joins chunks only when a head or a whole message is there, so that a large message is copied once.
  const joined = (): Buffer => {
    const all = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks, available);
    chunks = [all];
    return all;
  };

  let needed = 0;
  return {
    push(chunk) {
      chunks.push(chunk);
      available += chunk.length;
    },
    next() {
      const typeBytes = typed() ? 1 : 0;
      if (available < Math.max(needed, typeBytes + 4)) return undefined;
      const bytes = joined();
      const length = bytes.readUInt32BE(typeBytes);
      if (length < 4 || length > maxMessageBytes) throw new RangeError(`message length ${length}`);
      needed = typeBytes + length;
      if (available < needed) return undefined;
      const frame = bytes.subarray(0, needed);
      available -= needed;
      chunks = available === 0 ? [] : [bytes.subarray(needed)];
      needed = 0;
      return frame;
    },
  };
};
