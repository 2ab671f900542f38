import { type Day, dateOfDay, timeOfDay } from './calendar.ts';
import type { Folded } from './fold.ts';
import type { ClockTime, DayPart, DayPiece, Grammar, MomentPiece, PartPiece, Piece, Sent, TimePiece } from './piece.ts';
import type { DateReading } from './reading.ts';

/** Days that share their times, as in "sexta e sábado às 20h". */
interface Slot {
  days: DayPiece[];
  times: TimePiece[];
  parts: PartPiece[];
  from: number;
  to: number;
}

/**
 * Brings days and times together: a time belongs to the day beside it; else to the day named last before it; else to
 * the next one after it; else to the day of writing, or the next day where that hour is over.
 */
export const combine = (pieces: readonly Piece[], folded: Folded, sent: Sent, grammar: Grammar): DateReading[] => {
  const found: DateReading[] = pieces.flatMap((piece) => (piece.kind === 'moment' ? moment(piece, folded, sent) : []));
  const timed = pieces.filter((piece) => piece.kind !== 'moment');
  for (const slot of slotsOf(timed, folded.text, grammar)) found.push(...readingsOf(slot, folded, sent, grammar));
  const seen = new Set<string>();
  return found
    .sort((a, b) => a.span.from - b.span.from)
    .filter(({ start, end, precision }) => {
      const key = `${start} ${end} ${precision}`;
      return seen.size < seen.add(key).size;
    });
};

const moment = ({ from, to, minutes }: MomentPiece, { origin }: Folded, sent: Sent): DateReading => ({
  start: timeOfDay(sent.day, sent.minute + minutes),
  precision: 'time',
  span: { from: origin(from), to: origin(to) },
  certainty: 'explicit',
});

type Timed = Exclude<Piece, MomentPiece>;

const slotsOf = (pieces: readonly Timed[], text: string, grammar: Grammar): Slot[] => {
  const slots: Slot[] = [];
  /** Times said before any day. */
  let early: (TimePiece | PartPiece)[] = [];
  let previous: Timed | undefined;
  let slot: Slot | undefined;
  for (const [index, piece] of pieces.entries()) {
    const glue = previous ? text.slice(previous.to, piece.from) : null;
    const beside = glue !== null && glue.length < 40 && grammar.filler.test(glue);
    const listed = glue !== null && grammar.and.test(glue);
    if (piece.kind === 'day') {
      if (
        slot &&
        previous?.kind === 'day' &&
        glue !== null &&
        (beside || listed || grammar.through.test(glue)) &&
        joinDay(slot, piece, glue, grammar)
      ) {
        slot.to = piece.to;
      } else {
        const waiting = early.length > 0 && (beside || slots.length === 0) ? early : [];
        slot = {
          days: [piece],
          times: [],
          parts: [],
          from: Math.min(piece.from, ...waiting.map(({ from }) => from)),
          to: piece.to,
        };
        for (const time of waiting) addTime(slot, time);
        if (waiting.length > 0) early = [];
        slots.push(slot);
      }
    } else {
      const nextOne = pieces[index + 1];
      const between = nextOne ? text.slice(piece.to, nextOne.from) : '';
      const nextIsBeside =
        nextOne?.kind === 'day' &&
        between.length < 20 &&
        !grammar.and.test(between) &&
        /^ (?:d[aeo]|of|on|na|no|em)? ?$/.test(between);
      if (slot && (beside || listed) && !(nextIsBeside && slot.times.length > 0)) {
        addTime(slot, piece);
        slot.to = piece.to;
      } else if (nextIsBeside || (!slot && !piece.needsDay)) early.push(piece);
      else if (slot && !piece.needsDay) {
        addTime(slot, piece);
      } else if (slot && piece.kind === 'part' && slot.parts.length + slot.times.length === 0) addTime(slot, piece);
      else if (!slot) early.push(piece);
    }
    previous = piece;
  }
  const alone = early.filter(({ needsDay }) => !needsDay);
  if (alone.length > 0) {
    const own: Slot = { days: [], times: [], parts: [], from: alone[0]?.from ?? 0, to: alone.at(-1)?.to ?? 0 };
    for (const piece of alone) addTime(own, piece);
    slots.push(own);
  }
  return slots;
};

const addTime = (slot: Slot, piece: TimePiece | PartPiece): void => {
  if (piece.kind === 'time') slot.times.push(piece);
  else slot.parts.push(piece);
};

const rank = { date: 3, offset: 2, holiday: 4, weekday: 1, period: 0 };

/** Two names of one day become one; a list grows; a range gets its end. False where the two have nothing to do with each other. */
const joinDay = (slot: Slot, piece: DayPiece, glue: string, grammar: Grammar): boolean => {
  const last = slot.days.at(-1);
  if (!last || slot.times.length > 0) return false;
  const replace = (day: DayPiece) => slot.days.splice(-1, 1, day);
  if (grammar.through.test(glue) && last.form === piece.form && !grammar.and.test(glue) && glue.trim() !== '') {
    replace({
      ...last,
      resolve: (sent, later) => {
        const start = last.resolve(sent, later);
        const end = piece.resolve(sent, later);
        if (!start || !end) return start;
        const gap = end.start - start.start;
        return { start: start.start, end: gap > 0 ? end.start : start.start + (((gap % 7) + 7) % 7) };
      },
    });
    return true;
  }
  const within = / (?:e|ou) /.test(glue) ? null : (last.within?.(piece) ?? piece.within?.(last));
  if (within) {
    const kept = last.within ? piece : last;
    const resolve = (sent: Sent) => {
      const start = within(sent);
      return start === null ? null : { start };
    };
    replace({ ...kept, from: last.from, to: piece.to, form: 'date', resolve });
    return true;
  }
  if (last.form !== piece.form && !/(?:^| )(?:e|ou|and|or|\+|nem) /.test(glue)) {
    const strong = rank[last.form] >= rank[piece.form] ? last : piece;
    replace({ ...strong, from: last.from, to: piece.to });
    return true;
  }
  if (grammar.and.test(glue) || /^[ ,/]*$/.test(glue)) {
    slot.days.push(piece);
    return true;
  }
  return false;
};

const hours: Record<DayPart, [number, number]> = {
  dawn: [0, 360],
  morning: [360, 720],
  afternoon: [720, 1080],
  night: [1080, 1440],
};

const readingsOf = (slot: Slot, folded: Folded, sent: Sent, grammar: Grammar): DateReading[] => {
  const { days, times, parts } = slot;
  const text = folded.text;
  const isEarly = grammar.early.test(text);
  const isEvening = !isEarly && (grammar.evening.test(text) || parts.some(({ part }) => part === 'night'));
  const part = parts[0]?.part;
  const from = Math.min(...[...days, ...times, ...parts].map((piece) => piece.from));
  const to = Math.max(...[...days, ...times, ...parts].map((piece) => piece.to));
  const span = { from: folded.origin(from), to: folded.origin(to) };
  const half = (clock: ClockTime, day: Day): number =>
    minuteOf(clock, { day, sent, part, isEvening, isEarly, named: days.length > 0 });

  const laterToday =
    times.some(({ start }) => half(start, sent.day + 1) > sent.minute) ||
    (times.length === 0 && part !== undefined && hours[part][1] > sent.minute);
  const resolved =
    days.length === 0
      ? [{ piece: undefined, start: sent.day, end: undefined }]
      : days.flatMap((piece) => {
          const at = piece.resolve(sent, laterToday);
          return at ? [{ piece, start: at.start, end: at.end }] : [];
        });
  return resolved.flatMap(({ piece, start, end }): DateReading[] => {
    const shared = {
      span,
      ...(piece ? {} : { dayAssumed: true as const }),
      ...(piece?.recurring ? { recurring: piece.recurring } : {}),
    };
    if (times.length > 0)
      return times.map((time) => {
        const minute = half(time.start, start);
        const day = start + rollOver(minute, start, piece, sent);
        const until = time.end ? half(time.end, start) : undefined;
        return {
          start: timeOfDay(day, minute),
          ...(until === undefined ? {} : { end: timeOfDay(day + (until <= minute ? 1 : 0), until) }),
          precision: 'time',
          certainty: time.vague ? 'vague' : time.start.halfDay === 'known' && piece ? piece.certainty : 'conventional',
          ...shared,
        };
      });
    if (part && end === undefined) {
      const [begins, ends] = hours[part];
      const day = start + (piece ? 0 : ends <= sent.minute ? 1 : 0);
      return [
        {
          start: timeOfDay(day, begins),
          end: timeOfDay(day, ends),
          precision: 'period',
          certainty: 'vague',
          ...shared,
        },
      ];
    }
    return [
      {
        start: dateOfDay(start),
        ...(end === undefined ? {} : { end: dateOfDay(end) }),
        precision: piece?.form === 'period' ? 'period' : 'day',
        certainty: piece?.certainty ?? 'conventional',
        ...shared,
      },
    ];
  });
};

/** An hour that is over belongs to tomorrow where no day was named, and so do the small hours of "hoje". */
const rollOver = (minute: number, day: Day, piece: DayPiece | undefined, sent: Sent): number => {
  if (day !== sent.day || minute > sent.minute) return 0;
  if (!piece) return minute === sent.minute ? 0 : 1;
  return minute < 300 && sent.minute - minute > 360 ? 1 : 0;
};

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
 * An hour from 1 to 11 with no word for its half of the day: from 1 to 5 it is in the afternoon; from 6 in the evening where
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
  if (minute < 360) return minute + 720;
  if (isEvening) return minute + 720;
  const over = day === sent.day && minute < sent.minute && minute + 720 > sent.minute;
  return over && (named || halfDay === 'bare') ? minute + 720 : minute;
};
