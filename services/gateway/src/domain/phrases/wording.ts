/** Wall-clock times are formatted as if they were UTC, so that no zone moves them. */
export const wallClock = (local: string): Date => new Date(local.length === 10 ? `${local}T00:00:00Z` : `${local}Z`);

export const formatter = (locale: string, options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  return (local: string): string => format.format(wallClock(local));
};

/** A share said as a simple fraction where it is within 1.5 points of one. */
export const simpleFraction = (share: number): '1/5' | '1/4' | '1/3' | '1/2' | '2/3' | '3/4' | undefined => {
  const known = [
    ['1/5', 0.2],
    ['1/4', 0.25],
    ['1/3', 1 / 3],
    ['1/2', 0.5],
    ['2/3', 2 / 3],
    ['3/4', 0.75],
  ] as const;
  return known.find(([, value]) => Math.abs(share - value) <= 0.015)?.[0];
};

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
