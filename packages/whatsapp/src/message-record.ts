import type { Author } from './authors.ts';
import type { Body } from './body/body.ts';
import type { Attachment, Call, Location, MessageEntry, MessageType, Poll } from './entry.ts';

/**
 * A message as the parser makes it. A class where a literal would do: V8 allocates the objects of a literal that once
 * outlived a collection as long-lived ever after, which doubles the memory of reading a large file.
 */
export class MessageRecord implements MessageEntry {
  readonly kind = 'message';
  readonly type: MessageType;
  readonly seq: number;
  readonly line: number;
  readonly localTime: string;
  readonly instant: string;
  readonly author: string;
  readonly phone: string | null;
  readonly text: string;
  readonly original: string;
  readonly attachments: readonly Attachment[];
  readonly mentions: readonly string[];
  readonly edited: boolean;
  readonly deleted: boolean;
  readonly poll: Poll | null;
  readonly location: Location | null;
  readonly call: Call | null;
  readonly event = null;

  constructor(
    seq: number,
    line: number,
    localTime: string,
    instant: string,
    author: Author,
    original: string,
    text: string,
    body: Body,
  ) {
    this.type = body.type;
    this.seq = seq;
    this.line = line;
    this.localTime = localTime;
    this.instant = instant;
    this.author = author.name;
    this.phone = author.phone;
    this.text = text;
    this.original = original;
    this.attachments = body.attachments;
    this.mentions = body.mentions;
    this.edited = body.edited;
    this.deleted = body.deleted;
    this.poll = body.poll;
    this.location = body.location;
    this.call = body.call;
  }
}
