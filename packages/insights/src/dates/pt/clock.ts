import type { ClockTime, DayPart, Found } from '../piece.ts';
import { part, partOf } from './day-parts.ts';
import { number, numberOf, numberWord } from './numbers.ts';

const hourSign = '(?:horas?|hrs?|hs|h)';
const minuteWords = `meia|${numberWord}`;

/** The forms of one time; `n` keeps the names of a range's two ends apart. */
export const clock = (n: 1 | 2): string =>
  `(?:(?<to${n}>${number}) (?:pras?|para as|para a|pro|p/|pra as) (?:as )?(?<toHour${n}>${number}|meio[- ]dia|meia[- ]noite)(?: horas)?|` +
  `(?<h${n}>\\d{1,2}) ?(?:h:(?<hcolon${n}>[0-5]\\d)|(?<sign${n}>${hourSign}) ?(?:(?:e )?(?<m${n}>[0-5]\\d(?!\\d)|${minuteWords})(?: ?(?:min|minutos|m)(?![a-z]))?)?|[:;] ?(?<colon${n}>[0-5]\\d)(?::\\d\\d)?(?: ?${hourSign}(?![a-z]))?|\\.(?<dot${n}>[0-5]\\d)(?= ?h)(?: ?${hourSign}))` +
  `|(?<glued${n}>\\d{3,4}) ?(?:hs?|hrs)` +
  `|(?<bare${n}>${number})(?: (?<word${n}>horas?|hrs))?(?: (?:e )?(?<meia${n}>meia|e quinze|quinze|vinte|e vinte|trinta|e trinta|quarenta|e quarenta|cinquenta|quarenta e cinco|e \\d\\d|[0-5]\\d(?= da ))(?: minutos)?)?` +
  `|(?<noon${n}>meio[- ]?dia|meia[- ]?noite)(?: e (?<noonMin${n}>mei[ao]|${number}))?(?: em ponto)?)` +
  `(?:,? ?(?:em ponto|e pouco|e pouquinho))?(?: (?:d?[ae] |da |pela |de )?(?<part${n}>${part})(?! (?:toda|inteira)))?(?: ?(?<ampm${n}>am|pm)(?![a-z]))?`;

/** One of the two times of a match; null where there is no such hour. */
export const readClock = (found: Found, n: 1 | 2): ClockTime | null => {
  const { words } = found;
  const get = (name: string) => words[`${name}${n}`];
  const part =
    partOf(get('part')) ?? (get('ampm') === 'am' ? 'morning' : get('ampm') === 'pm' ? 'afternoon' : undefined);
  const hour = get('h') ?? get('bare') ?? get('glued')?.slice(0, -2);
  if (get('noon') !== undefined) {
    const extra = get('noonMin') === undefined ? 0 : minutesOf(get('noonMin'));
    return { minute: (get('noon')?.startsWith('meio') ? 720 : 1440) + extra, halfDay: 'known' };
  }
  if (get('to') !== undefined) {
    const target = get('toHour') ?? '';
    const known = target.startsWith('mei');
    const hours = target.startsWith('meio') ? 12 : known ? 24 : numberOf(target);
    return finish(hours * 60 - numberOf(get('to') ?? ''), part, known || hours > 12 ? 'known' : 'bare');
  }
  const minutes = minutesOf(
    get('m') ?? get('colon') ?? get('hcolon') ?? get('dot') ?? get('meia') ?? get('glued')?.slice(-2),
  );
  const hours = numberOf(hour ?? '');
  if (!(hours <= 24 && minutes < 60) || hours * 60 + minutes > 1440) return null;
  const certain = hours > 12 || hours === 0 || /^0/.test(hour ?? '');
  const written = get('h') !== undefined || get('glued') !== undefined;
  return finish(hours * 60 + minutes, part, certain ? 'known' : written ? 'written' : 'bare');
};

const minutesOf = (text: string | undefined): number => {
  const word = text?.replace(/^e /, '');
  return word === undefined ? 0 : /^mei[ao]$/.test(word) ? 30 : numberOf(word);
};

const finish = (minute: number, part: DayPart | undefined, halfDay: ClockTime['halfDay']): ClockTime => {
  if (part === undefined || halfDay === 'known')
    return { minute, halfDay: minute >= 720 && minute < 780 ? 'known' : halfDay, ...(part ? { part } : {}) };
  if (part === 'afternoon' || part === 'night')
    return {
      minute: minute >= 720 ? (part === 'night' ? minute + 720 : minute) : minute + 720,
      halfDay: 'known',
      part,
    };
  return { minute: minute >= 720 && part === 'dawn' ? minute - 720 : minute, halfDay: 'known', part };
};

/** In "das 2 às 4 da tarde" the word belongs to both; in "das 9 às 17h" the first is in the morning. */
export const withHalf = (start: ClockTime, end: ClockTime): ClockTime => {
  if (start.halfDay === 'known' || start.part !== undefined) return start;
  if (end.halfDay !== 'known') return start;
  const later = start.minute + 720;
  return {
    ...start,
    minute: later < end.minute && start.minute < 720 && end.part !== undefined ? later : start.minute,
    halfDay: start.minute >= 360 || end.part !== undefined ? 'known' : start.halfDay,
  };
};
/** "19h às 10" ends at 22:00: the first such hour after the start. */
export const sameHalf = (start: ClockTime, end: ClockTime): ClockTime => {
  if (end.halfDay === 'known' || start.halfDay !== 'known') return end;
  const minute = [end.minute, end.minute + 720].find((candidate) => candidate > start.minute) ?? end.minute;
  return { ...end, minute, halfDay: 'known' };
};
