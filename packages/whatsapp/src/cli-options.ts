import { parseArgs } from 'node:util';
import type { DateOrder } from './index.ts';

const orders = ['dmy', 'mdy', 'ymd'] as const;
const formats = ['ndjson', 'csv', 'summary'] as const;
export type Format = (typeof formats)[number];

export interface CliOptions {
  file: string;
  zone: string;
  dateOrder: DateOrder | null;
  format: Format;
}

export const usage = `Usage: parse FILE [--zone America/Sao_Paulo] [--date-order dmy|mdy|ymd] [--format ndjson|csv|summary]

Reads a WhatsApp export (.txt, or .zip with or without media; - for standard input). Writes one line per message and
notice to standard output, and a summary in JSON as the last line to standard error.
Exit code: 0 read, 1 wrong use or no such file, 2 not a readable chat.`;

const oneOf = <T extends string>(name: string, value: string, allowed: readonly T[]): T => {
  const found = allowed.find((choice) => choice === value);
  if (!found) throw new TypeError(`--${name} is one of ${allowed.join(', ')}`);
  return found;
};

/** Null when help was asked for. Throws TypeError with what is wrong. */
export const readOptions = (args: string[]): CliOptions | null => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      zone: { type: 'string', default: 'America/Sao_Paulo' },
      'date-order': { type: 'string' },
      format: { type: 'string', default: 'ndjson' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return null;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new TypeError('Name one file');
  const order = values['date-order'];
  return {
    file,
    zone: values.zone,
    dateOrder: order === undefined ? null : oneOf('date-order', order, orders),
    format: oneOf('format', values.format, formats),
  };
};
