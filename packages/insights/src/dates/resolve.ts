import { dateOfNumber } from '../wall-clock.ts';
import { type Day, timeOfDay } from './calendar.ts';
import { type Folded, originOf } from './fold.ts';
import type { ClockTime, DayPart, DayPiece, Days, Grammar, Sent } from './piece.ts';
import type { DateReading } from './reading.ts';
import type { Slot } from './slots.ts';

const hours: Record<DayPart, [number, number]> = {
  dawn: [0, 360],
  morning: [360, 720],
  afternoon: [720, 1080],
  night: [1080, 1440],
};

/** What the days and times of a slot come to. */
export const readingsOf = (slot: Slot, folded: Folded, sent: Sent, grammar: Grammar): DateReading[] => {
  const { days, times, parts } = slot;
  const text = folded.text;
  const isEarly = times.length > 0 && grammar.early.test(text);
  const isEvening =
    times.length > 0 && !isEarly && (grammar.evening.test(text) || parts.some(({ part }) => part === 'night'));
  const part = parts[0]?.part;
  const span = spanOf(slot, folded);
  const half = (clock: ClockTime, day: Day): number =>
    minuteOf(clock, { day, sent, part, isEvening, isEarly, named: days.length > 0 });

  const laterToday =
    times.some(({ start }) => half(start, sent.day + 1) > sent.minute) ||
    (times.length === 0 && part !== undefined && hours[part][1] > sent.minute);
  const found: DateReading[] = [];
  const read = (
    piece: DayPiece | undefined,
    { start, end }: { start: string; end: string | undefined },
    precision: DateReading['precision'],
    certainty: DateReading['certainty'],
  ): void => {
    const reading: DateReading = { start, precision, span, certainty };
    if (end !== undefined) reading.end = end;
    if (!piece) reading.dayAssumed = true;
    else if (piece.recurring) reading.recurring = piece.recurring;
    found.push(reading);
  };
  for (const piece of days.length === 0 ? [undefined] : days) {
    const at: Days | null = piece ? piece.resolve(sent, laterToday) : { start: sent.day };
    if (!at) continue;
    const { start, end } = at;
    if (times.length > 0)
      for (const time of times) {
        const minute = time.past && !piece ? lastSuch(time.start, sent) : half(time.start, start);
        const day =
          start + (time.past && !piece ? (minute > sent.minute ? -1 : 0) : rollOver(minute, start, piece, sent));
        const until = time.end && half(time.end, start);
        const ends = until === undefined ? undefined : timeOfDay(day + (until <= minute ? 1 : 0), until);
        const certainty = time.start.halfDay === 'known' && piece ? piece.certainty : 'conventional';
        read(piece, { start: timeOfDay(day, minute), end: ends }, 'time', time.vague ? 'vague' : certainty);
      }
    else if (part && end === undefined) {
      const [begins, ends] = hours[part];
      const day = start + (piece ? 0 : ends <= sent.minute ? 1 : 0);
      read(piece, { start: timeOfDay(day, begins), end: timeOfDay(day, ends) }, 'period', 'vague');
    } else {
      const stretch = { start: dateOfNumber(start), end: end === undefined ? undefined : dateOfNumber(end) };
      read(piece, stretch, piece?.form === 'period' ? 'period' : 'day', piece?.certainty ?? 'conventional');
    }
  }
  return found;
};

const spanOf = ({ days, times, parts }: Slot, folded: Folded): { from: number; to: number } => {
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  for (const pieces of [days, times, parts])
    for (const piece of pieces) {
      from = Math.min(from, piece.from);
      to = Math.max(to, piece.to);
    }
  return { from: originOf(folded, from), to: originOf(folded, to) };
};

/** An hour that is over belongs to tomorrow where no day was named, and so do the small hours of "hoje". */
const rollOver = (minute: number, day: Day, piece: DayPiece | undefined, sent: Sent): number => {
  if (day !== sent.day || minute > sent.minute) return 0;
  if (!piece) return minute === sent.minute ? 0 : 1;
  return minute < 300 && sent.minute - minute > 360 ? 1 : 0;
};

/** The half of the day that was last. */
const lastSuch = ({ minute, halfDay }: ClockTime, sent: Sent): number =>
  halfDay !== 'known' && minute + 720 <= sent.minute ? minute + 720 : minute;

const evening = 18 * 60;

interface Circumstances {
  day: Day;
  sent: Sent;
  part: DayPart | undefined;
  isEvening: boolean;
  isEarly: boolean;
  /** A day was named. */
  named: boolean;
}

/**
 * An hour from 1 to 11 with no word for its half of the day: from 1 to 5 it is in the afternoon, or, written
 * at night with no day, in the small hours ahead; from 6 in the evening where
 * dinner or a night out is spoken of; else in the morning, unless that is over today ("às 8" written at noon; "8h" only
 * together with "hoje"). A flight at 5 is at 5.
 */
const minuteOf = (
  { minute, halfDay }: ClockTime,
  { day, sent, part, isEvening, isEarly, named }: Circumstances,
): number => {
  if (halfDay === 'known' || minute >= 720) return minute;
  if (part === 'afternoon' || part === 'night') return minute + 720;
  if (part !== undefined || isEarly) return minute;
  if (minute < 360) return named || (sent.minute >= minute && sent.minute < evening) ? minute + 720 : minute;
  if (isEvening) return minute + 720;
  const over = day === sent.day && minute < sent.minute && minute + 720 > sent.minute;
  return over && (named || halfDay === 'bare') ? minute + 720 : minute;
};
