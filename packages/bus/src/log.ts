/** Where the bus tells what happens to it. Fields hold names, counts and error codes; never ids of persons, never content. */
export interface BusLog {
  info(event: string, fields?: Record<string, unknown>): void;
  warn(event: string, fields?: Record<string, unknown>): void;
  error(event: string, fields?: Record<string, unknown>): void;
}

export const silentLog: BusLog = { info: () => {}, warn: () => {}, error: () => {} };
