import type { DayPiece, Grammar, MomentPiece, PartPiece, Piece, TimePiece } from './piece.ts';

export type Timed = Exclude<Piece, MomentPiece>;

/** Days that share their times, as in "sexta e sábado às 20h". */
export interface Slot {
  days: DayPiece[];
  times: TimePiece[];
  parts: PartPiece[];
}

/** How far apart two pieces may stand that belong together. */
const reach = 40;
/** A part of the day that is said after other words is still of that sentence: "amanhã eu passo aí de tarde". */
const sameSentence = /^[^.!?]*$/;
const leadsToDay = /^ (?:d[aeo]|of|on|na|no|em)? ?$/;

/**
 * A time belongs to the day beside it; else to the day named last before it; else to the next one after it; else it has
 * a slot of its own, without a day.
 */
export const slotsOf = (pieces: readonly Timed[], text: string, grammar: Grammar): Slot[] => {
  const slots: Slot[] = [];
  /** Times said before any day. */
  let early: (TimePiece | PartPiece)[] = [];
  for (const [index, piece] of pieces.entries()) {
    const previous = pieces[index - 1];
    const next = pieces[index + 1];
    const slot = slots.at(-1);
    const glue = previous ? text.slice(previous.to, piece.from) : '';
    const beside = previous !== undefined && glue.length < reach && grammar.filler.test(glue);
    const listed = previous !== undefined && grammar.and.test(glue);
    if (piece.kind === 'day') {
      if (slot && previous?.kind === 'day' && addDay(slot, piece, glue, grammar)) continue;
      const waiting = beside || slots.length === 0 ? early : [];
      early = waiting.length > 0 ? [] : early;
      slots.push({ days: [piece], times: [], parts: [] });
      for (const time of waiting) addTime(slots, time);
      continue;
    }
    const between = next?.kind === 'day' ? text.slice(piece.to, next.from) : null;
    const leads = between !== null && leadsToDay.test(between);
    if (slot && (beside || listed) && !(leads && slot.times.length > 0)) addTime(slots, piece);
    else if (leads || (!slot && !piece.needsDay)) early.push(piece);
    else if (slot && !piece.needsDay) addTime(slots, piece);
    else if (slot && piece.kind === 'part' && isBare(slot) && glue.length < reach && sameSentence.test(glue))
      addTime(slots, piece);
    else if (!slot) early.push(piece);
  }
  const alone = early.filter(({ needsDay }) => !needsDay);
  if (alone.length > 0) {
    slots.push({ days: [], times: [], parts: [] });
    for (const piece of alone) addTime(slots, piece);
  }
  return slots;
};

const isBare = ({ times, parts }: Slot): boolean => times.length + parts.length === 0;

const addTime = (slots: readonly Slot[], piece: TimePiece | PartPiece): void => {
  if (piece.kind === 'time') slots.at(-1)?.times.push(piece);
  else slots.at(-1)?.parts.push(piece);
};

/** Lets a list grow, or gives a range its end. False where the two days have nothing to do with each other. */
const addDay = (slot: Slot, piece: DayPiece, glue: string, grammar: Grammar): boolean => {
  const last = slot.days.at(-1);
  if (!last || slot.times.length > 0 || glue.length >= reach) return false;
  if (glue.trim() !== '' && grammar.through.test(glue) && !grammar.and.test(glue)) {
    slot.days.splice(-1, 1, through(last, piece));
    return true;
  }
  if (!grammar.and.test(glue) && !/^[ ,/]*$/.test(glue)) return false;
  // "Toda terça e quinta": both come again and again.
  const recurring = last.recurring && piece.form === 'weekday' ? { recurring: last.recurring } : {};
  slot.days.push({ ...piece, ...recurring });
  return true;
};

/** From the one day to the other; from Friday to Monday is to the Monday after. */
const through = (first: DayPiece, last: DayPiece): DayPiece => ({
  ...first,
  to: last.to,
  resolve: (sent, laterToday) => {
    const start = first.resolve(sent, laterToday)?.start;
    const end = last.resolve(sent, laterToday);
    if (start === undefined || !end) return start === undefined ? null : { start };
    const until = end.end ?? end.start;
    if (until > start) return { start, end: until };
    const days = (((until - start) % 7) + 7) % 7;
    return days === 0 ? { start } : { start, end: start + days };
  },
});
