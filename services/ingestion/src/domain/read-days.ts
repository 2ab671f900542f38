import type { Counts, Entry } from '@prosa/whatsapp';
import type { ChosenPart } from './choose-parts.ts';
import { orderOf, type WrittenDate } from './day-of-line.ts';
import { type KnownDay, noCounts, sumOf } from './known-day.ts';

/** A part that the parser reads: where it lies among the lines that the parser sees, and in the file. */
interface ReadPart {
  from: number;
  to: number;
  fileLine: number;
  fingerprint: Buffer | null;
  date: WrittenDate | null;
  first: Entry | null;
  endsAt: string;
  counts: Counts;
}

/**
 * Stands between the days of a file and the parser, which is given only some of them. Knows, of each entry that comes out,
 * its line in the file, and which days are complete with it.
 */
export const createDayReader = (chosen: AsyncIterable<ChosenPart<KnownDay>>) => {
  const parts: ReadPart[] = [];
  let parserLine = 1;
  let fileLine = 1;
  let counted = 0;
  let order: KnownDay['dateOrder'] | null = null;
  let skipped = noCounts();

  const partOf = (line: number): ReadPart | undefined => {
    let part = parts[counted];
    while (part && line >= part.to) part = parts[++counted];
    return part;
  };

  return {
    /** The bytes for the parser. */
    bytes: async function* (): AsyncGenerator<Buffer> {
      for await (const { bytes, lines, fingerprint, date, known, skip } of chosen) {
        if (skip && known) skipped = sumOf(skipped, known.counts);
        else {
          // Lines are unrecognised until an entry has them.
          const counts = { ...noCounts(), lines, unrecognised: lines };
          parts.push({
            from: parserLine,
            to: parserLine + lines,
            fileLine,
            fingerprint,
            date,
            first: null,
            endsAt: '',
            counts,
          });
          parserLine += lines;
          yield bytes;
        }
        fileLine += lines;
      }
    },
    /** Takes note of an entry, in the parser's order. */
    see: (entry: Entry): void => {
      const part = partOf(entry.line);
      if (!part) return;
      part.first ??= entry;
      if (entry.localTime > part.endsAt) part.endsAt = entry.localTime;
      count(part.counts, entry);
    },
    /** In the file, from 1, of a line of the parser's whose day was not handed out yet. */
    fileLineOf: (line: number): number => {
      const part = parts.find(({ to }) => to > line);
      return part ? part.fileLine + line - part.from : fileLine;
    },
    /** The days, not yet handed out, all of whose entries come before this line of the parser's; all days without one. */
    completeBefore: (line: number | null): KnownDay[] => {
      const end = line === null ? parts.length : parts.findIndex(({ to }) => to > line);
      const done = parts.splice(0, end < 0 ? parts.length : end);
      counted = Math.max(0, counted - done.length);
      return done.flatMap(({ fingerprint, date, first, endsAt, counts }) => {
        if (!fingerprint || !date || !first) return [];
        order = orderOf(date, first.localTime) ?? order;
        return [{ fingerprint, dateOrder: order ?? 'dmy', endsAt, counts }];
      });
    },
    /** What the days that were not read add to the accounting. */
    skipped: (): Counts => skipped,
  };
};

/** Lines of an entry; the parser counts in the same way. */
const linesOf = (text: string): number => {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
};

const count = (counts: Counts, entry: Entry): void => {
  const lines = linesOf(entry.original);
  counts.unrecognised -= lines;
  counts.continuations += lines - 1;
  if (entry.kind === 'system') {
    counts.system++;
    return;
  }
  counts.messages++;
  if (entry.attachments.length > 0) counts.media++;
  if (entry.deleted) counts.deleted++;
  if (entry.edited) counts.edited++;
  if (lines > 1) counts.multiline++;
};
