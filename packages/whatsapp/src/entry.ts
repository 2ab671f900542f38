export type AttachmentKind =
  | 'image'
  | 'video'
  | 'audio'
  | 'gif'
  | 'sticker'
  | 'document'
  | 'contact'
  /** Left out of the export without saying what it was (`<Mídia oculta>`). */
  | 'media';

export interface Attachment {
  kind: AttachmentKind;
  /** As written in the export; null when the media was left out. */
  fileName: string | null;
  omitted: boolean;
}

export interface Poll {
  question: string;
  options: { text: string; votes: number }[];
}

export interface Location {
  url: string;
  latitude: number | null;
  longitude: number | null;
}

export interface Call {
  medium: 'voice' | 'video';
  missed: boolean;
}

export type MessageType =
  | 'text'
  | 'link'
  | AttachmentKind
  | 'deleted'
  | 'location'
  | 'live_location'
  | 'poll'
  | 'view_once'
  | 'call';

export type EventType =
  | 'encryption'
  | 'created'
  | 'added'
  | 'joined'
  | 'join_requested'
  | 'removed'
  | 'left'
  | 'subject_changed'
  | 'description_changed'
  | 'icon_changed'
  | 'settings_changed'
  | 'admin_granted'
  | 'admin_revoked'
  | 'number_changed'
  | 'security_code_changed'
  | 'disappearing_changed'
  | 'pinned'
  | 'call'
  | 'blocked'
  | 'unknown';

export interface ChatEvent {
  type: EventType;
  /** Who did it, as named in the export; `você` and its like stay as written, `Añadiste a Bia` is said of `Tú`. */
  actor: string | null;
  /** Whom it concerns; who joins, leaves or changes number is both actor and target. */
  targets: string[];
  /** The former name or number. */
  old: string | null;
  /**
   * The new name or number; of settings what they allow, `on` or `off`; of disappearing messages their time, `90 dias`, or
   * `off`.
   */
  new: string | null;
}

interface EntryBase {
  /** From 0, in file order. */
  seq: number;
  /** Number of the entry's first line in the file, from 1. */
  line: number;
  /** Wall-clock time as exported, Gregorian: `2024-01-05T14:05:12`. */
  localTime: string;
  /** The same moment in UTC, `2024-01-05T17:05:12Z`, by the zone of the options. */
  instant: string;
  /** Cleaned: NFC, no invisible marks, no media, edit or deletion markers. Lines are joined by `\n`. */
  text: string;
  /** The entry exactly as in the file, header included, without its last line break. */
  original: string;
  attachments: readonly Attachment[];
  edited: boolean;
  deleted: boolean;
}

export interface MessageEntry extends EntryBase {
  kind: 'message';
  type: MessageType;
  author: string;
  /** E.164, when the author is shown as a phone number. */
  phone: string | null;
  /** Names or numbers as mentioned, without `@`. */
  mentions: readonly string[];
  poll: Poll | null;
  location: Location | null;
  call: Call | null;
  event: null;
}

export interface SystemEntry extends EntryBase {
  kind: 'system';
  type: EventType;
  /** The actor where the line names one. */
  author: string | null;
  phone: null;
  event: ChatEvent;
}

export type Entry = MessageEntry | SystemEntry;
