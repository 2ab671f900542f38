import { timeOfDay } from './calendar.ts';
import type { Folded } from './fold.ts';
import { joinNames } from './join-names.ts';
import type { Grammar, MomentPiece, Piece, Sent } from './piece.ts';
import type { DateReading } from './reading.ts';
import { readingsOf } from './resolve.ts';
import { slotsOf } from './slots.ts';

/** Brings the pieces of a text together into readings, in order of the text, each once. */
export const combine = (pieces: readonly Piece[], folded: Folded, sent: Sent, grammar: Grammar): DateReading[] => {
  const timed = joinNames(
    pieces.filter((piece) => piece.kind !== 'moment'),
    folded.text,
    grammar,
  );
  const found = [
    ...pieces.filter((piece) => piece.kind === 'moment').map((piece) => moment(piece, folded, sent)),
    ...slotsOf(timed, folded.text, grammar).flatMap((slot) => readingsOf(slot, folded, sent, grammar)),
  ];
  const seen = new Set<string>();
  return found
    .sort((a, b) => a.span.from - b.span.from)
    .filter(({ start, end, precision }) => seen.size < seen.add(`${start} ${end} ${precision}`).size);
};

const moment = ({ from, to, minutes }: MomentPiece, { origin }: Folded, sent: Sent): DateReading => ({
  start: timeOfDay(sent.day, sent.minute + minutes),
  precision: 'time',
  span: { from: origin(from), to: origin(to) },
  certainty: 'explicit',
});
