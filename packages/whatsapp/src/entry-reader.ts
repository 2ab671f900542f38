import { type Author, createAuthors } from './authors.ts';
import type { Block } from './block.ts';
import { type Body, hasBracketsOrPhrase, plainBody, readBody, type Style } from './body/body.ts';
import { cleanName, cleanText } from './clean.ts';
import type { ChatEvent, Entry } from './entry.ts';
import { createNoticeReader } from './events/notices.ts';
import { createSurroundings } from './events/surroundings.ts';
import type { Clock } from './header/clock.ts';
import type { Open } from './open.ts';
import { MessageRecord, SystemRecord } from './records.ts';
import { readSlot, type Slot } from './slot.ts';
import { emptyCounts, type MemberLink } from './summary.ts';

const LRM = 0x200e;
const CR = 0x0d;
const LINE_FEED = 0x0a;

const isBlank = (code: number): boolean => {
  if (code < 0x80) return code === 0x20 || (code > 0x08 && code < 0x0e);
  return (code <= 0x3000 || code === 0xfeff) && String.fromCharCode(code).trim() === '';
};

/** Where a part of a text ends without its blank end. */
const trimmedEnd = ({ units }: Block, from: number, to: number): number => {
  let end = to;
  while (end > from && isBlank(units[end - 1] as number)) end--;
  return end;
};

const mayHoldPhrase = ({ units }: Block, from: number, to: number, multiline: boolean): boolean => {
  let lineEnd = to;
  if (multiline) {
    const lineFeed = units.indexOf(LINE_FEED, from);
    if (lineFeed >= 0 && lineFeed < to) lineEnd = lineFeed;
  }
  const lineLast = units[lineEnd - 1] as number;
  return hasBracketsOrPhrase(units[from] as number, units[to - 1] as number, lineLast, lineEnd - from);
};

const unknownEvent: ChatEvent = { type: 'unknown', actor: null, targets: [], old: null, new: null };

/** Turns the text from one header to the next into an entry, and keeps the accounts. */
export const createEntryReader = (clock: Clock, style: Style) => {
  const counts = emptyCounts();
  const authors = createAuthors();
  const notices = createNoticeReader();
  const surroundings = createSurroundings();
  let languageKnown = false;
  const links: MemberLink[] = [];
  let seq = 0;
  /** The name in the author's place of the first notice: on iOS that is the group's. */
  let slotName: string | null = null;
  let eventName: string | null = null;

  const system = (open: Open, original: string, text: string, event: ChatEvent): Entry => {
    counts.system++;
    if (event.type !== 'unknown') languageKnown = true;
    for (const name of event.actor ? [event.actor, ...event.targets] : event.targets) authors.meet(name);
    if ((event.type === 'created' || event.type === 'subject_changed') && event.new) eventName = event.new;
    if (event.type === 'number_changed' && event.old && event.new) {
      links.push({ old: event.old, new: event.new, line: open.line });
    }
    const localTime = clock.localText(open.local);
    const instant = clock.instantText(open.instant);
    return new SystemRecord(seq++, open.line, localTime, instant, original, text, plainBody.attachments, event);
  };

  const message = (open: Open, original: string, author: Author, raw: string, body: Body | null): Entry => {
    counts.messages++;
    author.messages++;
    if (body) {
      if (body.attachments.length > 0) counts.media++;
      if (body.deleted) counts.deleted++;
      if (body.edited) counts.edited++;
    }
    return new MessageRecord(
      seq++,
      open.line,
      clock.localText(open.local),
      clock.instantText(open.instant),
      author,
      original,
      body ? body.text : raw,
      body ?? plainBody,
    );
  };

  /** Without marks a notice is told by its place: the group's name, or the very member it speaks of, who never wrote. */
  const bareNotice = (name: string, raw: string): ChatEvent | null => {
    const event = notices(cleanText(raw))?.event ?? null;
    if (event?.type === 'encryption') slotName ??= name;
    const own = event && (event.type === 'encryption' || name === slotName || event.actor === name);
    return own ? event : null;
  };

  /** The entry of a message by an author, or of a notice in the form of one: `name` is new unless there is an author. */
  const readAuthored = (
    block: Block,
    open: Open,
    original: string,
    from: number,
    to: number,
    known: Author | undefined,
    name: string,
    lines: number,
  ): Entry => {
    const end = trimmedEnd(block, from, to);
    const raw = block.text.slice(from, end);
    const body = readBody(raw, style, open.found, mayHoldPhrase(block, from, end, lines > 1));
    if (style === 'marked' && raw.charCodeAt(0) === LRM && body && (body.type === 'text' || body.type === 'link')) {
      slotName ??= known?.name ?? cleanName(name);
      return system(open, original, body.text, notices(body.text)?.event ?? unknownEvent);
    }
    if (style === 'bare' && !known) {
      const event = bareNotice(cleanName(name), raw);
      if (event) return system(open, original, cleanText(raw), event);
    }
    if (lines > 1) counts.multiline++;
    return message(open, original, known ?? authors.add(name), raw, body);
  };

  /** The entry of a line whose author, if it has one, was not seen before. */
  const readUnnamed = (block: Block, open: Open, original: string, end: number, lines: number): Entry => {
    const whole = block.text.slice(open.bodyAt, end).trimEnd();
    const lineEnd = whole.indexOf('\n');
    const slot = slotOf(lineEnd < 0 ? whole : whole.slice(0, lineEnd), block, open.bodyAt);
    if ('authorEnd' in slot) {
      const name = whole.slice(0, slot.authorEnd);
      return readAuthored(block, open, original, open.bodyAt + slot.bodyAt, end, undefined, name, lines);
    }
    return system(open, original, cleanText(whole.replaceAll('\r\n', '\n')), slot.notice?.event ?? unknownEvent);
  };

  const slotOf = (line: string, { text }: Block, bodyAt: number): Slot =>
    readSlot(line, {
      authors,
      notices,
      marked: style === 'marked',
      languageKnown,
      others: (start) => surroundings.others(text, bodyAt, start),
      isMentioned: surroundings.isMentioned,
    });

  /** The entry that ends at `lineBreak`, its last one or the end of the text. */
  const read = (block: Block, open: Open, lineBreak: number, lines: number): Entry => {
    const end = block.units[lineBreak - 1] === CR ? lineBreak - 1 : lineBreak;
    const original = block.text.slice(open.start, end);
    counts.lines += lines;
    counts.continuations += lines - 1;
    const { author } = open;
    return author
      ? readAuthored(block, open, original, open.textAt, end, author, '', lines)
      : readUnnamed(block, open, original, end, lines);
  };

  return {
    /** Looks for the author of an entry that begins; returns where the text begins. */
    begin(block: Block, open: Open): number {
      const name = authors.find(block, open.bodyAt);
      if (name) {
        open.author = name.author;
        open.textAt = open.bodyAt + name.length;
      }
      return open.textAt;
    },
    read,
    counts,
    links,
    /** The text in which names are looked for again. */
    look: surroundings.look,
    /** Whether a last line that was cut off got as far as the end of a name or of a notice. */
    isEntry(block: Block, open: Open): boolean {
      const slot = slotOf(block.text.slice(open.bodyAt), block, open.bodyAt);
      return 'authorEnd' in slot || slot.notice !== null;
    },
    /** Whether the line whose body begins at `bodyAt` names someone who has written before. */
    knowsAuthor: (block: Block, bodyAt: number): boolean => authors.find(block, bodyAt) !== undefined,
    authors: (): Author[] => authors.list().filter((author) => author.messages > 0),
    /** In a chat of two, the place of the group's name holds the contact's, who also writes. */
    groupName: (): string | null => eventName ?? (slotName !== null && !authors.knows(slotName) ? slotName : null),
  };
};
export type EntryReader = ReturnType<typeof createEntryReader>;
