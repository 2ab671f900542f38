import { z } from 'zod';
import { purposes } from '../agents.ts';
import { idSchema } from '../ids.ts';
import { memorySchema } from '../rest.ts';
import { count, instant } from './values.ts';

const purpose = z.enum(purposes);
const sentence = z.string().trim().min(1).max(2_000);

export const lawfulBases = [
  'consent',
  'contract',
  'legal_obligation',
  'legitimate_interest',
  'exercise_of_rights',
] as const;
export type LawfulBasis = (typeof lawfulBases)[number];

/** On what basis a group's data is processed for a purpose (LGPD, art. 7 and 11). One is in force at a time; the others are history. */
export const legalBasisSchema = z.object({
  id: idSchema('legalBasis'),
  purpose,
  basis: z.enum(lawfulBases),
  recordedBy: z.uuid(),
  recordedAt: instant,
  /** In force until; null while it is. */
  endedAt: instant.nullable(),
});
export const newLegalBasisSchema = z.object({ purpose, basis: z.enum(lawfulBases) });

/** What a member agreed to. A new version of the terms is a new consent. */
export const consentSchema = z.object({
  id: idSchema('consent'),
  memberId: idSchema('member'),
  purpose,
  termsVersion: z.string(),
  givenAt: instant,
  revokedAt: instant.nullable(),
});
export const newConsentSchema = z.object({
  purpose,
  termsVersion: z
    .string()
    .regex(/^[\w.-]{1,40}$/, 'letters, digits, dots, hyphens and underscores, 40 at most')
    .describe('The version of the terms that was shown'),
});

/** Rights of data subjects (LGPD, art. 18 to 20). `review` contests an automated result. */
export const requestKinds = [
  'confirmation',
  'access',
  'correction',
  'anonymisation',
  'blocking',
  'erasure',
  'portability',
  'sharing',
  'consent_revocation',
  'review',
] as const;
export type RequestKind = (typeof requestKinds)[number];
export const requestStates = ['opened', 'in_progress', 'answered', 'refused'] as const;
export type RequestState = (typeof requestStates)[number];

export const subjectRequestSchema = z.object({
  id: idSchema('request'),
  groupId: idSchema('group'),
  /** Null where a person with no account is not matched with a member, and once the member is erased. */
  memberId: idSchema('member').nullable(),
  kind: z.enum(requestKinds),
  state: z.enum(requestStates),
  /** The profile or memory that it is about. */
  aboutId: z.string().nullable(),
  /** What was asked in words, and the name that a person with no account gave; null for nothing. */
  details: z.string().nullable(),
  name: z.string().nullable(),
  /** What was answered, or why it was refused. */
  answer: z.string().nullable(),
  /** True for a person with no account. */
  withoutAccount: z.boolean(),
  openedAt: instant,
  /** To be answered by: 15 days (art. 19). */
  dueAt: instant,
  overdue: z.boolean(),
  answeredAt: instant.nullable(),
});
export const newSubjectRequestSchema = z.object({
  kind: z.enum(requestKinds),
  aboutId: z
    .union([idSchema('memory'), idSchema('profile')])
    .optional()
    .describe('The memory or profile, for a correction or a review'),
  details: sentence.optional(),
});
export const requestChangesSchema = z
  .object({
    state: z.enum(['in_progress', 'answered', 'refused']).optional(),
    answer: sentence.optional().describe('The answer, or the reason of a refusal'),
    memberId: idSchema('member')
      .optional()
      .describe('Whose data it is: said once, after checking who a person with no account is'),
  })
  .refine(({ state, answer }) => state !== 'refused' || answer !== undefined, {
    path: ['answer'],
    message: 'a refusal has its reason',
  });
export const requestQuerySchema = z.object({
  state: z.enum(requestStates).optional(),
  overdue: z.stringbool().optional().describe('Those that should have been answered'),
});

/** A number as E.164, or an e-mail address: where a one-time code is sent to. */
export const contactSchema = z.union([z.string().regex(/^\+[1-9]\d{7,14}$/), z.email().max(200)]);
export const newAnonymousRequestSchema = z.object({
  handle: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .describe('The handle for requests that the group gives to its people'),
  kind: z.enum(requestKinds),
  contact: contactSchema.describe('Your number as E.164, or an e-mail address: a one-time code is sent there'),
  name: z.string().trim().min(1).max(200).optional().describe('Your name as the group shows it'),
  details: sentence.optional(),
});
/** Always the same, whether or not there is such a group or person. */
export const anonymousRequestSchema = z.object({
  id: idSchema('request'),
  /** Until when the code is good, if one was sent. */
  expiresAt: instant,
});
export const requestCodeSchema = z.object({ code: z.string().regex(/^\d{8}$/) });
/** The only time the token is shown; it follows the request as `Authorization: Bearer`. */
export const verifiedRequestSchema = z.object({ token: z.string() });
export const followedRequestSchema = subjectRequestSchema.omit({ name: true, withoutAccount: true });

/** What a member says of a memory: what is true instead, or null where it is simply wrong. */
export const memoryCorrectionSchema = z.object({ value: z.string().trim().min(1).max(200).nullable() });

/** One transfer of data to a model outside (LGPD, art. 33): that and where, never what. */
export const transferSchema = z.object({
  id: z.int().positive(),
  purpose,
  /** Host name of the processor, and where it processes. */
  processor: z.string(),
  region: z.string(),
  model: z.string(),
  /** Kinds of data, e.g. pseudonymised message text. */
  dataClasses: z.array(z.string()),
  inputTokens: count,
  occurredAt: instant,
});

/** Who gets to see data of a group, or has received some (LGPD, art. 18, VII). */
export const recipientsSchema = z.object({
  processors: z.array(
    transferSchema
      .pick({ purpose: true, processor: true, region: true, model: true })
      .extend({ transfers: count, firstAt: instant, lastAt: instant }),
  ),
  /** Users with access, by role. */
  users: z.array(z.object({ role: z.string(), users: count })),
  /** Addresses that events, ids and counts, are posted to. */
  webhooks: count,
});

/** Security incidents (LGPD, art. 48), without a word of free text. */
export const incidentSchema = z.object({
  id: idSchema('incident'),
  kind: z.enum(['confidentiality', 'integrity', 'availability']),
  severity: z.enum(['low', 'relevant', 'high']),
  dataClasses: z.array(z.string()),
  membersAffected: count.nullable(),
  periodFrom: instant.nullable(),
  periodUntil: instant.nullable(),
  detectedAt: instant,
  /** The authority is told by: 3 business days. */
  dueAt: instant,
  overdue: z.boolean(),
  authorityNotifiedAt: instant.nullable(),
  subjectsNotifiedAt: instant.nullable(),
  closedAt: instant.nullable(),
});
const dataClass = z.string().regex(/^[a-z_]{1,40}$/);
export const newIncidentSchema = z.object({
  kind: incidentSchema.shape.kind,
  severity: incidentSchema.shape.severity,
  dataClasses: z.array(dataClass).min(1).max(20),
  membersAffected: count.max(100_000_000).optional(),
  periodFrom: instant.optional(),
  periodUntil: instant.optional(),
  detectedAt: instant.optional().describe('Now by default'),
});
export const incidentChangesSchema = z.object({
  severity: incidentSchema.shape.severity.optional(),
  membersAffected: count.max(100_000_000).optional(),
  periodFrom: instant.optional(),
  periodUntil: instant.optional(),
  authorityNotified: z.literal(true).optional(),
  subjectsNotified: z.literal(true).optional(),
  closed: z.literal(true).optional(),
});
/** What the audit trail says of the period of an incident: which groups and members were touched, and by what. */
export const affectedSchema = z.object({
  groups: z.array(z.object({ groupId: idSchema('group'), entries: count })),
  members: z.array(z.object({ groupId: idSchema('group'), memberId: idSchema('member'), entries: count })),
  events: z.array(z.object({ eventType: z.string(), entries: count })),
});

/** The person in charge of personal data (LGPD, art. 41). */
export const privacyContactSchema = z.object({ name: z.string(), email: z.string(), address: z.string().nullable() });

/** Everything held about one person, in the person's own data: nobody else's words are in it. */
export const personExportSchema = z.object({
  format: z.literal('prosa/person/1'),
  madeAt: instant,
  member: z.object({
    id: idSchema('member'),
    groupId: idSchema('group'),
    groupName: z.string(),
    name: z.string(),
    names: z.array(
      z.object({ kind: z.enum(['name', 'push', 'number']), name: z.string(), firstSeen: instant, lastSeen: instant }),
    ),
    firstSeen: instant,
    lastSeen: instant,
    minor: z.boolean(),
    optedOutAt: instant.nullable(),
    blockedAt: instant.nullable(),
    anonymisedAt: instant.nullable(),
  }),
  /** Why the data is processed, and on what basis. */
  legalBases: z.array(legalBasisSchema.omit({ recordedBy: true })),
  consents: z.array(consentSchema),
  memories: z.array(
    memorySchema.extend({
      /** The person's own words; none where it was somebody else who said so. */
      quotes: z.array(z.object({ messageId: z.int().positive(), quote: z.string() })),
    }),
  ),
  profiles: z.array(
    z.object({
      id: idSchema('profile'),
      kind: z.string(),
      state: z.string(),
      confidence: z.number().nullable(),
      words: count,
      method: z.string(),
      model: z.string().nullable(),
      promptVersion: z.string().nullable(),
      createdAt: instant,
      /** Scores, with the person's own words as evidence; null where it abstained. */
      body: z.record(z.string(), z.unknown()).nullable(),
    }),
  ),
  /** What the latest analysis says of the person, by section of the report: numbers and ids. */
  figures: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
  requests: z.array(subjectRequestSchema.omit({ name: true })),
  recipients: recipientsSchema,
  transfers: z.array(transferSchema),
  trail: z.array(z.object({ eventType: z.string(), source: z.string(), occurredAt: instant })),
  messages: z.array(
    z.object({
      id: z.int().positive(),
      type: z.string(),
      localTime: z.string(),
      text: z.string(),
      media: count,
      edited: z.boolean(),
    }),
  ),
});

export type LegalBasis = z.infer<typeof legalBasisSchema>;
export type Consent = z.infer<typeof consentSchema>;
export type SubjectRequest = z.infer<typeof subjectRequestSchema>;
export type Transfer = z.infer<typeof transferSchema>;
export type Recipients = z.infer<typeof recipientsSchema>;
export type Incident = z.infer<typeof incidentSchema>;
export type PersonExport = z.infer<typeof personExportSchema>;
