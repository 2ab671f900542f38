import type { MemberId } from '@prosa/contracts';
import { fold } from '../../dates/fold.ts';
import { type DateLocale, datesIn, longestText } from '../../dates/read-dates.ts';
import type { DateReading } from '../../dates/reading.ts';
import { secondsOf } from '../../wall-clock.ts';
import { answerOf } from './answer.ts';
import { anything, cancels, cancelsOccasion, changes, confirms, occasion, postpones } from './cues.ts';
import { isPlan } from './is-plan.ts';
import { everyOne, find, has, phrasesIn, type Said } from './phrases.ts';
import { cue, type NamedTime, type PlanFact } from './plan-fact.ts';
import { endOf, timeOf } from './planned-event.ts';
import { placeOf } from './stretch.ts';
import { titleOf } from './title.ts';

export interface Spoken {
  id: number;
  memberId: MemberId;
  localTime: string;
  text: string;
}

const shortMessage = 8;

/** What a message says that matters to plans, the `index`th that a member wrote; null where nothing does. */
export const readFact = (message: Spoken, index: number, locale: DateLocale): PlanFact | null => {
  const original = message.text.slice(0, longestText);
  const folded = fold(original);
  const { text } = folded;
  const said = phrasesIn(folded);
  const answer = answerOf(text, original, said);
  if (!answer && (said.bits & anything) === 0) return null;
  const readings = datesIn(original, folded, message.localTime, locale);
  const ahead = readings.filter((date) => !date.recurring && endOf(date) >= message.localTime);
  const dates = ahead.map(namedTime);
  const occasions = everyOne(text, said, occasion);
  const cues = cuesOf(text, said, dates.length > 0);
  const settled = (cues & cue.settles) !== 0;
  const proposes =
    dates.length > 0 && isPlan({ original, folded, sentAt: message.localTime, dates: ahead, occasions, settled, said });
  const { cancels, changes, settles, confirms } = cue;
  const matters = cues & (cancels | confirms | (dates.length > 0 ? changes | settles : 0));
  if (!proposes && !answer && occasions.length === 0 && matters === 0) return null;
  return {
    messageId: message.id,
    memberId: message.memberId,
    second: secondsOf(message.localTime),
    index,
    cues,
    answer,
    occasions: occasions.map(([from, to]) => nameOf(text.slice(from, to))),
    dates,
    proposal: proposes
      ? {
          title: titleOf(
            original,
            folded,
            readings.map(({ span }) => span),
          ),
          place: placeOf(original, folded, said),
        }
      : null,
  };
};

const namedTime = (date: DateReading): NamedTime =>
  date.dayAssumed ? { ...timeOf(date), dayAssumed: true } : timeOf(date);

const nameOf = (occasion: string): string => (occasion.startsWith('niver') ? 'anive' : occasion.slice(0, 5));

const cuesOf = (text: string, said: Said, dated: boolean): number => {
  const asks = text.trimEnd().endsWith('?');
  const turn = find(text, said, changes);
  return (
    (asks ? cue.asks : 0) |
    (!asks && has(text, said, cancels) ? cue.cancels : 0) |
    (!asks && (has(text, said, cancelsOccasion) || (!dated && has(text, said, postpones))) ? cue.cancelsOccasion : 0) |
    (turn ? cue.changes : 0) |
    ((turn ? asksToChange(text, turn.index) : asks) ? cue.asksToChange : 0) |
    (isSettled(text, said) ? cue.settles : 0) |
    (!asks && has(text, said, confirms) ? cue.confirms : 0)
  );
};

/** "Fechado então: sábado, 16h", but not "ela fechou o olho no filme": it comes first, or the message is short. */
const isSettled = (text: string, said: Said): boolean => {
  const at = find(text, said, confirms)?.index;
  return at !== undefined && (at < 10 || text.split(' ').length <= shortMessage);
};

/** "Dá pra mudar pra domingo?" only asks; "passa pra sábado 21. Votos?" does not. */
const asksToChange = (text: string, at: number): boolean => /[.!?]/.exec(text.slice(at))?.[0] === '?';
