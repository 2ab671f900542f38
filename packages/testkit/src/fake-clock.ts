export type FakeClock = {
  /** Milliseconds since the epoch, like `Date.now`; safe to pass around by itself. */
  now: () => number;
  advance(milliseconds: number): void;
};

/** A clock that stands still until it is advanced. */
export const fakeClock = (start: string | number | Date = '2025-01-15T12:00:00Z'): FakeClock => {
  let time = new Date(start).getTime();
  return {
    now: () => time,
    advance: (milliseconds) => {
      time += milliseconds;
    },
  };
};
