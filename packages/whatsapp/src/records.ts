import type { Author } from './authors.ts';
import type { Body } from './body/body.ts';
import type { Attachment, Call, ChatEvent, Location, MessageEntry, MessageType, Poll, SystemEntry } from './entry.ts';

/**
 * Entries as the parser makes them. Classes where literals would do: V8 allocates the objects of a literal that once
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

export class SystemRecord implements SystemEntry {
  readonly kind = 'system';
  readonly type: SystemEntry['type'];
  readonly seq: number;
  readonly line: number;
  readonly localTime: string;
  readonly instant: string;
  readonly author: string | null;
  readonly phone = null;
  readonly text: string;
  readonly original: string;
  readonly attachments: readonly Attachment[];
  readonly edited = false;
  readonly deleted = false;
  readonly event: ChatEvent;

  constructor(
    seq: number,
    line: number,
    localTime: string,
    instant: string,
    original: string,
    text: string,
    attachments: readonly Attachment[],
    event: ChatEvent,
  ) {
    this.type = event.type;
    this.seq = seq;
    this.line = line;
    this.localTime = localTime;
    this.instant = instant;
    this.author = event.actor;
    this.text = text;
    this.original = original;
    this.attachments = attachments;
    this.event = event;
  }
}
