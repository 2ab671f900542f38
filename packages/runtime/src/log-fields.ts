/**
 * The closed list of what may appear in logs, span attributes and metric attributes: a name and the shape of its value.
 * Everything else is dropped. Add a field only if no person's text, name, number or address can ever be its value.
 */
const matches =
  (pattern: RegExp, except?: RegExp) =>
  (value: unknown): value is string =>
    typeof value === 'string' && pattern.test(value) && !except?.test(value);

/** `grp_0198…` and UUIDs. */
const id = matches(/^(?:[a-z]{3,5}_)?[0-9a-f-]{32,36}$/);
/** One word of a vocabulary of ours: no spaces, no `@`, nothing that could be a phone number. */
const token = matches(/^[\w.:/{}*>-]{1,120}$/, /^[\d.:/-]{8,}$/);
const instant = matches(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?Z?)?$/);
/** Scheme, host, port and path: no credentials, no query. */
const url = matches(/^(?:https?|nats|tls|wss?):\/\/[\w.:[\]-]+(?:\/[\w./{}-]*)?$/);
const number = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const flag = (value: unknown): value is boolean => typeof value === 'boolean';

const fields = {
  // who and what: pseudonymous ids
  organisationId: id,
  groupId: id,
  memberId: id,
  exportId: id,
  erasureId: id,
  segmentId: id,
  memoryId: id,
  analysisId: id,
  eventId: id,
  keyId: id,
  userId: id,
  requestId: id,
  webhookId: id,
  leaseId: id,
  causationId: id,
  correlationId: id,
  // words of closed vocabularies
  action: token,
  agent: token,
  bucket: token,
  check: token,
  code: token,
  component: token,
  consumer: token,
  data: token,
  durable: token,
  eventType: token,
  format: token,
  job: token,
  kind: token,
  lease: token,
  locale: token,
  method: token,
  migration: token,
  mode: token,
  model: token,
  operation: token,
  outcome: token,
  peer: token,
  phase: token,
  promptVersion: token,
  provider: token,
  purpose: token,
  reason: token,
  role: token,
  route: token,
  schedule: token,
  schemaVersion: token,
  serverVersion: token,
  signal: token,
  state: token,
  step: token,
  stream: token,
  subject: token,
  table: token,
  type: token,
  zone: token,
  url,
  // instants, ISO 8601
  at: instant,
  dueAt: instant,
  since: instant,
  until: instant,
  // quantities; the unit is in the name, bare nouns are counts
  accepted: number,
  ackPending: number,
  analysisVersion: number,
  attempt: number,
  attempts: number,
  batch: number,
  batches: number,
  bytes: number,
  concurrency: number,
  costMicros: number,
  count: number,
  deadlineMs: number,
  delayMs: number,
  deliveries: number,
  dimensions: number,
  duplicates: number,
  durationMs: number,
  exitCode: number,
  failed: number,
  failures: number,
  inputTokens: number,
  lag: number,
  limit: number,
  line: number,
  lines: number,
  members: number,
  messages: number,
  outputTokens: number,
  partition: number,
  pending: number,
  pid: number,
  port: number,
  rejected: number,
  remaining: number,
  retries: number,
  rows: number,
  segments: number,
  sequence: number,
  skipped: number,
  status: number,
  tokens: number,
  total: number,
  waitMs: number,
  // yes or no
  cached: flag,
  empty: flag,
  forced: flag,
  last: flag,
  ok: flag,
  redelivered: flag,
  retryable: flag,
} as const;

type Table = typeof fields;
export type LogFields = {
  readonly [K in keyof Table]?: (Table[K] extends (value: unknown) => value is infer T ? T : never) | undefined;
};

const table: Readonly<Record<string, (value: unknown) => boolean>> = fields;

/** The names of all fields. */
export const fieldNames = (): string[] => Object.keys(fields);

/** True where a field of this name may carry this value. */
export const isAllowed = (name: string, value: unknown): boolean =>
  Object.hasOwn(table, name) && table[name]?.(value) === true;

/** The allowed fields of any object, and how many others were dropped; `undefined` counts as absent. */
export const allowed = (source: object): { kept: Record<string, string | number | boolean>; dropped: number } => {
  const present = Object.entries(source).filter(([, value]) => value !== undefined);
  const kept = present.filter(([name, value]) => isAllowed(name, value));
  return { kept: Object.fromEntries(kept), dropped: present.length - kept.length };
};
