/** National holidays of Brazil on fixed days (Laws 662/1949, 6.802/1980, 14.759/2023), `MM-DD`; Good Friday moves. */
const fixed = new Set(['01-01', '04-21', '05-01', '09-07', '10-12', '11-02', '11-15', '11-20', '12-25']);
const dayMs = 86_400_000;
/** Brazil's legal time has been UTC-3 all year since 2019. */
const brasiliaMs = -3 * 3_600_000;

/** Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher), as days since 1970. */
const easter = (year: number): number => {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return Date.UTC(year, month - 1, ((h + l - 7 * m + 114) % 31) + 1) / dayMs;
};

const isBusinessDay = (day: number): boolean => {
  const date = new Date(day * dayMs);
  const weekday = date.getUTCDay();
  if (weekday === 0 || weekday === 6) return false;
  return !fixed.has(date.toISOString().slice(5, 10)) && day !== easter(date.getUTCFullYear()) - 2;
};

/** The end of the nth business day in Brasília behind the day of an instant. */
export const businessDaysAfter = (instant: Date, days: number): Date => {
  let day = Math.floor((instant.getTime() + brasiliaMs) / dayMs);
  for (let left = days; left > 0; ) {
    day += 1;
    if (isBusinessDay(day)) left -= 1;
  }
  return new Date((day + 1) * dayMs - brasiliaMs - 1);
};
