import { z } from 'zod';

/** What a subject keeps sealed. */
export const subjectBody = z.object({
  /** Null where its words are its name. */
  label: z.string().nullable(),
  words: z.array(z.string()),
  /** What the label was made of, and by what: the same again is not made again. */
  madeOf: z.string(),
});
export type SubjectBody = z.infer<typeof subjectBody>;

/** The words a subject is found by. */
export const describeSubject = ({ label, words }: Pick<SubjectBody, 'label' | 'words'>): string =>
  [label ?? '', ...words].join(' ').trim();
