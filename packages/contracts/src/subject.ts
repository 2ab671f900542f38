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
