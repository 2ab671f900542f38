/**
 * An entry whose end is not yet known: positions are of the text in which it stands, times in seconds. A class,
 * as MessageRecord is, because one is made for every entry.
 */
export class Open {
  readonly start: number;
  /** Where the header ends. */
  readonly bodyAt: number;
  readonly line: number;
  /** Wall-clock time as if it were UTC. */
  readonly local: number;
  readonly instant: number;

  constructor(start: number, bodyAt: number, line: number, local: number, instant: number) {
    this.start = start;
    this.bodyAt = bodyAt;
    this.line = line;
    this.local = local;
    this.instant = instant;
  }

  /** The same entry in a text that begins `by` characters later. */
  shifted(by: number): Open {
    return new Open(this.start - by, this.bodyAt - by, this.line, this.local, this.instant);
  }
}
