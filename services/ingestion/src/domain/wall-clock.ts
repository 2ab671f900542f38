const minuteMs = 60_000;
const dateEnd = '2025-03-10'.length;
const zero = 0x30;

let lastDate = '';
let lastMidnight = 0;

/** Milliseconds since 1970 of a time like `2025-03-10T14:05:33`, as if it were UTC; neighbours share their date. */
export const millisecondsOf = (time: string): number => {
  if (!time.startsWith(lastDate) || lastDate === '') {
    lastDate = time.slice(0, dateEnd);
    lastMidnight = Date.parse(lastDate);
  }
  const two = (at: number): number => (time.charCodeAt(at) - zero) * 10 + time.charCodeAt(at + 1) - zero;
  return lastMidnight + (two(11) * 3_600 + two(14) * 60 + two(17)) * 1_000;
};

/** Minutes since 1970 of a wall-clock time: Android exports have no seconds. */
export const minuteOf = (localTime: string): number => Math.floor(millisecondsOf(localTime) / minuteMs);

/** The beginning of a minute: `2025-03-10T14:05:00`. */
export const textOfMinute = (minute: number): string => new Date(minute * minuteMs).toISOString().slice(0, 19);
