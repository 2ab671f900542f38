import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { saidOfThemself } from '../memory.ts';
import { reportSections, type SectionName } from '../report.ts';
import { count, instant } from './values.ts';

const version = z.object({ id: idSchema('analysis'), version: z.int().positive(), finishedAt: instant });
const sectionName = z.enum(Object.keys(reportSections) as [SectionName, ...SectionName[]]);

/** One number that is not what it was; null where one version does not have it. */
export const changedNumberSchema = z.object({
  section: sectionName,
  /** Where it is in the section, e.g. `members / Bia / messages`. */
  what: z.string(),
  before: z.number().nullable(),
  after: z.number().nullable(),
  /** The same as a sentence, in the language asked for. */
  text: z.string(),
});

/** What changed from one version of a group to another. */
export const comparisonSchema = z.object({
  from: version,
  to: version,
  changes: z.array(changedNumberSchema),
  /** Further changes that are not listed. */
  more: count,
  /** Absent for readers who may not read what is said about single members. */
  memories: z.object({ added: z.array(saidOfThemself), retired: z.array(saidOfThemself) }).optional(),
});
export type ChangedNumber = z.infer<typeof changedNumberSchema>;
export type Comparison = z.infer<typeof comparisonSchema>;
