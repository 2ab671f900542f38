import type { Author } from './authors.ts';

/**
 * An entry whose end is not yet known: positions are of the text in which it stands, times in seconds. A class,
 * as the records are, because one is made for every entry.
 */
export class Open {
  start: number;
  /** Where the header ends. */
  bodyAt: number;
  readonly line: number;
  /** Wall-clock time as if it were UTC. */
  readonly local: number;
  readonly instant: number;
  /** Who wrote it, if seen before. */
  author: Author | undefined;
  /** Where the text begins after the author's name, or after the header. */
  textAt: number;
  /** What its lines hold, as flags. */
  found: number;

  constructor(start: number, bodyAt: number, line: number, local: number, instant: number) {
    this.start = start;
    this.bodyAt = bodyAt;
    this.line = line;
    this.local = local;
    this.instant = instant;
    this.author = undefined;
    this.textAt = bodyAt;
    this.found = 0;
  }

  /** Moves it into a text that begins `by` characters later. */
  shift(by: number): void {
    this.start -= by;
    this.bodyAt -= by;
    this.textAt -= by;
  }
}
