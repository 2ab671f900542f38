/** Up to a fifth more or less, so that many callers that failed together do not come back together. */
export const jitter = (ms: number): number => Math.round(ms * (0.8 + Math.random() * 0.4));

/** Delay before try number `failures + 1`: doubles from `firstMs` up to `capMs`, with jitter. */
export const backoff = (failures: number, firstMs: number, capMs: number): number =>
  jitter(Math.min(capMs, firstMs * 2 ** Math.min(failures - 1, 20)));
