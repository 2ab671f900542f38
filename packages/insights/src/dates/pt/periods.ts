import { partsOf, weekdayOfDay } from '../calendar.ts';
import { months, period, thirdOf, week, weekend, weekOf, wholeMonth, yearOf, years } from '../day-piece.ts';
import { type DayPiece, type Found, type Rule, rule } from '../piece.ts';
import { fullMonth, monthOf, otherYear, year } from './months.ts';

const ahead = 'q(?:ue)? ?vem|q vem|seguinte';

const named = (found: Found): DayPiece[] => {
  const month = monthOf(found.words['month'] ?? '');
  return [
    period(found, (sent) => {
      const now = partsOf(sent.day);
      const shift = found.words['nextYear']
        ? 1
        : found.words['lastYear']
          ? -1
          : found.words['past']
            ? month < now.month
              ? 0
              : -1
            : month < now.month
              ? 1
              : 0;
      return thirdOf(wholeMonth(sent, yearOf(found.words['year']) ?? now.year + shift, month), found.words['third']);
    }),
  ];
};

const third = '(?<third>inicio|comeco|comecinho|meio|meados|fim|final|finalzinho)';
const weekendName = '(?:fim|final|fins|finais) ?(?:de|d) ?semana|fds|findi|finde|fim d semana';

/** Weeks run from Monday. The present week, month and year are no date. A weekend begun counts as this one. */
export const periods: readonly Rule[] = [
  rule(
    `(?:n?[oa] |d[oa] )?(?:(?:${weekendName}) (?:(?:${ahead})|d[ae] semana que vem)|(?:proximo|prox\\.?|px) (?:${weekendName}))`,
    (found) => [
      period(found, (sent) => {
        const weeks = weekdayOfDay(sent.day) >= 5 || /final de semana que vem da/.test(found.original) ? 1 : 0;
        return { start: weekOf(sent, weeks) + 5, end: weekOf(sent, weeks) + 6 };
      }),
    ],
  ),
  rule(`(?:n?o |d?o )?(?:outro|noutro) (?:${weekendName})`, (found) => weekend(found, 1)),
  rule(`(?:(?:n?o |d?o )?(?:${weekendName}) (?:passado|retrasado)|ultimo (?:${weekendName}))`, (found) => [
    period(found, (sent) => {
      const start = weekOf(sent, -1) + 5 - (/retrasado/.test(found.original) ? 7 : 0);
      return { start, end: start + 1 };
    }),
  ]),
  rule(
    `(?:(?<prep>n?esse|n?este|d?esse|d?este|n?o|d?o|pr[ao]|para o|ate o) )?(?:${weekendName})(?: agora)?`,
    (found) => {
      const { words, after, before, original } = found;
      if (
        /^(?:fds|find)/i.test(original) &&
        words['prep'] === undefined &&
        !/agora$/i.test(original) &&
        !/^ ?(?:\?|na|no|em|tem|vai|vamos|prolongado|inteiro)/.test(after)
      )
        return [];
      if (/(?:tod[oa]s?(?: [oa]s?)?|cada|bom|otimo) $/.test(before) || /^(?:fins|finais)/i.test(original)) return [];
      return weekend(found, 0);
    },
  ),
  rule(`(?:n?a |d?a |pr?a )?(?:semana (?:${ahead})|(?:proxima|prox\\.?|outra) semana)`, (found) =>
    /^ d[eoa] (?!mes|ano)/.test(found.after) && /outra/.test(found.original) ? [] : week(found, 1),
  ),
  rule('semana passada|ultima semana', (found) => (/^ d/.test(found.after) ? [] : week(found, -1))),
  rule('semana retrasada', (found) => week(found, -2)),
  rule(
    `(?:(?:n?o|a?o|em|ate o|pro) )?${third} d(?:(?<next>[oe] mes q(?:ue)? ?vem|[oe] proximo mes)|o mes|est?se mes|este mes)(?! passado)`,
    (found) => [
      period(found, (sent) => {
        const { year, month } = partsOf(sent.day);
        return thirdOf(wholeMonth(sent, year, month + (found.words['next'] ? 1 : 0)), found.words['third']);
      }),
    ],
  ),
  rule(`mes (?:${ahead})|proximo mes`, (found) => months(found, 1)),
  rule('mes passado|ultimo mes', (found) => (/^ d/.test(found.after) ? [] : months(found, -1))),
  rule(`ano (?:${ahead})|proximo ano`, (found) => years(found, 1)),
  rule('ano passado', (found) => years(found, -1)),
  rule(`(?:(?:n?o|pro|ate o|em|la pro|la por) )?${third} de (?<month>${fullMonth})(?:${year}|${otherYear})?`, named),
  rule(
    `(?:em|ate|desde|para|pra|no mes de|mes de|a partir de|la em|so em|so pra) (?<month>${fullMonth})(?: (?:que vem|agora))?(?:${year}|${otherYear})?(?! (?:rosa|azul|amarelo))`,
    named,
  ),
  rule(
    `(?<month>${fullMonth}) (?:q(?:ue)? ?vem|agora|d[eo] (?<nextYear>ano que vem)|(?<past>passado)|(?:d[eo] |/)?(?<year>20\\d\\d))`,
    named,
  ),
];
