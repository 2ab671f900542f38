import { z } from 'zod';

/** Wall-clock time of the group, without a zone: `2025-03-10T14:05:00`. */
export const localTime = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
export const localDate = z.iso.date();
export const count = z.int().nonnegative();
export const share = z.number().min(0).max(1);
export const messageId = z.int().positive();
/** Messages by hour of the day, 0 to 23. */
export const byHour = z.array(count).length(24);

/** How somebody keeps at it. Sections that were stored before there was this say 0 days and null. */
export const momentum = {
  /** The longest run of days in a row with a message, both included; the earlier of equal ones. */
  streak: z
    .object({ days: count, from: localDate, to: localDate })
    .default({ days: 0, from: '1970-01-01', to: '1970-01-01' }),
  /** Messages of the last 30 days as a multiple of those of the 30 before: 2 is twice as many. Null where that cannot be told. */
  growth: z.number().nonnegative().nullable().default(null),
};

/**
 * Figures in a sentence, where a model wrote one that says nothing else; members in it are written `{mem_…}`. Null where the
 * reader's own phrases tell them.
 */
export const wording = z.object({ locale: z.string(), text: z.string() }).nullable();
