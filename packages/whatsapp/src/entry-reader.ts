import { type Author, createAuthors } from './authors.ts';
import type { Block } from './block.ts';
import { type Body, hasBracketsOrPhrase, plainBody, readBody, type Style } from './body/body.ts';
import { cleanName, cleanText } from './clean.ts';
import type { ChatEvent, Entry } from './entry.ts';
import { createNoticeReader } from './events/notices.ts';
import { createSurroundings } from './events/surroundings.ts';
import type { Clock } from './header/clock.ts';
import { MessageRecord } from './message-record.ts';
import type { Open } from './open.ts';
import { isSpecial } from './scout.ts';
import { readSlot, type Slot } from './slot.ts';
import { emptyCounts, type MemberLink } from './summary.ts';

const LRM = 0x200e;
const CR = 0x0d;
/** Where a part of a text ends without its blank end. */
const trimmedEnd = (text: string, from: number, to: number): number => {
  const last = text.charCodeAt(to - 1);
  return last > 0x20 && last < 0x80 && to > from ? to : from + text.slice(from, to).trimEnd().length;
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
    return {
      kind: 'system',
      type: event.type,
      seq: seq++,
      line: open.line,
      localTime: clock.localText(open.local),
      instant: clock.instantText(open.instant),
      author: event.actor,
      phone: null,
      text,
      original,
      attachments: plainBody.attachments,
      edited: false,
      deleted: false,
      event,
    };
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
    const { text } = block;
    const end = text.charCodeAt(lineBreak - 1) === CR ? lineBreak - 1 : lineBreak;
    const original = text.slice(open.start, end);
    counts.lines += lines;
    counts.continuations += lines - 1;
    let author = authors.at(block, open.bodyAt);
    let bodyAt = authors.bodyAt();
    let name = '';
    if (!author) {
      const whole = text.slice(open.bodyAt, end).trimEnd();
      const lineEnd = whole.indexOf('\n');
      const slot = slotOf(lineEnd < 0 ? whole : whole.slice(0, lineEnd), block, open.bodyAt);
      if (!('authorEnd' in slot)) {
        return system(open, original, cleanText(whole.replaceAll('\r\n', '\n')), slot.notice?.event ?? unknownEvent);
      }
      bodyAt = open.bodyAt + slot.bodyAt;
      name = whole.slice(0, slot.authorEnd);
    }
    const bodyEnd = trimmedEnd(text, bodyAt, end);
    const raw = text.slice(bodyAt, bodyEnd);
    const isPhrase = hasBracketsOrPhrase(text, bodyAt, bodyEnd, lines > 1);
    const body = readBody(raw, style, !isSpecial(block, bodyAt, bodyEnd), isPhrase);
    if (style === 'marked' && raw.charCodeAt(0) === LRM && body && (body.type === 'text' || body.type === 'link')) {
      slotName ??= author?.name ?? cleanName(name);
      return system(open, original, body.text, notices(body.text)?.event ?? unknownEvent);
    }
    if (style === 'bare' && !author) {
      const event = bareNotice(cleanName(name), raw);
      if (event) return system(open, original, cleanText(raw), event);
    }
    author ??= authors.add(name);
    if (lines > 1) counts.multiline++;
    return message(open, original, author, raw, body);
  };

  return {
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
    knowsAuthor: (block: Block, bodyAt: number): boolean => authors.at(block, bodyAt) !== undefined,
    authors: (): Author[] => authors.list().filter((author) => author.messages > 0),
    /** In a chat of two, the place of the group's name holds the contact's, who also writes. */
    groupName: (): string | null => eventName ?? (slotName !== null && !authors.knows(slotName) ? slotName : null),
  };
};
export type EntryReader = ReturnType<typeof createEntryReader>;
