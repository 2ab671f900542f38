/** The three hours in a row in which most is written, across midnight too; undefined where too little is. */
export const favouriteHours = (hours: readonly number[]): { from: number; to: number } | undefined => {
  const sum = (from: number) => [0, 1, 2].reduce((total, i) => total + (hours[(from + i) % 24] ?? 0), 0);
  if (hours.reduce((total, n) => total + n, 0) < 10) return undefined;
  let from = 0;
  for (let hour = 1; hour < 24; hour++) if (sum(hour) > sum(from)) from = hour;
  return { from, to: (from + 3) % 24 };
};

export type Unit = 'week' | 'month' | 'year';
const day = 86_400_000;
/** More rows than this do not fit a screen. */
const mostRows = 20;

/** Messages by week, month or year (the finest that fits), from the first day to the last, empty ones included. */
export const timeline = (
  calendar: readonly { date: string; messages: number }[],
): { unit: Unit; rows: { start: string; messages: number }[] } => {
  const first = calendar[0]?.date;
  const last = calendar.at(-1)?.date;
  if (first === undefined || last === undefined) return { unit: 'week', rows: [] };
  for (const unit of ['week', 'month', 'year'] as const) {
    const starts = startsBetween(unit, first, last);
    if (starts.length > mostRows && unit !== 'year') continue;
    const messages = new Map(starts.map((start) => [start, 0]));
    for (const each of calendar) {
      const start = startOf(unit, each.date);
      messages.set(start, (messages.get(start) ?? 0) + each.messages);
    }
    return { unit, rows: [...messages].map(([start, messages]) => ({ start, messages })) };
  }
  return { unit: 'year', rows: [] };
};

const startOf = (unit: Unit, date: string): string => {
  if (unit === 'year') return `${date.slice(0, 4)}-01-01`;
  if (unit === 'month') return `${date.slice(0, 7)}-01`;
  const at = new Date(date);
  return new Date(at.getTime() - ((at.getUTCDay() + 6) % 7) * day).toISOString().slice(0, 10);
};

const startsBetween = (unit: Unit, first: string, last: string): string[] => {
  const starts: string[] = [];
  for (let start = startOf(unit, first); start <= last; ) {
    starts.push(start);
    // Far enough to be in the next one, never as far as the one after it.
    const ahead = { week: 7, month: 32, year: 366 }[unit];
    start = startOf(unit, new Date(Date.parse(start) + ahead * day).toISOString().slice(0, 10));
  }
  return starts;
};
