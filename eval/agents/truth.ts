import { createReadStream, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Predicate } from '@prosa/contracts';
import { parseExport } from '@prosa/whatsapp';
import { z } from 'zod';

const line = z.object({ line: z.int() });
const truthSchema = z.object({
  file: z.string(),
  facts: z.array(
    z.object({
      id: z.string(),
      member: z.string(),
      said_by: z.string(),
      predicate: z.string(),
      line: z.int(),
      superseded_by: z.string().nullable(),
      /** Where it is said once more, in whatever words. */
      again: z.array(z.int()).default([]),
      /** Where they say that it holds no longer, and of nothing that takes its place. */
      ended_line: z.int().nullable().default(null),
      /** Something near it is said that does not change it. */
      stays: z.boolean().default(false),
    }),
  ),
  traps: z.array(z.object({ said_by: z.string(), quote: z.string(), line: z.int() })).default([]),
  plans: z
    .array(z.object({ date: z.string().nullable(), history: z.array(line), lines: z.array(z.int()) }))
    .default([]),
  topics: z
    .array(z.object({ routine: z.boolean(), messages: z.int(), ranges: z.array(z.tuple([z.int(), z.int()])) }))
    .default([]),
});
export type Truth = z.infer<typeof truthSchema> & {
  /** The export the truth is about. */
  path: string;
  /** The line of every record, in the order in which the API has them. */
  lines: { line: number; localTime: string }[];
};

/** A truth in the layout of examples/truth.json, and the export beside it. */
export const readTruth = async (path: string): Promise<Truth> => {
  const truth = truthSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const file = join(dirname(path), truth.file);
  const lines: Truth['lines'] = [];
  for await (const page of parseExport(createReadStream(file), { zone: 'America/Sao_Paulo' }))
    for (const { line, localTime } of page) lines.push({ line, localTime });
  return {
    ...truth,
    path: file,
    lines: lines.sort((one, other) => (one.localTime < other.localTime ? -1 : one.localTime > other.localTime ? 1 : 0)),
  };
};

/** The truth's words for our predicates; what has none here is nothing that a memory could say. */
export const predicates: Readonly<Record<string, readonly Predicate[]>> = {
  allergy: ['allergic_to'],
  birthday: ['birthday'],
  dislikes: ['dislikes'],
  family: ['family', 'milestone'],
  likes: ['likes'],
  lives_in: ['lives_in'],
  comes_from: ['comes_from'],
  pet: ['has_pet'],
  studies: ['studies'],
  team: ['supports_team'],
  works_as: ['works_as'],
  works_at: ['works_at', 'plans', 'milestone'],
  relationship: ['milestone', 'family'],
  plans: ['plans'],
  milestone: ['milestone'],
};
