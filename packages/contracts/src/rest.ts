import { z } from 'zod';
import { agentNames } from './agents.ts';
import { analysisReasons } from './events/analyses.ts';
import { idSchema } from './ids.ts';
import { manifestSchema } from './manifest.ts';
import { saidOfThemself } from './memory.ts';

const instant = z.iso.datetime();
const count = z.int().nonnegative();

const isZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

export const newGroupSchema = z.object({
  name: z.string().trim().min(1).max(200),
  zone: z.string().refine(isZone, 'not an IANA time zone').default('America/Sao_Paulo'),
  locale: z.enum(['pt-BR', 'en']).default('pt-BR'),
});

/** What an owner may change of a group. */
export const groupChangesSchema = newGroupSchema
  .extend({ zone: z.string().refine(isZone, 'not an IANA time zone'), locale: z.enum(['pt-BR', 'en']) })
  .partial()
  .extend({
    /** Whether analysts may read what is said about single members. */
    analystsSeeProfiles: z.boolean().optional(),
    /** Messages older than this are swept; null keeps them. */
    retentionDays: z.int().positive().nullable().optional(),
    /** While true nothing of the group is deleted or swept. */
    legalHold: z.boolean().optional(),
  });

export const roles = ['owner', 'admin', 'analyst', 'viewer', 'subject'] as const;

/** One user's access to a group. A subject is linked to the member whose data it may see; others may be. */
export const grantSchema = z.object({
  userId: z.uuid(),
  role: z.enum(roles),
  memberId: idSchema('member').nullable(),
  createdAt: instant,
});
export const newGrantSchema = z
  .object({ role: z.enum(roles), memberId: idSchema('member').nullable().default(null) })
  .refine(({ role, memberId }) => role !== 'subject' || memberId !== null, {
    path: ['memberId'],
    message: 'a subject is linked to a member',
  });

export const groupSchema = z.object({
  id: idSchema('group'),
  name: z.string(),
  zone: z.string(),
  locale: z.string(),
  analystsSeeProfiles: z.boolean(),
  retentionDays: z.int().positive().nullable(),
  legalHold: z.boolean(),
  /** What people with no account name the group by when they exercise a right: give it to the group. */
  requestHandle: z.string(),
  createdAt: instant,
});

/** A person of a group, as the exports name them. */
export const memberSchema = z.object({
  id: idSchema('member'),
  groupId: idSchema('group'),
  name: z.string(),
  firstSeen: instant,
  lastSeen: instant,
  /** A minor: no profile is kept (LGPD, art. 14). */
  minor: z.boolean(),
  /** Since when this person wants no profile, and since when the data is blocked. */
  optedOutAt: instant.nullable(),
  blockedAt: instant.nullable(),
});
export const memberChangesSchema = z.object({
  minor: z.boolean().optional(),
  optedOut: z.boolean().optional(),
  blocked: z.boolean().optional(),
});

/** A message or a system line of a group, in order of wall-clock time. */
export const messageSchema = z.object({
  id: z.int().positive(),
  /** Null for system lines. */
  memberId: idSchema('member').nullable(),
  kind: z.enum(['message', 'system']),
  type: z.string(),
  localTime: z.string(),
  text: z.string(),
  /** Attachments. */
  media: count,
  edited: z.boolean(),
});
export const messageQuerySchema = z.object({
  from: z.iso.date().optional().describe('First day'),
  to: z.iso.date().optional().describe('Last day'),
  member: idSchema('member').optional(),
  kind: z.enum(['message', 'system']).optional(),
});

export const memorySchema = saidOfThemself.extend({
  /** In their world: since when it is true, and until when it was. */
  trueFrom: z.string().nullable(),
  trueUntil: z.string().nullable(),
  /** In ours. */
  recordedAt: instant,
  retiredAt: instant.nullable(),
});

/** Progress of an export, from the upload to vectors. Its analysis has its own. */
export const exportSchema = z.object({
  id: idSchema('export'),
  groupId: idSchema('group'),
  state: z.enum(['uploaded', 'parsing', 'stored', 'failed']),
  phase: z.enum(['waiting', 'parsing', 'embedding', 'done', 'failed']),
  bytes: count,
  bytesDone: count,
  batches: count.nullable(),
  batchesEmbedded: count,
  /** Messages and system lines read so far; how many of them were new. */
  entries: count,
  stored: count,
  /** Line accounting of the whole file, once it is parsed. */
  accounting: z.record(z.string(), count).nullable(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  analysisId: idSchema('analysis').nullable(),
  createdAt: instant,
  finishedAt: instant.nullable(),
});

export const analysisSchema = z.object({
  id: idSchema('analysis'),
  groupId: idSchema('group'),
  version: z.int().positive().nullable(),
  state: z.enum(['requested', 'running', 'completed', 'failed', 'cancelled']),
  reason: z.enum(analysisReasons),
  partial: z.boolean(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  requestedAt: instant,
  startedAt: instant.nullable(),
  finishedAt: instant.nullable(),
});

export const analysisDetailSchema = analysisSchema.extend({
  agents: z.array(
    z.object({
      name: z.enum(agentNames),
      /** `waiting` for the results that it needs. */
      state: z.enum(['waiting', 'requested', 'completed', 'failed']),
      /** Why it failed. */
      code: z.string().nullable(),
    }),
  ),
  /** What the version was made of; null until it is completed. */
  manifest: manifestSchema.nullable(),
});

/** What a server's key may be used for; it never reaches further than its user does. */
export const scopes = ['read', 'upload', 'analyse', 'manage'] as const;
export type Scope = (typeof scopes)[number];

export const newApiKeySchema = z.object({
  label: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'lower case letters, digits and hyphens, 40 at most'),
  scopes: z.array(z.enum(scopes)).min(1),
  expiresInDays: z.int().min(1).max(366).default(90),
});
export const apiKeySchema = z.object({
  id: idSchema('apiKey'),
  label: z.string(),
  /** How the key begins, to tell keys apart. */
  prefix: z.string(),
  scopes: z.array(z.enum(scopes)),
  createdAt: instant,
  expiresAt: instant,
  lastUsedAt: instant.nullable(),
  /** From when on it is not accepted any more. */
  revokedAt: instant.nullable(),
});
/** The only time the key itself is shown: what is stored is its SHA-256. */
export const createdApiKeySchema = apiKeySchema.extend({ key: z.string() });

/** One entry of the trail: who did what when, in ids and counts, and its place in the tenant's hash chain. */
export const auditEntrySchema = z.object({
  /** Place in the chain. */
  position: z.int().positive(),
  eventId: z.string(),
  eventType: z.string(),
  /** The service that said so. */
  source: z.string(),
  occurredAt: instant,
  details: z.record(z.string(), z.unknown()),
  /** SHA-256 in hex, of this entry and of the one before it in the chain. */
  hash: z.string(),
  previousHash: z.string(),
});

/** RFC 9457 problem details; `type` ends in the error code. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});

/** One page of a list; `next` is the cursor of the page behind it. */
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() });
export const pageQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().optional(),
});

export type Grant = z.infer<typeof grantSchema>;
export type Role = (typeof roles)[number];
export type Group = z.infer<typeof groupSchema>;
export type Member = z.infer<typeof memberSchema>;
export type Message = z.infer<typeof messageSchema>;
export type Memory = z.infer<typeof memorySchema>;
export type ApiKey = z.infer<typeof apiKeySchema>;
/** What a check of a tenant's whole trail found. */
export const auditVerificationSchema = z.object({
  /** Entries that are there. */
  entries: count,
  /** The position of the newest entry, as the database says. */
  position: count,
  /** Up to where signatures that are kept outside of the database prove the trail; null where none does yet. */
  proved: z.object({ position: z.int().positive(), at: instant }).nullable(),
  /** Where it was changed: empty where nothing was. */
  breaks: z.array(
    z.object({
      problem: z.enum([
        'missing',
        'cut_off',
        'edited',
        'moved',
        'detached',
        'rewritten',
        'proof_missing',
        'proof_untrusted',
      ]),
      position: z.int().positive(),
      until: z.int().positive().optional(),
    }),
  ),
});

export type AuditTrailEntry = z.infer<typeof auditEntrySchema>;
export type Export = z.infer<typeof exportSchema>;
export type Analysis = z.infer<typeof analysisSchema>;
export type AnalysisDetail = z.infer<typeof analysisDetailSchema>;
export type Problem = z.infer<typeof problemSchema>;
