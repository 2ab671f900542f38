import { partsOf, weekdayOfDay } from '../calendar.ts';
import { months, period, thirdOf, week, weekend, weekOf, wholeMonth, yearOf, years } from '../day-piece.ts';
import { type DayPiece, type Found, type Rule, rule, type Sent } from '../piece.ts';
import { fullMonth, monthOf, otherYear, year } from './months.ts';
import { monthIsPast, pastBeside } from './tense.ts';

const ahead = '(?:q(?:ue)? ?vem|seguinte)';
const third = '(?<third>inicio|comeco|comecinho|meio|meados|fim|final|finalzinho)';
const theWeekend = '(?:(?:fim|final) ?(?:de|d) ?semana|fds|findi|finde)';

const saturdayAndSunday = (sent: Sent, weeks: number) => ({
  start: weekOf(sent, weeks) + 5,
  end: weekOf(sent, weeks) + 6,
});

/** "Fds" is also a curse: it needs a word that makes it a weekend. */
const weekendAlone = (found: Found): DayPiece[] => {
  const { words, before, after, original } = found;
  if (/(?:tod[oa]s?(?: [oa]s?)?|cada|bom|otimo) $/.test(before)) return [];
  const short = /^(?:fds|find)/i.test(original) && words['agora'] === undefined;
  if (short && !/^ ?(?:\?|na|no|em|tem|vai|vamos|prolongado|inteiro)/.test(after)) return [];
  return weekend(found, pastBeside(found) ? -1 : 0);
};

/** A month by its name: this year's, or next year's if it is over. */
const namedMonth = (found: Found): DayPiece[] => {
  const { words } = found;
  const month = monthOf(words['month'] ?? '');
  return [
    period(found, (sent) => {
      const now = partsOf(sent.day);
      const over = month < now.month ? 1 : 0;
      const past = words['past'] !== undefined || (monthIsPast(found) && month !== now.month);
      const shift = words['nextYear'] ? 1 : words['lastYear'] ? -1 : past ? over - 1 : over;
      return thirdOf(wholeMonth(sent, yearOf(words['year']) ?? now.year + shift, month), words['third']);
    }),
  ];
};

/** "Ultima semana de aula" belongs to something else than the calendar. */
const unlessOf = (pieces: (found: Found) => DayPiece[]) => (found: Found) =>
  /^ d[eoa] (?!mes|ano)/.test(found.after) ? [] : pieces(found);

/** Weeks run from Monday. The present week, month and year are no date. A weekend begun counts as this one. */
export const periods: readonly Rule[] = [
  rule(`(?:n?o |d?o )?(?:${theWeekend} ${ahead}|(?:proximo|prox\\.?|px) ${theWeekend})`, (found) => [
    period(found, (sent) => saturdayAndSunday(sent, weekdayOfDay(sent.day) >= 5 ? 1 : 0)),
  ]),
  rule(`(?:n?o |d?o )?(?:outro|noutro) ${theWeekend}`, (found) => weekend(found, 1)),
  rule(`(?:n?o |d?o )?${theWeekend} retrasado`, (found) => weekend(found, -2)),
  rule(`(?:n?o |d?o )?(?:${theWeekend} passado|ultimo ${theWeekend})`, (found) => weekend(found, -1)),
  rule(`(?:n?esse|n?este|d?esse|d?este|n?o|d?o|pr[ao]|para o|ate o) ${theWeekend}(?: agora)?`, (found) =>
    weekend(found, pastBeside(found) ? -1 : 0),
  ),
  rule(`${theWeekend}(?<agora> agora)?`, weekendAlone),
  rule(`(?:n?a |d?a |pr?a )?(?:semana ${ahead}|(?:proxima|prox\\.?) semana)`, (found) => week(found, 1)),
  rule(
    '(?:n?a |d?a |pr?a )?outra semana',
    unlessOf((found) => week(found, 1)),
  ),
  rule(
    'semana passada|ultima semana',
    unlessOf((found) => week(found, -1)),
  ),
  rule('semana retrasada', (found) => week(found, -2)),
  rule(
    `(?:(?:n?o|a?o|em|ate o|pro) )?${third} d(?:[oe] (?<next>mes q(?:ue)? ?vem|proximo mes)|(?:o|esse|este) mes)(?! passado)`,
    (found) => [
      period(found, (sent) => {
        const { year, month } = partsOf(sent.day);
        return thirdOf(wholeMonth(sent, year, month + (found.words['next'] ? 1 : 0)), found.words['third']);
      }),
    ],
  ),
  rule(`mes ${ahead}|proximo mes`, (found) => months(found, 1)),
  rule(
    'mes passado|ultimo mes',
    unlessOf((found) => months(found, -1)),
  ),
  rule(`ano ${ahead}|proximo ano`, (found) => years(found, 1)),
  rule('ano passado', (found) => years(found, -1)),
  rule(
    `(?:(?:n?o|pro|ate o|em|la pro|la por) )?${third} de (?<month>${fullMonth})(?:${year}|${otherYear})?`,
    namedMonth,
  ),
  rule(
    `(?:em|ate|desde|para|pra|mes de|a partir de) (?<month>${fullMonth})(?: (?:que vem|agora))?(?:${year}|${otherYear})?`,
    namedMonth,
  ),
  rule(
    `(?<month>${fullMonth}) (?:q(?:ue)? ?vem|agora|d[eo] (?<nextYear>ano que vem)|(?<past>passado)|(?:d[eo] |/)?(?<year>20\\d\\d))`,
    namedMonth,
  ),
];
