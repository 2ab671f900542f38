import type { Format } from './cli-options.ts';
import type { Entry } from './index.ts';

const columns = [
  'seq',
  'line',
  'kind',
  'type',
  'localTime',
  'instant',
  'author',
  'phone',
  'text',
  'edited',
  'deleted',
] as const;

/** Spreadsheets run a cell that begins with one of these as a formula; the apostrophe makes it text. */
const formula = /^[=+\-@\t\r]/u;
const cell = (value: string | number | boolean | null): string => {
  const text = value === null ? '' : String(value);
  const safe = typeof value === 'string' && formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const toCsv = (entry: Entry): string => {
  const attachments = entry.attachments.map(({ fileName, kind }) => fileName ?? kind).join(' ');
  return `${columns.map((column) => cell(entry[column])).join(',')},${cell(attachments)}\n`;
};

const writers: Record<Format, { header: string; lines: (entries: Entry[]) => string }> = {
  ndjson: { header: '', lines: (entries) => entries.map((entry) => `${JSON.stringify(entry)}\n`).join('') },
  csv: { header: `${columns.join(',')},attachments\n`, lines: (entries) => entries.map(toCsv).join('') },
  summary: { header: '', lines: () => '' },
};

export const writerOf = (format: Format) => writers[format];
