import { type Author, createAuthors } from './authors.ts';
import { type Body, plainBody, readBody } from './body/body.ts';
import { cleanText, mayNeedCleaning } from './clean.ts';
import type { ChatEvent, Entry } from './entry.ts';
import { createNoticeReader } from './events/notices.ts';
import type { Clock } from './header/clock.ts';
import { MessageRecord } from './message-record.ts';
import type { Open } from './open.ts';
import { readSlot } from './slot.ts';
import { emptyCounts, type MemberLink } from './summary.ts';

const LRM = 0x200e;
const CR = 0x0d;
const unknownEvent: ChatEvent = { type: 'unknown', actor: null, targets: [], old: null, new: null };

/**
 * Turns the text from one header to the next into an entry, and keeps the accounts. `marked` says that the file's own
 * texts begin with a direction mark (iOS), so that what has none was typed by someone.
 */
export const createEntryReader = (clock: Clock, marked: boolean) => {
  const counts = emptyCounts();
  const authors = createAuthors();
  const notices = createNoticeReader();
  const links: MemberLink[] = [];
  let seq = 0;
  /** The name in the author's place of the first notice: on iOS that is the group's. */
  let slotName: string | null = null;
  let eventName: string | null = null;

  const system = (open: Open, original: string, text: string, event: ChatEvent): Entry => {
    counts.system++;
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

  /** `text` without carriage returns and blank ends. */
  const tidy = (text: string): string => {
    const last = text.charCodeAt(text.length - 1);
    const ended = last > 0x20 && last < 0x80 ? text : text.trimEnd();
    return ended.includes('\r\n') ? ended.replaceAll('\r\n', '\n') : ended;
  };

  /** The entry that ends at `end`, where its last line break is or the text ends. */
  const read = (text: string, open: Open, end: number, lines: number): Entry => {
    const original = text.slice(open.start, text.charCodeAt(end - 1) === CR ? end - 1 : end);
    counts.lines += lines;
    counts.continuations += lines - 1;
    let colon = text.indexOf(': ', open.bodyAt);
    let bodyAt = colon + 2;
    const author = colon > 0 && colon < end ? authors.find(text.slice(open.bodyAt, colon)) : undefined;
    if (!author) {
      const whole = tidy(text.slice(open.bodyAt, end));
      const lineEnd = whole.indexOf('\n');
      const slot = readSlot(lineEnd < 0 ? whole : whole.slice(0, lineEnd), authors, notices, marked);
      if (!('authorEnd' in slot)) return system(open, original, cleanText(whole), slot.notice?.event ?? unknownEvent);
      colon = open.bodyAt + slot.authorEnd;
      bodyAt = open.bodyAt + slot.bodyAt;
    }
    const raw = tidy(text.slice(bodyAt, end));
    const body = readBody(raw, mayNeedCleaning(raw), marked);
    const name = text.slice(open.bodyAt, colon);
    if (marked && raw.charCodeAt(0) === LRM && body && (body.type === 'text' || body.type === 'link')) {
      slotName ??= cleanText(name);
      return system(open, original, body.text, notices(body.text)?.event ?? unknownEvent);
    }
    if (lines > 1) counts.multiline++;
    return message(open, original, author ?? authors.find(name) ?? authors.add(name), raw, body);
  };

  return {
    read,
    counts,
    links,
    /** Whether the line whose body begins at `bodyAt` names someone who has written before. */
    knowsAuthor(text: string, bodyAt: number): boolean {
      const colon = text.indexOf(': ', bodyAt);
      return colon > 0 && authors.find(text.slice(bodyAt, colon)) !== undefined;
    },
    authors: (): Author[] => authors.list().filter((author) => author.messages > 0),
    /** In a chat of two, the place of the group's name holds the contact's, who also writes. */
    groupName: (): string | null => eventName ?? (slotName !== null && !authors.knows(slotName) ? slotName : null),
  };
};
export type EntryReader = ReturnType<typeof createEntryReader>;
