import { randomUUIDv7 } from 'node:crypto';
import { z } from 'zod';

/** Prefix of each kind of id. An id is its prefix, `_`, and a UUIDv7 in 32 hex digits, so ids sort by creation time. */
const prefixes = {
  organisation: 'org',
  group: 'grp',
  member: 'mem',
  export: 'exp',
  segment: 'seg',
  analysis: 'ana',
  memory: 'mry',
  event: 'evt',
  key: 'key',
  apiKey: 'apk',
  profile: 'prf',
  webhook: 'whk',
  legalBasis: 'lgb',
  consent: 'con',
  memoryCorrection: 'mco',
  request: 'dsr',
  erasure: 'ers',
  incident: 'inc',
  upload: 'upl',
  subject: 'sub',
  summary: 'sum',
} as const;

export type IdKind = keyof typeof prefixes;
export type Id<K extends IdKind> = `${(typeof prefixes)[K]}_${string}`;

/** A new id, e.g. `newId('group')` gives `grp_0198c5e4…`. */
export const newId = <K extends IdKind>(kind: K): Id<K> =>
  `${prefixes[kind]}_${randomUUIDv7().replaceAll('-', '')}` as Id<K>;

/** The zod schema of one kind of id. */
export const idSchema = <K extends IdKind>(kind: K) =>
  z.templateLiteral([`${prefixes[kind]}_`, z.string().regex(/^[0-9a-f]{32}$/)]) as unknown as z.ZodType<Id<K>, string>;

export type OrganisationId = Id<'organisation'>;
export type GroupId = Id<'group'>;
export type MemberId = Id<'member'>;
export type ExportId = Id<'export'>;
export type SegmentId = Id<'segment'>;
export type AnalysisId = Id<'analysis'>;
export type MemoryId = Id<'memory'>;
export type EventId = Id<'event'>;
export type ApiKeyId = Id<'apiKey'>;
export type ProfileId = Id<'profile'>;
export type WebhookId = Id<'webhook'>;
export type LegalBasisId = Id<'legalBasis'>;
export type ConsentId = Id<'consent'>;
export type MemoryCorrectionId = Id<'memoryCorrection'>;
export type UploadId = Id<'upload'>;
export type RequestId = Id<'request'>;
export type ErasureId = Id<'erasure'>;
export type IncidentId = Id<'incident'>;
export type SubjectId = Id<'subject'>;
export type SummaryId = Id<'summary'>;
/** A Supabase Auth user: a plain UUID, as Supabase writes it. */
export type UserId = string;
