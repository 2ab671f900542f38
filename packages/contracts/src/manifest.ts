import { z } from 'zod';
import { agentNames } from './agents.ts';

const name = z.enum(agentNames);
const count = z.int().nonnegative();
/** Millionths of a US dollar; null where nobody said what the model costs. */
const costMicros = count.nullable();

/** What a version was made of, agent by agent, and what it was made without. Versions from before a field came have not got it. */
export const manifestSchema = z.object({
  agents: z.array(
    z.object({
      name: z.string(),
      version: z.string(),
      method: z.string(),
      model: z.string().nullish(),
      /** Its prompts, `name/version`, separated by spaces. */
      promptVersion: z.string().nullish(),
      /** HMAC, in hex, of all that the result depends on. */
      inputHash: z.string().nullish(),
      /** The earlier analysis whose result this is, because nothing that it depends on had changed. */
      reusedFrom: z.string().nullish(),
      /** Messages cited as evidence, and claims left out for want of it. */
      evidence: count.nullish(),
      dropped: count.nullish(),
      /** Why it was done without the configured model, or with less of it. */
      degraded: z.string().nullish(),
      inputTokens: count.nullish(),
      outputTokens: count.nullish(),
      costMicros: costMicros.optional(),
      durationMs: z.number().nonnegative().nullish(),
      /** How often it was asked for. */
      attempts: count.optional(),
    }),
  ),
  /** Agents without a result, and why. */
  failed: z.array(z.object({ name, code: z.string() })).optional(),
  /** Agents that were not run, and why: no legal basis for their purpose, or for that of one they need. */
  withheld: z.array(z.object({ agent: name, reason: z.enum(['no_legal_basis', 'needs_withheld']) })).optional(),
  /** Highest message id that was read. */
  watermark: count.optional(),
  /** Digest of what there was to analyse: messages by day, members, legal bases. */
  inputs: z.string().optional(),
  parameters: z.object({ locale: z.string(), zone: z.string() }).optional(),
  /** What models may be asked for at most with every message that is new since the version before, and the cap that is used up. */
  forecast: z.object({ newMessages: count, inputTokens: count, exhausted: z.string().nullable() }).optional(),
  models: z
    .array(z.object({ model: z.string(), calls: count, inputTokens: count, outputTokens: count, costMicros }))
    .optional(),
});
export type Manifest = z.infer<typeof manifestSchema>;
