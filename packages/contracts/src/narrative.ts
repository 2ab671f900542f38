import { z } from 'zod';

/** What a subject keeps sealed; a label only where a model has worded one. */
export const subjectBody = z.object({ label: z.string().nullable(), words: z.array(z.string()) });
export type SubjectBody = z.infer<typeof subjectBody>;

/** What a summary keeps sealed: of a version, or of a piece of conversation. */
export const summaryBody = z.object({ text: z.string() });
export type SummaryBody = z.infer<typeof summaryBody>;

/** The words a subject is found by. */
export const describeSubject = ({ label, words }: SubjectBody): string => [label ?? '', ...words].join(' ').trim();
