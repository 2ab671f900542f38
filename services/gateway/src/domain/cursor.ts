import { createHash } from 'node:crypto';
import { ProsaError } from '@prosa/contracts';
import type { z } from 'zod';

/**
 * A place in a list, as clients carry it: `place` and a digest of what the list was of. It holds nothing secret and opens
 * nothing; one that is used with another list or filter is refused rather than answered with a page of something else.
 */
export const writeCursor = (list: readonly (string | undefined)[], place: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify([digest(list), ...place])).toString('base64url');

/** @throws ProsaError `request_invalid` for a cursor of another list, or none at all. */
export const readCursor = <T>(list: readonly (string | undefined)[], cursor: string, form: z.ZodType<T>): T => {
  const [of, ...place] = parse(cursor);
  if (of !== digest(list))
    throw new ProsaError('request_invalid', 'The cursor belongs to another list or filter: begin again without it');
  const parsed = form.safeParse(place);
  if (!parsed.success) throw new ProsaError('request_invalid', 'The cursor is not one of ours');
  return parsed.data;
};

const digest = (list: readonly (string | undefined)[]): string =>
  createHash('sha256').update(JSON.stringify(list)).digest('base64url').slice(0, 12);

const parse = (cursor: string): unknown[] => {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
};
