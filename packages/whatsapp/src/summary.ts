import type { Author } from './authors.ts';
import type { Encoding } from './encoding.ts';
import type { DateOrderResult } from './header/date-order.ts';
import type { Platform } from './header/dialect.ts';

export interface Counts {
  /** messages + system + continuations + unrecognised. */
  lines: number;
  messages: number;
  system: number;
  /** Messages with a photo, a file and the like, exported or left out. */
  media: number;
  deleted: number;
  edited: number;
  multiline: number;
  /** Lines that belong to the entry above them. */
  continuations: number;
  /** Lines before the first entry, and a header cut off at the end of the file. */
  unrecognised: number;
}

/** Two names of one member, from a change of number or name. */
export interface MemberLink {
  old: string;
  new: string;
  line: number;
}

export interface ExportSummary {
  platform: Platform;
  /** The header's form, e.g. `[dd/MM/yyyy, HH:mm:ss] `. */
  dialect: string;
  dateOrder: DateOrderResult;
  zone: string;
  encoding: Encoding;
  groupName: string | null;
  /** Who wrote, the most active first. */
  authors: Author[];
  links: MemberLink[];
  counts: Counts;
  /** Numbers of the first unrecognised lines, 100 at most. */
  unrecognisedLines: number[];
  /** The file ended inside a line: it may have been cut off. */
  truncated: boolean;
}

export const emptyCounts = (): Counts => ({
  lines: 0,
  messages: 0,
  system: 0,
  media: 0,
  deleted: 0,
  edited: 0,
  multiline: 0,
  continuations: 0,
  unrecognised: 0,
});
