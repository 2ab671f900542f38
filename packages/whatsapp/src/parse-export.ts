import { ProsaError } from '@prosa/contracts';
import type { Style } from './body/body.ts';
import { type DecodedEnd, decodeLines } from './decode.ts';
import type { Entry } from './entry.ts';
import { groupNameOfFile } from './group-name.ts';
import { createClock } from './header/clock.ts';
import type { DateOrder } from './header/date-order.ts';
import { createDialectLearner, type Dialect } from './header/dialect.ts';
import { createParser } from './parser.ts';
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
/** Characters read before the dialect is decided; twice as many, and again, while the order of the dates is a guess. */
const HEAD = 128 * 1024;
const LONG_HEAD = 4 * 1024 * 1024;

const isCertain = ({ dateOrder }: Dialect): boolean => ['hint', 'year', 'value'].includes(dateOrder.evidence);

/** The beginning of a file, in blocks, and the dialect that it shows. */
const readHead = async (blocks: AsyncGenerator<string, DecodedEnd>, hint: DateOrder | null) => {
  const head: string[] = [];
  const learner = createDialectLearner(hint);
  let length = 0;
  let enough = HEAD;
  for (;;) {
    const next = await blocks.next();
    const end = next.done ? next.value : null;
    if (!next.done) {
      head.push(next.value);
      length += next.value.length;
      learner.read(next.value);
      if (length < enough) continue;
    }
    const dialect = learner.dialect();
    if (!end && length < LONG_HEAD && !(dialect && isCertain(dialect))) {
      enough = length * 2;
      continue;
    }
    if (head.every((text) => text.trim() === '')) throw new ProsaError('export_empty', 'The file holds no text');
    if (!dialect) {
      throw new ProsaError('export_not_a_chat', 'No line of the file begins like a message of a WhatsApp export');
    }
    const isMarked = head.some((text) => text.includes('\u200e'));
    const style: Style = dialect.platform !== 'ios' ? 'bracketed' : isMarked ? 'marked' : 'bare';
    return { head, dialect, style, end };
  }
};

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
  const blocks = decodeLines(source, options.maxBytes ?? MAX_BYTES);
  try {
    const { head, dialect, style, end: early } = await readHead(blocks, options.dateOrder ?? null);
    const parser = createParser({ dialect, clock, style });
    // One block at a time: V8 would take the entries of a larger first batch for long-lived and keep all later ones.
    for (const block of head) yield parser.read(block, false);
    let end = early;
    while (!end) {
      const next = await blocks.next();
      if (next.done) end = next.value;
      else yield parser.read(next.value, false);
    }
    yield parser.read('', true);
    return {
      platform: dialect.platform,
      dialect: dialect.name,
      dateOrder: parser.dateOrder(),
      zone: options.zone,
      encoding: end.encoding,
      groupName: parser.groupName() ?? groupNameOfFile(options.fileName ?? ''),
      authors: parser.authors(),
      links: parser.links,
      counts: parser.counts,
      unrecognisedLines: parser.unrecognisedLines,
      truncated: parser.truncated() || end.cutCharacter,
    };
  } finally {
    await blocks.return(undefined as never);
  }
}
