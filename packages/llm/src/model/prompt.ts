import type { z } from 'zod';

/** What a model is told to do. Versioned: a change of wording or schema is a change of what it finds. */
export interface Prompt<T> {
  name: string;
  version: string;
  /** Never holds anything of a group: that is the input. */
  instructions: string;
  /** An object without optional fields: strict mode wants nullable ones instead. */
  schema: z.ZodType<T>;
  maxOutputTokens: number;
}
