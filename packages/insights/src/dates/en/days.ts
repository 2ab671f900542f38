import { addMonths, partsOf } from '../calendar.ts';
import {
  date,
  dateInMonth,
  dateInYear,
  months,
  offset,
  only,
  period,
  type Which,
  week,
  weekdayPiece,
  weekend,
  wholeMonth,
  yearOf,
  years,
} from '../day-piece.ts';
import { type Found, notADate, type Rule, rule } from '../piece.ts';
import { count, numberOf } from './numbers.ts';

const monthNames = [
  'january|jan',
  'february|feb',
  'march|mar',
  'april|apr',
  'may',
  'june|jun',
  'july|jul',
  'august|aug',
  'september|sept|sep',
  'october|oct',
  'november|nov',
  'december|dec',
];
const month = `(?<month>${monthNames.join('|')})\\.?`;
const monthOf = (text: string): number => monthNames.findIndex((name) => name.split('|').includes(text)) + 1;

const weekdayNames = [
  'monday|mon',
  'tuesday|tues|tue',
  'wednesday|weds|wed',
  'thursday|thurs|thur|thu',
  'friday|fri',
  'saturday|sat',
  'sunday|sun',
];
const weekdayOf = (text: string): number => weekdayNames.findIndex((name) => name.split('|').includes(text));

const year = '(?:,? ?(?<year>(?:19|20)\\d\\d))?';
const happened = /(?:^|[^a-z])(?:was|were|went|had|happened|met|saw|came|arrived) (?:(?:on|there|here|in|at) ){0,2}$/;

export const guards: readonly Rule[] = [
  notADate('[$£€] ?\\d[\\d.,]*|\\d+(?:,\\d+)? ?%|\\d+ ?x ?\\d+|v?\\d+(?:\\.\\d+){2,}'),
  notADate('\\+?\\d{0,3} ?\\(?\\d{2,3}\\)? ?\\d{3,5}[- ]\\d{4}'),
  notADate('24/7|9/11|50/50'),
  notADate(
    '(?:good|happy|merry|have a (?:great|good|nice|lovely)|great|nice|lovely) (?:morning|afternoon|evening|night|day|weekend|week|monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas|easter|thanksgiving|halloween|new years?(?: s)?(?: day| eve)?|valentine s(?: day)?|(?:mother|father) s day)',
  ),
  notADate(
    '(?:every|each|all) (?:single )?(?:day|night|morning|week|weekend)|one day|some ?day|(?:the )?other day|day (?:by|after|to) day|these days|day off',
  ),
  notADate(
    '(?:score|page|chapter|room|bus|line|gate|flight|version|part|episode|season|number|no\\.?|rated|size) \\d+(?:[/.:-]\\d+)*',
  ),
];

/**
 * A weekday is the next one after today, "this" counts today, "next friday" is the first to come as in Portuguese, and "friday next
 * week" that of the week after. Day before month where both could be: 3/4 is in April.
 */
export const days: readonly Rule[] = [
  rule('(?:the )?day after tomorrow', (found) => [offset(found, 2)]),
  rule('(?:the )?day before yesterday', (found) => [offset(found, -2)]),
  rule('today|2day', (found) => [offset(found, 0)]),
  rule('tomorrow|tomorow|tommorow|tommorrow|tmrw|tmr|tmw|2moro|2morrow', (found) => [offset(found, 1)]),
  rule('yesterday', (found) => [offset(found, -1)]),
  rule(
    `(?:in|within) (?:about )?(?<count>${count}) (?<unit>days?|weeks?|fortnights?|months?|years?)(?: time)?`,
    ({ words, ...found }) => later({ words, ...found }, 1),
  ),
  rule(`(?<count>${count}) (?<unit>days?|weeks?|fortnights?|months?) (?:ago|back)`, (found) => later(found, -1)),
  rule(`(?<count>${count}) (?<unit>days?|weeks?|months?) from (?:now|today)`, (found) => later(found, 1)),
  rule('(?<year>(?:19|20)\\d\\d)-(?<month>\\d\\d)-(?<day>\\d\\d)(?:t(?=\\d))?', (found) => numeric(found)),
  rule('(?<day>\\d{1,2})[/-](?<month>\\d{1,2})[/-](?<year>(?:19|20)\\d\\d|\\d\\d)', (found) => numeric(found)),
  rule('(?<day>\\d{1,2})/(?<month>\\d{1,2})(?![/\\d])', (found) => {
    const [day, month] = [Number(found.words['day']), Number(found.words['month'])];
    const fraction = (day < month && month <= 10) || (day === 10 && month === 10);
    return /^ (?:of|cup|tsp|tbsp|stars?)/.test(found.after) ||
      (fraction && !/(?:on|by|until|till|due|day,?) $/.test(found.before))
      ? []
      : numeric(found);
  }),
  rule(
    `(?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: ?- ?| to | through )(?<last>\\d{1,2})(?:st|nd|rd|th)? (?:of )?${month}${year}`,
    (found) => range(found),
  ),
  rule(`(?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)? (?:of )?${month}${year}`, (found) => numeric(found)),
  rule(
    `${month} (?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: ?- ?| to | through )(?<last>\\d{1,2})(?:st|nd|rd|th)?${year}(?! ?[:ap])`,
    (found) => range(found),
  ),
  rule(`${month} (?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?![:\\d])${year}`, (found) => numeric(found)),
  rule('(?:on |by |until |till |from |it s )?the (?<day>\\d{1,2})(?:st|nd|rd|th)', (found) => {
    const counted =
      /^ (?!(?:at|in|of|is|was|works?|and|or|to|for|from|we|i|if|would|please|pls|then|with|morning|evening|next)(?![a-z]))[a-z]/.test(
        found.after,
      );
    return counted
      ? []
      : [
          date(
            found,
            (sent) => only(dateInMonth(sent, Number(found.words['day']), happened.test(found.before))),
            'conventional',
          ),
        ];
  }),
  rule('(?:this |the |on the |at the |over the )?(?:coming )?weekend|this wknd', (found) => weekend(found, 0)),
  rule('next weekend', (found) => weekend(found, 1)),
  rule('last weekend', (found) => weekend(found, -1)),
  rule('next week', (found) => week(found, 1)),
  rule('last week', (found) => (/^ of/.test(found.after) ? [] : week(found, -1))),
  rule('next month', (found) => months(found, 1)),
  rule('last month', (found) => months(found, -1)),
  rule('next year', (found) => years(found, 1)),
  rule('last year', (found) => years(found, -1)),
  rule(
    `(?<lead>next|this|last|coming|every|on)? ?(?<weekday>${weekdayNames.join('|')})(?<plural>s)?(?<nextWeek> next week| of next week)?`,
    (found) => readWeekday(found),
  ),
  rule(`(?:in|by|until|since|next|this|early|late|mid) ${month}${year}`, (found) => {
    const number = monthOf(found.words['month'] ?? '');
    return [
      period(found, (sent) => {
        const now = partsOf(sent.day);
        return wholeMonth(sent, yearOf(found.words['year']) ?? now.year + (number < now.month ? 1 : 0), number);
      }),
    ];
  }),
];

const later = (found: Found, sign: 1 | -1) => {
  const amount = sign * numberOf(found.words['count'] ?? '');
  const unit = found.words['unit'] ?? '';
  const step = unit.startsWith('month') ? 1 : unit.startsWith('year') ? 12 : 0;
  if (step > 0) return [date(found, (sent) => only(addMonths(sent.day, step * amount)), 'explicit', 'offset')];
  return [offset(found, amount * (unit.startsWith('week') ? 7 : unit.startsWith('fortnight') ? 14 : 1))];
};

const numeric = (found: Found) => {
  const { words, before } = found;
  const [first, second] = [
    Number(words['day']),
    /^\d/.test(words['month'] ?? '') ? Number(words['month']) : monthOf(words['month'] ?? ''),
  ];
  const [day, month] = second > 12 ? [second, first] : [first, second];
  if (day < 1 || day > 31 || month < 1 || month > 12) return [];
  return [
    date(
      found,
      (sent) => only(dateInYear(sent, month, day, yearOf(words['year']), happened.test(before))),
      words['year'] ? 'explicit' : 'conventional',
    ),
  ];
};

const range = (found: Found) => {
  const { words } = found;
  const [first, last] = [Number(words['day']), Number(words['last'])];
  if (first >= last || last > 31) return null;
  return [
    date(found, (sent) => {
      const end = dateInYear(sent, monthOf(words['month'] ?? ''), last, yearOf(words['year']), false);
      return end === null ? null : { start: end - (last - first), end };
    }),
  ];
};

/** "Sat" and "sun" are words of their own. */
const readWeekday = (found: Found) => {
  const { words, before, after } = found;
  const name = words['weekday'] ?? '';
  const lead = words['lead'];
  if (words['plural'] && lead !== 'on') return [];
  const short = !name.endsWith('day');
  if (
    short &&
    !lead &&
    !/^,? (?:at )?(?:\d|morning|night|evening|afternoon)/.test(after) &&
    !/(?:^|[^a-z])(?:by|until|till|for|from|to|or|and|this|next) $/.test(before) &&
    /^(?:sat|sun|mon|wed|fri)$/.test(name) &&
    before.trim() !== ''
  )
    return [];
  if (
    /^(?:sat|sun|mon|wed)$/.test(name) &&
    short &&
    !lead &&
    /^ (?!at|\d|on|in|or|and|works|morning|night|evening|afternoon)[a-z]/.test(after)
  )
    return [];
  if (lead === 'every' || words['plural']) return [weekdayPiece(found, weekdayOf(name), 'next', true)];
  const which: Which = words['nextWeek']
    ? 'next-week'
    : lead === 'last' || happened.test(before)
      ? 'last'
      : lead === 'this'
        ? 'this'
        : 'next';
  return [weekdayPiece(found, weekdayOf(name), which, false)];
};
