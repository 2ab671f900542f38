/**
 * Every error a user, a client or an operator can meet: one table, from which HTTP problems, reasons of failed exports
 * and dead letters are made. `status` is the HTTP answer; `retryable` says whether the same call may succeed later.
 */
const table = {
  // uploads and exports
  export_empty: { status: 422, retryable: false, title: 'The file is empty' },
  export_not_a_chat: { status: 422, retryable: false, title: 'The file is not a WhatsApp chat export' },
  export_too_large: { status: 413, retryable: false, title: 'The file is larger than the limit' },
  export_line_too_long: { status: 422, retryable: false, title: 'A line of the export is longer than the limit' },
  export_encoding: { status: 422, retryable: false, title: 'The text encoding of the file cannot be read' },
  export_expired: { status: 410, retryable: false, title: 'The file waited too long to be read and was removed' },
  direct_upload_unavailable: {
    status: 409,
    retryable: false,
    title: 'This installation takes files through the API only',
  },
  export_missing_file: { status: 422, retryable: false, title: 'The request carries no file' },
  archive_damaged: { status: 422, retryable: false, title: 'The zip archive is damaged or cut off' },
  archive_encrypted: { status: 422, retryable: false, title: 'The zip archive is protected by a password' },
  archive_several_chats: { status: 422, retryable: false, title: 'The zip archive holds several chats' },
  archive_no_chat: { status: 422, retryable: false, title: 'The zip archive holds no chat text' },
  archive_unsafe: { status: 422, retryable: false, title: 'The zip archive breaks a safety limit' },
  // requests
  request_invalid: { status: 400, retryable: false, title: 'The request is not valid' },
  period_invalid: { status: 422, retryable: false, title: 'The period ends before it begins' },
  request_too_large: { status: 413, retryable: false, title: 'The request is larger than allowed' },
  headers_too_large: { status: 431, retryable: false, title: 'The headers of the request are larger than allowed' },
  request_timed_out: { status: 408, retryable: true, title: 'The request did not arrive in time' },
  unauthenticated: { status: 401, retryable: false, title: 'A valid access token is required' },
  forbidden: { status: 403, retryable: false, title: 'Your role does not allow this' },
  no_legal_basis: { status: 403, retryable: false, title: 'No legal basis for this purpose is in force in the group' },
  member_blocked: { status: 403, retryable: false, title: 'The data of this person is blocked' },
  code_invalid: { status: 422, retryable: false, title: 'The code is not the right one, or is no longer good' },
  not_found: { status: 404, retryable: false, title: 'There is no such thing, or it is not yours' },
  conflict: { status: 409, retryable: false, title: 'The request conflicts with the current state' },
  unsupported_media_type: { status: 415, retryable: false, title: 'The content type is not supported' },
  idempotency_key_reused: { status: 422, retryable: false, title: 'This Idempotency-Key was used for another request' },
  request_in_progress: { status: 409, retryable: true, title: 'The same request is still being worked on' },
  rate_limited: { status: 429, retryable: true, title: 'Too many requests; wait as long as Retry-After says' },
  overloaded: { status: 503, retryable: true, title: 'The service has too much to do; try again shortly' },
  // running
  analysis_empty: { status: 409, retryable: false, title: 'The group has no messages to analyse yet' },
  analysis_failed: { status: 500, retryable: false, title: 'The analysis could not be completed' },
  analysis_cancelled: { status: 409, retryable: false, title: 'The analysis was cancelled' },
  analysis_not_permitted: { status: 409, retryable: false, title: 'No legal basis allows any analysis of the group' },
  agent_needs_missing: { status: 409, retryable: false, title: 'What the agent needs was not found' },
  agent_timed_out: { status: 504, retryable: false, title: 'The agent took too long' },
  agent_silent: { status: 504, retryable: false, title: 'The agent went silent, however often it was asked' },
  event_invalid: { status: 500, retryable: false, title: 'An event does not match its schema' },
  configuration_invalid: { status: 500, retryable: false, title: 'The configuration is not valid' },
  decryption_failed: { status: 500, retryable: false, title: 'Stored data could not be decrypted' },
  key_unavailable: { status: 503, retryable: true, title: 'An encryption key is not available' },
  storage_unavailable: { status: 503, retryable: true, title: 'The object storage does not answer' },
  database_unavailable: { status: 503, retryable: true, title: 'The database does not answer' },
  database_busy: { status: 503, retryable: true, title: 'The database has too much to do at the moment' },
  broker_unavailable: { status: 503, retryable: true, title: 'The message broker does not answer' },
  model_unavailable: { status: 503, retryable: true, title: 'The model does not answer' },
  model_rate_limited: { status: 503, retryable: true, title: 'The model provider allows no more requests for now' },
  model_quota_exceeded: { status: 503, retryable: true, title: 'The account at the model provider is used up' },
  model_request_refused: { status: 500, retryable: false, title: 'The model provider does not accept the request' },
  model_refused: { status: 502, retryable: false, title: 'The model declined to answer' },
  model_output_invalid: { status: 502, retryable: false, title: 'The answer of the model does not fit its schema' },
  budget_exhausted: { status: 409, retryable: false, title: 'A budget for models does not allow this call' },
  trail_untrusted: { status: 500, retryable: false, title: 'A proof of the audit trail cannot be trusted' },
  stack_failed: { status: 500, retryable: false, title: 'The local stack could not start' },
  internal: { status: 500, retryable: true, title: 'Something went wrong on our side' },
} as const satisfies Record<string, { status: number; retryable: boolean; title: string }>;

export type ErrorCode = keyof typeof table;
export const errorCodes: Readonly<Record<ErrorCode, { status: number; retryable: boolean; title: string }>> = table;
export const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(table, code);

/**
 * The one error type of Prosa. `message` is specific and safe to show: it never holds message text, a name or a number.
 * `context` holds ids and counts only. `retryable` decides between redelivery and dead letter.
 */
export class ProsaError extends Error {
  override readonly name = 'ProsaError';
  readonly code: ErrorCode;
  readonly retryable: boolean;
  readonly context: Readonly<Record<string, string | number | boolean>>;

  constructor(
    code: ErrorCode,
    message: string,
    options: { context?: Record<string, string | number | boolean>; cause?: unknown; retryable?: boolean } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.retryable = options.retryable ?? errorCodes[code].retryable;
    this.context = options.context ?? {};
  }
}

/** Any thrown value as a ProsaError; what is unknown becomes `internal` and keeps its cause, not its message. */
export const asProsaError = (thrown: unknown): ProsaError =>
  thrown instanceof ProsaError ? thrown : new ProsaError('internal', errorCodes.internal.title, { cause: thrown });
