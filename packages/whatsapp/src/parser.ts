import { ProsaError } from '@prosa/contracts';
import { type Author, createAuthors } from './authors.ts';
import { readBody } from './body/body.ts';
import { cleanText, mayNeedCleaning } from './clean.ts';
import type { ChatEvent, Entry } from './entry.ts';
import { createNoticeReader } from './events/notices.ts';
import type { Clock } from './header/clock.ts';
import { positions } from './header/date-order.ts';
import type { Dialect } from './header/dialect.ts';
import { ENDED, matchHeader, Slot } from './header/pattern.ts';
import { readSlot } from './slot.ts';
import { emptyCounts, type MemberLink } from './summary.ts';

/** Characters of one line, and of one message with all its lines: WhatsApp's own limit for a message is 65 536. */
const LONGEST = 1024 * 1024;
const UNRECOGNISED_LISTED = 100;
const LRM = 0x200e;

/** An entry whose end is not yet known. Positions are of the current text. */
interface Open {
  start: number;
  bodyAt: number;
  line: number;
  local: number;
}

export interface ParserOptions {
  dialect: Dialect;
  clock: Clock;
  /** The file's own texts begin with a direction mark (iOS): what has none was typed by someone. */
  marked: boolean;
}

/** Splits blocks of text into entries. What an entry may still grow by is kept for the next block. */
export const createParser = ({ dialect, clock, marked }: ParserOptions) => {
  const { pattern } = dialect;
  const counts = emptyCounts();
  const authors = createAuthors();
  const notices = createNoticeReader();
  const slots = new Int32Array(6);
  const unrecognisedLines: number[] = [];
  const links: MemberLink[] = [];
  let carry = '';
  let nextLine = 1;
  let seq = 0;
  let lastInstant = Number.NEGATIVE_INFINITY;
  let slotName: string | null = null;
  let eventName: string | null = null;
  let truncated = false;

  const localTime = (): number => {
    const [year, month, day] = positions[dialect.dateOrder.order];
    return clock.local(
      slots[year] as number,
      slots[month] as number,
      slots[day] as number,
      slots[Slot.hour] as number,
      slots[Slot.minute] as number,
      slots[Slot.second60] as number,
    );
  };

  const unrecognised = (line: number): void => {
    counts.unrecognised++;
    if (unrecognisedLines.length < UNRECOGNISED_LISTED) unrecognisedLines.push(line);
  };

  const moment = (local: number) => {
    lastInstant = clock.instant(local, lastInstant);
    return { localTime: clock.localText(local), instant: clock.instantText(lastInstant) };
  };

  const system = (open: Open, original: string, text: string, event: ChatEvent | null): Entry => {
    counts.system++;
    const known = event ?? { type: 'unknown' as const, actor: null, targets: [], old: null, new: null };
    if ((known.type === 'created' || known.type === 'subject_changed') && known.new) eventName = known.new;
    if (known.type === 'number_changed' && known.old && known.new) {
      links.push({ old: known.old, new: known.new, line: open.line });
    }
    return {
      kind: 'system',
      type: known.type,
      seq: seq++,
      line: open.line,
      ...moment(open.local),
      author: known.actor,
      phone: null,
      text,
      original,
      attachments: [],
      edited: false,
      deleted: false,
      event: known,
    };
  };

  const message = (open: Open, original: string, author: Author, raw: string, suspect: boolean): Entry => {
    const body = readBody(raw, suspect, marked);
    counts.messages++;
    author.messages++;
    if (body.attachments.length > 0) counts.media++;
    if (body.deleted) counts.deleted++;
    if (body.edited) counts.edited++;
    const { localTime, instant } = moment(open.local);
    return {
      kind: 'message',
      type: body.type,
      seq: seq++,
      line: open.line,
      localTime,
      instant,
      author: author.name,
      phone: author.phone,
      text: body.text,
      original,
      attachments: body.attachments,
      mentions: body.mentions,
      edited: body.edited,
      deleted: body.deleted,
      poll: body.poll,
      location: body.location,
      call: body.call,
      event: null,
    };
  };

  /** The entry from `open` to `end`, which is the line break after it or the end of the text. */
  const close = (text: string, open: Open, end: number, lines: number): Entry => {
    const cr = text.charCodeAt(end - 1) === 0x0d ? 1 : 0;
    const original = text.slice(open.start, end - cr);
    counts.continuations += lines - 1;
    counts.lines += lines;
    let colon = text.indexOf(': ', open.bodyAt);
    let author = colon > 0 && colon < end ? authors.find(text.slice(open.bodyAt, colon)) : undefined;
    let bodyAt = colon + 2;
    let whole = text.slice(open.bodyAt, end - cr);
    if (whole.includes('\r')) whole = whole.replaceAll('\r\n', '\n');
    if (!author) {
      const lineEnd = whole.indexOf('\n');
      const slot = readSlot(lineEnd < 0 ? whole : whole.slice(0, lineEnd), authors, notices, marked);
      if (!('authorEnd' in slot)) return system(open, original, cleanText(whole), slot.notice?.event ?? null);
      colon = open.bodyAt + slot.authorEnd;
      bodyAt = open.bodyAt + slot.bodyAt;
    }
    const raw = whole.slice(bodyAt - open.bodyAt).trimEnd();
    const suspect = mayNeedCleaning(raw);
    const name = text.slice(open.bodyAt, colon);
    if (marked && raw.charCodeAt(0) === LRM) {
      const body = readBody(raw, true, true);
      if (body.type === 'text' || body.type === 'link') {
        slotName ??= cleanText(name);
        return system(open, original, body.text, notices(body.text)?.event ?? null);
      }
    }
    author ??= authors.find(name) ?? authors.add(name);
    if (lines > 1) counts.multiline++;
    return message(open, original, author, raw, suspect);
  };

  const mayBegin = (code: number): boolean =>
    code < 0x30 ? code === 0x5b : code <= 0x39 || code === 0x5b || code > 0x5ff;

  return {
    counts,
    links,
    unrecognisedLines,
    authors: (): Author[] => authors.list().filter((author) => author.messages > 0),
    groupName: (): string | null => eventName ?? (slotName !== null && !authors.knows(slotName) ? slotName : null),
    truncated: () => truncated,
    /** The entries that are complete with this block. */
    read(block: string, last: boolean): Entry[] {
      const text = carry === '' ? block : carry + block;
      const entries: Entry[] = [];
      let open: Open | null = null;
      let line = nextLine;
      let at = 0;
      while (at < text.length) {
        let end = text.indexOf('\n', at);
        const unfinished = end < 0;
        if (unfinished) {
          if (!last) break;
          end = text.length;
          truncated = true;
        }
        const bodyAt = mayBegin(text.charCodeAt(at)) ? matchHeader(text, at, pattern, slots) : -1;
        const local = bodyAt >= 0 ? localTime() : Number.NaN;
        if (!Number.isNaN(local)) {
          if (open) entries.push(close(text, open, at - 1, line - open.line));
          open = { start: at, bodyAt, line, local };
        } else if (!open || (unfinished && bodyAt === ENDED)) {
          if (open) entries.push(close(text, open, at - 1, line - open.line));
          open = null;
          counts.lines++;
          unrecognised(line);
        }
        at = end + 1;
        line++;
      }
      if (last) {
        if (open) {
          const end = text.endsWith('\n') ? text.length - 1 : text.length;
          entries.push(close(text, open, end, line - open.line));
        }
        carry = '';
        return entries;
      }
      if (text.length - at > LONGEST) {
        throw new ProsaError('export_line_too_long', `Line ${line} is longer than ${LONGEST} characters`, {
          context: { line, limit: LONGEST },
        });
      }
      carry = text.slice(open ? open.start : at);
      nextLine = open ? open.line : line;
      return entries;
    },
  };
};
export type Parser = ReturnType<typeof createParser>;
