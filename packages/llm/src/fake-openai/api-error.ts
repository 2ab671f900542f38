/** An error as the API words it: `{ error: { message, type, code, param } }` with a status. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: { error: { message: string; type: string; code: string | null; param: string | null } };
  readonly headers: Record<string, string>;

  constructor(
    status: number,
    message: string,
    {
      type = 'invalid_request_error',
      code = null,
      param = null,
    }: { type?: string; code?: string | null; param?: string | null } = {},
    headers: Record<string, string> = {},
  ) {
    super(message);
    this.status = status;
    this.body = { error: { message, type, code, param } };
    this.headers = headers;
  }
}
