import { ProsaError } from '@prosa/contracts';
import { decodeText } from './decode.ts';
import type { Entry } from './entry.ts';
import { groupNameOfFile } from './group-name.ts';
import { createClock } from './header/clock.ts';
import type { DateOrder } from './header/date-order.ts';
import { type Dialect, detectDialect } from './header/dialect.ts';
import { createParser, type Parser } from './parser.ts';
import type { ExportSummary } from './summary.ts';
import { createZone } from './zone.ts';

export interface ParseOptions {
  /** IANA zone of the phone that exported the chat, e.g. `America/Sao_Paulo`. */
  zone: string;
  /** Wins over what the file suggests, unless the file's dates cannot be read that way. */
  dateOrder?: DateOrder;
  /** Name of the exported file: the last place to find the group's name. */
  fileName?: string;
  /** Bytes of text, 2 GiB unless told. */
  maxBytes?: number;
}

const MAX_BYTES = 2 * 1024 ** 3;
/** Characters read before the dialect is decided; more while the order of the dates is only a guess. */
const HEAD = 256 * 1024;
const LONG_HEAD = 4 * 1024 * 1024;

const isCertain = (dialect: Dialect | null): boolean =>
  dialect !== null && ['hint', 'year', 'value'].includes(dialect.dateOrder.evidence);

const refuse = (head: string): ProsaError =>
  head.trim() === ''
    ? new ProsaError('export_empty', 'The file holds no text')
    : new ProsaError('export_not_a_chat', 'No line of the file begins like a message of a WhatsApp export');

/**
 * Reads an export: entries in file order, in arrays of about one block of input each; returns the summary. Memory does
 * not grow with the input. Throws ProsaError: `export_empty`, `export_not_a_chat`, `export_line_too_long`,
 * `export_encoding`, `export_too_large`, or `request_invalid` for an unknown zone.
 */
export async function* parseExport(
  source: AsyncIterable<Uint8Array>,
  options: ParseOptions,
): AsyncGenerator<Entry[], ExportSummary> {
  const clock = createClock(createZone(options.zone));
  const blocks = decodeText(source, options.maxBytes ?? MAX_BYTES);
  let head = '';
  let dialect: Dialect | null = null;
  let parser: Parser | null = null;
  let tried = 0;
  let end: { encoding: ExportSummary['encoding']; cutCharacter: boolean };

  const start = (): Entry[] => {
    if (!dialect) throw refuse(head);
    parser = createParser({ dialect, clock, marked: dialect.platform === 'ios' && head.includes('\u200e') });
    const entries = parser.read(head, false);
    head = '';
    return entries;
  };

  try {
    for (;;) {
      const next = await blocks.next();
      if (next.done) {
        end = next.value;
        break;
      }
      const { text } = next.value;
      if (parser) {
        const entries = (parser as Parser).read(text, false);
        if (entries.length > 0) yield entries;
        continue;
      }
      head += text;
      if (head.length < HEAD || (tried > 0 && head.length < LONG_HEAD)) continue;
      tried = head.length;
      dialect = detectDialect(head, options.dateOrder ?? null);
      if (isCertain(dialect) || head.length >= LONG_HEAD) yield start();
    }
  } finally {
    await blocks.return(undefined as never);
  }
  if (!parser) {
    dialect = detectDialect(head, options.dateOrder ?? null);
    const entries = start();
    if (entries.length > 0) yield entries;
  }
  const done = parser as unknown as Parser;
  const { name, platform, dateOrder } = dialect as unknown as Dialect;
  const entries = done.read('', true);
  if (entries.length > 0) yield entries;
  return {
    platform,
    dialect: name,
    dateOrder,
    zone: options.zone,
    encoding: end.encoding,
    groupName: done.groupName() ?? groupNameOfFile(options.fileName ?? ''),
    authors: done.authors(),
    links: done.links,
    counts: done.counts,
    unrecognisedLines: done.unrecognisedLines,
    truncated: done.truncated() || end.cutCharacter,
  };
}
