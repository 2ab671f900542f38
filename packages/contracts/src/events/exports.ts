import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { defineEvent } from './event.ts';

export const exportUploaded = defineEvent('export.uploaded', {
  summary: 'A raw export lies in object storage, encrypted, and waits to be parsed.',
  producers: ['gateway'],
  data: { exportId: idSchema('export'), bytes: z.int().positive() },
});

export const exportFailed = defineEvent('export.failed', {
  summary: 'An export could not be ingested; the code says why.',
  producers: ['ingestion'],
  data: { exportId: idSchema('export'), code: z.string() },
});

export const messagesNormalized = defineEvent('messages.normalized', {
  summary: 'One batch of an export is parsed, normalised, encrypted and stored.',
  producers: ['ingestion'],
  data: {
    exportId: idSchema('export'),
    /** Batches count from 1; `batches` is known, and given, from the last batch on. */
    batch: z.int().positive(),
    batches: z.int().positive().optional(),
    firstSeq: z.int().nonnegative(),
    lastSeq: z.int().nonnegative(),
    /** Entries of the batch, and how many of them were not known before. */
    entries: z.int().nonnegative(),
    stored: z.int().nonnegative(),
    /** Messages known before that this batch says were edited or taken back; they are part of it. */
    changed: z.int().nonnegative().optional(),
  },
});

export const embeddingsReady = defineEvent('embeddings.ready', {
  summary: 'The segments of one batch have vectors.',
  producers: ['embedding'],
  data: {
    exportId: idSchema('export'),
    batch: z.int().positive(),
    segments: z.int().nonnegative(),
    model: z.string(),
  },
});
