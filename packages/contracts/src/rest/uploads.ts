import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { instant } from './values.ts';

/** Where to put one file, past the API. The whole by PUT to `url`, or in parts to a TUS endpoint. */
export const directUploadSchema = z.object({
  id: idSchema('upload'),
  url: z.url(),
  resumable: z.object({
    url: z.url(),
    headers: z.record(z.string(), z.string()),
    metadata: z.record(z.string(), z.string()),
  }),
  /** Put there later it is refused; not taken in by a day later it is removed. */
  expiresAt: instant,
});

export const uploadedFileSchema = z.object({
  /** What the file is called; its ending does not matter. */
  fileName: z.string().min(1).max(255).default('chat'),
});
