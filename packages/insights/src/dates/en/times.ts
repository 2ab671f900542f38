import { offset } from '../day-piece.ts';
import {
  type ClockTime,
  type DayPart,
  type Found,
  notADate,
  type PartPiece,
  type Rule,
  rule,
  type TimePiece,
} from '../piece.ts';
import { count, number, numberOf } from './numbers.ts';

const parts: Record<string, DayPart> = { morning: 'morning', afternoon: 'afternoon', evening: 'night', night: 'night' };
const part = Object.keys(parts).join('|');

const clock = (n: 1 | 2): string =>
  `(?:(?<noon${n}>noon|midday|midnight)|(?<past${n}>half|quarter|${number}) (?<way${n}>past|to|till) (?<pastHour${n}>${number})|(?<hour${n}>${number})(?:[:.](?<minute${n}>[0-5]\\d))?(?<clock${n}> ?o ?clock)?)(?: ?(?<half${n}>am|pm|a\\.m\\.?|p\\.m\\.?))?(?: (?:in the |at )(?<part${n}>${part}))?`;

const read = ({ words }: Found, n: 1 | 2): ClockTime | null => {
  const get = (name: string) => words[`${name}${n}`];
  if (get('noon')) return { minute: get('noon') === 'midnight' ? 1440 : 720, halfDay: 'known' };
  const said = get('past');
  const minutes =
    said === undefined ? Number(get('minute') ?? 0) : said === 'half' ? 30 : said === 'quarter' ? 15 : numberOf(said);
  const hour = numberOf(get('hour') ?? get('pastHour') ?? '');
  const minute = hour * 60 + (said !== undefined && get('way') !== 'past' ? -minutes : minutes);
  if (hour > 24 || minute > 1440 || minute < 0) return null;
  const part = parts[get('part') ?? ''];
  const half = get('half')?.[0] ?? (part === 'morning' ? 'a' : part ? 'p' : undefined);
  if (half !== undefined && hour <= 12)
    return { minute: half === 'p' ? (minute % 720) + 720 : minute % 720, halfDay: 'known' };
  return { minute, halfDay: hour > 12 || hour === 0 || /^0/.test(get('hour') ?? '') ? 'known' : 'bare' };
};

const counts =
  /^ ?(?:%|years?|people|of us|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|times|kids|dollars|bucks|km|miles|percent|st|nd|rd|th|x|-\d|\/)/;

const times = (found: Found): TimePiece[] | null => {
  const { words, after, from, to } = found;
  const start = read(found, 1);
  const end = words['through'] === undefined ? undefined : read(found, 2);
  if (!start || end === null || counts.test(after)) return null;
  const lead = words['lead'];
  if (words['way1'] && !/^(?:half|quarter)$/.test(words['past1'] ?? '') && !lead) return null;
  const marked = (n: 1 | 2) =>
    words[`half${n}`] ??
    words[`minute${n}`] ??
    words[`noon${n}`] ??
    words[`clock${n}`] ??
    words[`part${n}`] ??
    words[`past${n}`];
  const clear = marked(1) !== undefined || (end && marked(2) !== undefined);
  if (!clear && !/^(?:at|by|around|until|till|after|from|@|before|about)/.test(lead ?? '')) return null;
  if (
    !clear &&
    /^ (?!(?:on|in|at|and|or|if|for|then|tomorrow|today|tonight|sharp|is|works|ok|please|pls|with|we|i|mon|tue|wed|thu|fri|sat|sun)(?![a-z]))[a-z]/.test(
      after,
    ) &&
    !/day/.test(after.slice(0, 12))
  )
    return null;
  const vague = /^(?:around|about|@?~)/.test(lead ?? '');
  const needsDay = !clear && !/^(?:at|@|around)/.test(lead ?? '') && !end;
  if (!end) return [{ kind: 'time', from, to, start, vague, needsDay }];
  // "From 2 to 4pm": the word belongs to both.
  const shared = start.halfDay !== 'known' && end.halfDay === 'known' && start.minute + 720 < end.minute;
  const later =
    end.minute <= start.minute && end.halfDay !== 'known'
      ? { ...end, minute: end.minute + 720, halfDay: 'known' as const }
      : end;
  return [
    {
      kind: 'time',
      from,
      to,
      start: shared ? { minute: start.minute + 720, halfDay: 'known' } : start,
      end: later,
      vague,
      needsDay,
    },
  ];
};

const lead = '(?:(?<lead>at about|at around|at|by|around|until|till|after|before|from|between|about|@) ?)?';
const dayPart = (found: Found, part: DayPart, needsDay: boolean): PartPiece => ({
  kind: 'part',
  from: found.from,
  to: found.to,
  part,
  needsDay,
});

const unit = '(?<unit>hours?|hrs?|h|minutes?|mins?)';
const minutesOf = ({ words }: Found): number => {
  const perUnit = words['unit']?.startsWith('h') ? 60 : 1;
  return words['halfHour'] ? 30 : numberOf(words['count'] ?? '') * perUnit + (words['andHalf'] ? 30 : 0);
};

export const clockTimes: readonly Rule[] = [
  rule(
    `in (?:about )?(?:(?<halfHour>half an hour|a half hour)|(?<count>${count})(?<andHalf> and a half)? ?${unit})(?! of)`,
    (found) => [{ kind: 'moment', from: found.from, to: found.to, minutes: minutesOf(found) }],
  ),
  rule(`(?:(?<halfHour>half an hour)|(?<count>${count}) ?${unit}) (?:ago|(?<now>from now))`, (found) => [
    { kind: 'moment', from: found.from, to: found.to, minutes: minutesOf(found) * (found.words['now'] ? 1 : -1) },
  ]),
  rule('tonight|tonite|2nite', (found) => [offset(found, 0), dayPart(found, 'night', false)]),
  rule('this (?<part>morning|afternoon|evening)', (found) => [
    offset(found, 0),
    dayPart(found, parts[found.words['part'] ?? ''] ?? 'night', false),
  ]),
  rule('last night', (found) => [offset(found, -1), dayPart(found, 'night', false)]),
  notADate('(?:half|quarter) of|after all|at all'),
  rule(`${lead}${clock(1)}(?<through> ?- ?| to | until | till | and )${clock(2)}`, (found) =>
    found.words['past1'] !== undefined || (found.words['through'] === ' and ' && found.words['lead'] !== 'between')
      ? null
      : times(found),
  ),
  rule(`${lead}${clock(1)}`, times),
  rule(`(?:in the |at )?(?<part>${part})`, (found) => [
    dayPart(found, parts[found.words['part'] ?? ''] ?? 'night', true),
  ]),
];
