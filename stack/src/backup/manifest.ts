import { z } from 'zod';

const partSchema = z.object({
  path: z.string(),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** What a backup is made of. It says nothing about anybody, and is not sealed. */
export const manifestSchema = z.object({
  version: z.literal(1),
  id: z.string(),
  /** The moment of the database that it holds. */
  takenAt: z.iso.datetime(),
  /** The newest migration that was applied. */
  schemaVersion: z.string(),
  /** The key of this backup, wrapped by that of all backups; base64. */
  wrappedKey: z.string(),
  database: partSchema,
  objects: z.array(z.object({ key: z.string(), part: partSchema })),
  streams: partSchema.nullable(),
  /** Rows by table; wrapped keys are in a backup of their own. */
  counts: z.record(z.string(), z.int().nonnegative()),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** The same of a backup of wrapped keys. */
export const keyManifestSchema = z.object({
  version: z.literal(1),
  id: z.string(),
  takenAt: z.iso.datetime(),
  wrappedKey: z.string(),
  keys: partSchema,
  counts: z.record(z.string(), z.int().nonnegative()),
});
export type KeyManifest = z.infer<typeof keyManifestSchema>;
