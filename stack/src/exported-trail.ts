import { type ChainedEntry, ProsaError } from '@prosa/contracts';
import { z } from 'zod';

const hex = z
  .string()
  .regex(/^([0-9a-f]{2})*$/)
  .transform((digits) => Buffer.from(digits, 'hex'));
const text = z.string();
const lineSchema = z.union([
  z.object({
    entry: z.object({
      organisationId: text,
      position: z.int(),
      eventId: text,
      eventType: text,
      groupId: text,
      source: text,
      occurredAt: z.iso.datetime().transform((at) => new Date(at)),
      details: z.record(text, z.unknown()),
      previousHash: hex,
      hash: hex,
    }),
  }),
  z.object({ proof: text, bytes: z.base64().transform((bytes) => Buffer.from(bytes, 'base64')) }),
  z.object({ head: z.object({ organisationId: text, position: z.int(), hash: hex, anchoredPosition: z.int() }) }),
]);

/**
 * A trail as /v1/audit/export hands it out.
 * @throws ProsaError `request_invalid` where it is none, or cut off: the head is its last line
 */
export const readExportedTrail = async (lines: AsyncIterable<string>, onBytes: (bytes: number) => void) => {
  const entries: ChainedEntry[] = [];
  const proofs = new Map<string, Buffer>();
  let bytes = 0;
  for await (const line of lines) {
    bytes += line.length + 1;
    if (entries.length % 1_000 === 0) onBytes(bytes);
    const read = lineSchema.safeParse(parsed(line));
    if (!read.success)
      throw new ProsaError('request_invalid', `Line ${entries.length + proofs.size + 1} is not of a trail`);
    if ('entry' in read.data) entries.push(read.data.entry as ChainedEntry);
    else if ('proof' in read.data) proofs.set(read.data.proof, read.data.bytes);
    else return { entries, proofs, head: read.data.head };
  }
  throw new ProsaError('request_invalid', 'The file ends before its last line: it was cut off, or is no trail');
};

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};
