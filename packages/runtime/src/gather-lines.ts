import type { DestinationStream } from 'pino';

/** A line waits for others no longer than this. */
const gatherMs = 50;
/** Characters. */
const mostGathered = 8_192;

export type LineGatherer = DestinationStream & {
  /** Writes what there is; the end of the process does so, too. */
  flush: () => void;
};

/** Writes lines together: one write for each takes a service that answers thousands of requests a second a twentieth of its time. */
export const gatherLines = (destination: DestinationStream): LineGatherer => {
  let gathered = '';
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (gathered === '') return;
    const lines = gathered;
    gathered = '';
    destination.write(lines);
  };
  process.once('exit', flush);
  return {
    write: (line) => {
      gathered += line;
      if (gathered.length >= mostGathered) flush();
      else timer ??= setTimeout(flush, gatherMs).unref();
    },
    flush,
  };
};
