import { timeOfDay } from './calendar.ts';
import { type Folded, originOf } from './fold.ts';
import { joinNames } from './join-names.ts';
import type { Grammar, MomentPiece, Piece, Sent } from './piece.ts';
import type { DateReading } from './reading.ts';
import { readingsOf } from './resolve.ts';
import { slotsOf, type Timed } from './slots.ts';

/** Brings the pieces of a text together into readings, in order of the text, each once. */
export const combine = (pieces: readonly Piece[], folded: Folded, sent: Sent, grammar: Grammar): DateReading[] => {
  const found: DateReading[] = [];
  const timed: Timed[] = [];
  for (const piece of pieces)
    if (piece.kind === 'moment') found.push(moment(piece, folded, sent));
    else timed.push(piece);
  for (const slot of slotsOf(joinNames(timed, folded.text, grammar), folded.text, grammar))
    found.push(...readingsOf(slot, folded, sent, grammar));
  if (found.length < 2) return found;
  const seen = new Set<string>();
  return found
    .sort((a, b) => a.span.from - b.span.from)
    .filter(({ start, end, precision }) => seen.size < seen.add(`${start} ${end} ${precision}`).size);
};

const moment = ({ from, to, minutes }: MomentPiece, folded: Folded, sent: Sent): DateReading => ({
  start: timeOfDay(sent.day, sent.minute + minutes),
  precision: 'time',
  span: { from: originOf(folded, from), to: originOf(folded, to) },
  certainty: 'explicit',
});
