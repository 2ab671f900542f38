import { ProsaError } from '@prosa/contracts';
import { type Block, createBlocks, toBlock } from './block.ts';
import type { Style } from './body/body.ts';
import type { Entry } from './entry.ts';
import { createEntryReader } from './entry-reader.ts';
import { type Clock, NO_TIME } from './header/clock.ts';
import { contradicted, type DateOrderResult, isGuess, otherOrder, positions } from './header/date-order.ts';
import type { Dialect } from './header/dialect.ts';
import { createHeaderMatcher, ENDED, NOT_A_HEADER, Slot } from './header/pattern.ts';
import { Open } from './open.ts';
import { isPaste } from './paste.ts';
import { endOf, Found, foundIn, scanLine } from './scout.ts';

/** Characters of one line, and of one message with all its lines: WhatsApp's own limit for a message is 65 536. */
const LONGEST = 1024 * 1024;
const UNRECOGNISED_LISTED = 100;
/** Neighbours may stand in the wrong order by seconds without meaning anything. */
const JITTER = 60;
/** A step back in time that lasts for more headers than this is no paste. */
const LONGEST_PASTE = 500;

export interface ParserOptions {
  dialect: Dialect;
  clock: Clock;
  style: Style;
}

/** Whether a line that begins with this character may begin with a header: a digit, `[`, a mark, or a letter far off. */
const mayBegin = (code: number): boolean => (code < 0x3a ? code > 0x2f : code === 0x5b || code > 0x5ff);

/** Splits blocks of whole lines into entries. The last entry of a block waits for the next, which may continue it. */
export const createParser = ({ dialect, clock, style }: ParserOptions) => {
  const { pattern } = dialect;
  const matchNext = createHeaderMatcher(pattern);
  const reader = createEntryReader(clock, style);
  const { counts } = reader;
  const blockOf = createBlocks();
  const slots = new Int32Array(6);
  const unrecognisedLines: number[] = [];
  let dateOrder: DateOrderResult = dialect.dateOrder;
  /** The open entry and its text so far; `run` are headers inside it that step back in time. */
  let open: Open | null = null;
  let waiting = '';
  let run: Open[] = [];
  /** The last of them, to which further lines belong. */
  let tail: Open | null = null;
  let lastInstant = 0;
  let chatStart = Number.POSITIVE_INFINITY;
  let line = 1;
  let truncated = false;
  let contradictedAt = 0;

  const localIn = (order: DateOrderResult['order']): number => {
    const place = positions[order];
    return clock.local(
      slots[place[0]] as number,
      slots[place[1]] as number,
      slots[place[2]] as number,
      slots[Slot.hour] as number,
      slots[Slot.minute] as number,
      slots[Slot.second60] as number,
    );
  };

  /** The header's wall-clock time, or NO_TIME. A date that can only be read the other way corrects a mere guess. */
  const readLocal = (): number => {
    const local = localIn(dateOrder.order);
    if (local >= 0) return local;
    const other = localIn(otherOrder(dateOrder.order));
    if (other < 0 || contradictedAt === line) return local;
    const corrects = isGuess(dateOrder);
    dateOrder = contradicted(dateOrder, line);
    contradictedAt = line;
    return corrects ? other : local;
  };

  const unrecognised = (at: number): void => {
    counts.lines++;
    counts.unrecognised++;
    if (unrecognisedLines.length < UNRECOGNISED_LISTED) unrecognisedLines.push(at);
  };

  /** Closes the open entry at `end`, with the headers of the run as entries of their own. */
  const close = (block: Block, end: number, before: number, entries: Entry[]): void => {
    let current = open as Open;
    for (const next of run) {
      entries.push(reader.read(block, current, next.start - 1, next.line - current.line));
      current = next;
    }
    if (run.length > 0) run = [];
    entries.push(reader.read(block, current, end, before - current.line));
  };

  /** A header that steps back may belong to a chat pasted into the open message: it waits until time has caught up. */
  const stepsBack = (local: number, after: Open): boolean =>
    local < after.local - JITTER && clock.instant(local, after.instant) < after.instant - JITTER;

  /** Begins an entry with the header at `at`; the one before it ends, unless the header may be part of a paste. */
  const begin = (block: Block, at: number, bodyAt: number, local: number, entries: Entry[]): Open => {
    const back = open !== null && stepsBack(local, open);
    if (open && back && run.length < LONGEST_PASTE) {
      const header = new Open(at, bodyAt, line, local, clock.instant(local, (run.at(-1) ?? open).instant));
      run.push(header);
      return header;
    }
    if (open) {
      if (!back && run.length > 0 && isPaste(block, open, run, chatStart, pattern, reader)) {
        run = [];
        open.found = Found.anything;
      }
      close(block, at - 1, line, entries);
    }
    lastInstant = clock.instant(local, lastInstant);
    if (chatStart === Number.POSITIVE_INFINITY) chatStart = lastInstant;
    open = new Open(at, bodyAt, line, local, lastInstant);
    return open;
  };

  const readLines = (block: Block, from: number, last: boolean, entries: Entry[]): void => {
    const { text, units } = block;
    let at = from;
    while (at < text.length) {
      const bodyAt = mayBegin(units[at] as number) ? matchNext(block, at, slots) : NOT_A_HEADER;
      const local = bodyAt >= 0 ? readLocal() : NO_TIME;
      const header = local >= 0 ? begin(block, at, bodyAt, local, entries) : null;
      const scan = scanLine(block, header ? reader.begin(block, header) : at);
      const end = endOf(scan);
      if (end === text.length) truncated = true;
      if (end - at > LONGEST) {
        throw new ProsaError('export_line_too_long', `Line ${line} is longer than ${LONGEST} characters`, {
          context: { line, limit: LONGEST },
        });
      }
      if (header) tail = header;
      else if (!open || (truncated && bodyAt === ENDED) || end - open.start > LONGEST) {
        if (open) close(block, at - 1, line, entries);
        open = null;
        tail = null;
        unrecognised(line);
      }
      if (tail) tail.found |= foundIn(scan);
      at = end + 1;
      line++;
    }
    if (last && open && truncated && open.line === line - 1 && !reader.isEntry(block, open)) {
      open = null;
      unrecognised(line - 1);
    }
    if (last && open) close(block, text.endsWith('\n') ? text.length - 1 : text.length, line, entries);
  };

  /** Whether a block begins with a header that closes the waiting entry, so that the two need not be joined. */
  const closesWaiting = (block: Block): boolean => {
    if (!open || run.length > 0 || !mayBegin(block.units[0] as number)) return false;
    if (matchNext(block, 0, slots) < 0) return false;
    const local = readLocal();
    return local >= 0 && !stepsBack(local, open);
  };

  return {
    counts,
    links: reader.links,
    authors: reader.authors,
    groupName: reader.groupName,
    unrecognisedLines,
    dateOrder: () => dateOrder,
    truncated: () => truncated,
    /** The entries that are complete with this block. */
    read(piece: string, last: boolean): Entry[] {
      const entries: Entry[] = [];
      let block = blockOf(piece);
      if (piece !== '') reader.look(piece);
      if (closesWaiting(block)) {
        close(toBlock(waiting), waiting.length - 1, line, entries);
        open = null;
        waiting = '';
      } else if (waiting !== '') block = blockOf(waiting + piece);
      readLines(block, waiting.length, last, entries);
      waiting = '';
      if (open && !last) {
        const { start } = open;
        waiting = block.text.slice(start);
        open.shift(start);
        for (const header of run) header.shift(start);
      }
      return entries;
    },
  };
};
