import type { LogLine } from './log-sink.ts';

/** Something that runs as long as the stack does. */
export interface Part {
  stop: () => Promise<void>;
  /** Resolves when it has ended, for whatever reason; undefined where it is not ours. */
  exited?: Promise<number | string>;
}

export interface PartOptions {
  /** Where everything is kept. */
  folder: string;
  log: LogLine;
  /** One of the user's own to take instead. */
  url: string | undefined;
}
