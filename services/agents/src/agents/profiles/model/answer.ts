import { z } from 'zod';

/** Models return a line number, never an id: which message that is, the code knows. */
const cited = z.array(z.object({ line: z.int(), quote: z.string() }));
const mark = z.object({
  /** 0 to 100; null where the lines do not tell. */
  score: z.number().nullable(),
  quotes: cited,
  against: cited,
});
export type Answer<T extends string> = Record<T, z.infer<typeof mark>>;

/** What a model is to say of each theme: numbers and quotes, no words of its own. */
export const answerSchema = <T extends string>(themes: readonly T[]): z.ZodType<Answer<T>> =>
  z.object(Object.fromEntries(themes.map((theme) => [theme, mark]))) as unknown as z.ZodType<Answer<T>>;
