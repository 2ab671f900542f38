/**
 * Where the bus tells what happens to it. Fields hold names, counts, ids of events and codes; `error` holds what was
 * thrown, of which the logger shows only what is safe.
 */
export interface BusLog {
  info(event: string, fields?: Record<string, unknown>): void;
  warn(event: string, fields?: Record<string, unknown>): void;
  error(event: string, fields?: Record<string, unknown>): void;
}

export const silentLog: BusLog = { info: () => {}, warn: () => {}, error: () => {} };
