const DAY = 86_400_000;

/** Days since 1970-01-01 of a Gregorian date. */
const gregorianDay = (year: number, month: number, day: number): number =>
  Math.floor(Date.UTC(year, month - 1, day) / DAY);

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const daysIn = (year: number, month: number): number => {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};

const breaks = [
  -61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181, 1210, 1635, 2060, 2097, 2192, 2262, 2324, 2394, 2456, 3178,
];

/** 1 Farvardin of a Jalali year as days since 1970, by the 33-year cycles of Borkowski's tables. */
const jalaliNewYear = (year: number): number => {
  let leaps = -14;
  let previous = breaks[0] as number;
  let jump = 0;
  for (const next of breaks.slice(1)) {
    jump = next - previous;
    if (year < next) break;
    leaps += Math.floor(jump / 33) * 8 + Math.floor((jump % 33) / 4);
    previous = next;
  }
  const n = year - previous;
  leaps += Math.floor(n / 33) * 8 + Math.floor(((n % 33) + 3) / 4);
  if (jump % 33 === 4 && jump - n === 4) leaps++;
  const gregorian = year + 621;
  const gregorianLeaps = Math.floor(gregorian / 4) - Math.floor(((Math.floor(gregorian / 100) + 1) * 3) / 4) - 150;
  return gregorianDay(gregorian, 3, 20 + leaps - gregorianLeaps);
};

const jalaliDay = (year: number, month: number, day: number): number => {
  if (day > (month <= 6 ? 31 : 30)) return Number.NaN;
  const date = jalaliNewYear(year) + (month - 1) * 31 - Math.max(0, month - 7) + day - 1;
  return date < jalaliNewYear(year + 1) ? date : Number.NaN;
};

/**
 * Days since 1970 of a date as written, or NaN for one that cannot be. The year tells the calendar: two digits are of
 * this century, 1300 to 1499 are Jalali (Iran), from 2400 Buddhist (Thailand).
 */
export const dayOfDate = (writtenYear: number, month: number, day: number): number => {
  if (month < 1 || month > 12 || day < 1) return Number.NaN;
  if (writtenYear >= 1300 && writtenYear < 1500) return jalaliDay(writtenYear, month, day);
  let year = writtenYear;
  if (year < 100) year += 2000;
  else if (year >= 2400) year -= 543;
  if (year < 1970 || year > 2200 || day > daysIn(year, month)) return Number.NaN;
  return gregorianDay(year, month, day);
};
