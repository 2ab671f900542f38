import postgres from 'postgres';

/** Numbers for int8: ids stay far below 2^53. Local wall-clock times stay text, since they have no zone. */
const types = {
  int8: { to: 20, from: [20], serialize: String, parse: Number },
  timestamptz: {
    to: 1184,
    from: [1184],
    serialize: (value: Date) => value.toISOString(),
    parse: (text: string) => new Date(text),
  },
  timestamp: { to: 1114, from: [1114], serialize: String, parse: (text: string) => text.replace(' ', 'T') },
};

export const connect = (
  url: string,
  options: { service: string; connections: number; connectSeconds?: number; lifetimeSeconds?: number },
) =>
  postgres(url, {
    // Transaction poolers (Supabase's, and the local multiplexer) keep no prepared statements between transactions.
    prepare: false,
    max: options.connections,
    idle_timeout: 30,
    connect_timeout: options.connectSeconds ?? 10,
    max_lifetime: options.lifetimeSeconds ?? 30 * 60,
    onnotice: () => {},
    connection: { application_name: `prosa-${options.service}` },
    transform: { column: { from: postgres.toCamel } },
    types,
  });

export type Connection = ReturnType<typeof connect>;

/** What repositories speak: one open transaction. */
export type Sql = postgres.TransactionSql<{ int8: number; timestamptz: Date; timestamp: string }>;

/**
 * Arrays of a bulk insert travel as texts and numbers and are cast in SQL (`::text[]::timestamptz[]`): the driver takes
 * an array of Dates or booleans for a scalar. bytea columns travel as hex: `decode(…, 'hex')`.
 */
export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** Numbers, or texts without marks such as ids, as one plain parameter: of a list the driver asks the type first, and waits. */
export const listOf = (values: readonly (number | string)[]): string => `{${values.join(',')}}`;
