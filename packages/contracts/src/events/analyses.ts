import { z } from 'zod';
import { agentNames } from '../agents.ts';
import { idSchema } from '../ids.ts';
import { defineEvent } from './event.ts';

/** Why a group is analysed. `retention` and `erasure`: what was found of messages that are gone is found anew without them. */
export const analysisReasons = ['manual', 'new-data', 'schedule', 'retention', 'erasure'] as const;

const analysisId = idSchema('analysis');
const agent = z.enum(agentNames);

export const analysisRequested = defineEvent('analysis.requested', {
  summary: 'Someone or something wants a new analysis of a group.',
  producers: ['gateway', 'scheduler', 'coordinator', 'ingestion'],
  data: { analysisId, reason: z.enum(analysisReasons) },
});

export const agentRequested = defineEvent('agent.requested', {
  summary: "One agent's share of one analysis version is to be run.",
  producers: ['coordinator'],
  data: { analysisId, agent },
});

export const agentCompleted = defineEvent('agent.completed', {
  summary: "An agent's result is stored and can be read.",
  producers: ['agents'],
  data: {
    analysisId,
    agent,
    agentVersion: z.string(),
    method: z.enum(['offline', 'model', 'statistics']),
    /** Messages cited as evidence. */
    evidence: z.int().nonnegative(),
    durationMs: z.number().nonnegative(),
    /** Cost of model calls in US dollars; 0 where no model was called. */
    costUsd: z.number().nonnegative(),
    /** True where nothing that its result depends on had changed: an earlier one is used again. */
    reused: z.boolean().optional(),
    /** The model that was asked, and its prompts, `name/version`; absent where none was. */
    model: z.string().optional(),
    promptVersion: z.string().optional(),
    /** Tokens sent to models, and written by them. */
    inputTokens: z.int().nonnegative().optional(),
    outputTokens: z.int().nonnegative().optional(),
  },
});

export const agentFailed = defineEvent('agent.failed', {
  summary: 'An agent gave up on its share, or was given up; the code says why.',
  producers: ['agents', 'coordinator'],
  data: { analysisId, agent, code: z.string() },
});

export const analysisCompleted = defineEvent('analysis.completed', {
  summary: 'A version of the analysis of a group can be read.',
  producers: ['coordinator'],
  data: {
    analysisId,
    analysisVersion: z.int().positive(),
    /** True where an agent failed and the version says what it lacks. */
    partial: z.boolean(),
  },
});

export const analysisFailed = defineEvent('analysis.failed', {
  summary: 'An analysis ended without a version; the code says why.',
  producers: ['coordinator'],
  data: { analysisId, code: z.string() },
});

export const analysisCancelled = defineEvent('analysis.cancelled', {
  summary: 'Somebody cancelled an analysis; it ends without a version.',
  producers: ['gateway'],
  data: { analysisId },
});
