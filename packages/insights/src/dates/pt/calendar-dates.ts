import { type Day, dayIn, partsOf } from '../calendar.ts';
import { date, dateInMonth, dateInYear, only, yearOf } from '../day-piece.ts';
import { type DayPiece, type Found, type Rule, rule, type Sent } from '../piece.ts';
import { month, monthOf, otherYear, year } from './months.ts';
import { number, numberOf, numberWord } from './numbers.ts';
import { pastBeside } from './tense.ts';

const list = `(?:(?:,| e|,? ou) ?(?:dia )?${number}){0,6}`;
const someMonth = `(?: ?(?:de|do mes de|do|/) ?(?<month>${month}|1[0-2]|0?[1-9]))`;
const otherMonth =
  '(?: d[eo] (?<nextMonth>mes q(?:ue)? ?vem|proximo mes)| d[eo] (?<lastMonth>mes passado)| d(?:ess|est|o pres)e? ?m[eê]s)';

const monthIn = ({ words }: Found): number | undefined => {
  const text = words['month'] ?? words['numericMonth'];
  return text === undefined ? undefined : /^\d/.test(text) ? Number(text) : monthOf(text);
};

/** A day of the month with whatever was said of month and year. */
const dayOfMonth = (found: Found, day: number): ((sent: Sent) => Day | null) => {
  const { words } = found;
  const month = monthIn(found);
  const past = pastBeside(found);
  return (sent) => {
    const now = partsOf(sent.day);
    if (month !== undefined) {
      const shift = words['nextYear'] ? 1 : words['lastYear'] ? -1 : undefined;
      return dateInYear(sent, month, day, shift === undefined ? yearOf(words['year']) : now.year + shift, past);
    }
    if (words['nextMonth']) return dayIn(now.year, now.month + 1, day);
    if (words['lastMonth'] || words['passed']) return dayIn(now.year, now.month - 1, day);
    if (words['thisMonth']) return dayIn(now.year, now.month, day);
    return dateInMonth(sent, day, past);
  };
};

const several = (found: Found): DayPiece[] => {
  const days = [...(found.words['days'] ?? '').matchAll(new RegExp(`\\d{1,2}|${numberWord}`, 'g'))];
  return days.map(([day]) => date(found, (sent) => only(dayOfMonth(found, numberOf(day))(sent))));
};

const span = (found: Found): DayPiece[] | null => {
  const [first, last] = [found.words['first'], found.words['last']].map((day) => numberOf(day ?? ''));
  if (!first || !last || first >= last || last > 31) return null;
  return [
    date(found, (sent) => {
      const end = dayOfMonth(found, last)(sent);
      return end === null ? null : { start: end - (last - first), end };
    }),
  ];
};

const dayRange = (found: Found): DayPiece[] | null => {
  const { through, firstMonth, month } = found.words;
  if (through === 'e' && !/^entre/i.test(found.original)) return null;
  if (/^\d/.test(month ?? '') && !/\/ ?\d{1,2}(?:[/ ]\d{2,4})?$/.test(found.original)) return null;
  return firstMonth !== undefined && Number(firstMonth) !== monthIn(found) ? null : span(found);
};

const single = (found: Found): DayPiece[] | null => {
  const day = numberOf(found.words['day'] ?? '');
  if (day < 1 || day > 31) return null;
  // "Dez de dez" is a mark, "10 de dez" a day.
  if (/^[a-z]/.test(found.words['day'] ?? '') && found.words['month']?.length === 3) return [];
  const piece = date(
    found,
    (sent) => only(dayOfMonth(found, day)(sent)),
    found.words['year'] ? 'explicit' : 'conventional',
  );
  return [
    found.words['month'] || / /.test(found.original.replace(/^dia /i, '')) ? piece : { ...piece, dayOfMonth: day },
  ];
};

/** "1/4", "3/4", "8/10": dates only where something says so. */
const fraction = (day: number, month: number): boolean =>
  (day < month && month <= 10) ||
  (month === 10 && day === 10) ||
  (day === 24 && month === 7) ||
  (day === 1 && month === 1) ||
  (day === 12 && month === 8);

const saysDate =
  /(?:^|[^a-z])(?:dia|data|ate|pra|pro|para|desde|prazo|vence em|vencimento|vence|seg|ter|qua|qui|sex|sab|dom|segunda|terca|quarta|quinta|sexta|sabado|domingo|feira|hoje|amanha|ontem)[.,:( ]{0,3}$/;
const timeAfter =
  /^[ ,-]{0,3}(?:(?:a|as|das|por volta das) )?\d{1,2} ?(?:h|:|hs|horas)|^ ?\(?(?:seg|ter|qua|qui|sex|sab|dom)/;
const quantityAfter =
  /^ (?:d[eao]s? (?!manha|tarde|noite|madrugada|19|20)|xicara|colher|copo|estrelas|parcelas|pontos|vezes)/;

const numeric = (found: Found): DayPiece[] | null => {
  const { words, before, after } = found;
  const month = words['named'] ? monthOf(words['named']) : Number(words['month']);
  const day = Number(words['day']);
  const said = words['said'] !== undefined || words['year'] !== undefined || words['named'] !== undefined;
  if (day < 1 || day > 31 || month < 1 || month > 12) return [];
  if (!said) {
    if (quantityAfter.test(after) || /^ ?[/x%]/.test(after)) return [];
    const padded = words['month']?.length === 2 && words['month'].startsWith('0');
    if (fraction(day, month) && !padded && !timeAfter.test(after) && !saysDate.test(before)) return [];
  }
  const past = pastBeside(found);
  return [
    date(
      found,
      (sent) => only(dateInYear(sent, month, day, yearOf(words['year']), past)),
      words['year'] ? 'explicit' : 'conventional',
    ),
  ];
};

/** "O dia 3 da dieta" is not the third of a month. */
const countedDay = /^ d[aeo]s? (?!\d|manha|tarde|noite|madrugada|janeiro|fev|mar|abr|mai|jun|jul|ago|set|out|nov|dez)/;

export const calendarDates: readonly Rule[] = [
  rule('(?<year>(?:19|20)\\d\\d)-(?<month>\\d\\d)-(?<day>\\d\\d)(?:t(?=\\d))?', numeric),
  rule(
    '(?<said>dia )?(?<day>\\d{1,2})(?: ?/ ?(?<month>\\d{1,2}) ?/ ?|-(?<month2>\\d{1,2})-|\\.(?<month3>\\d{1,2})\\.)(?<year>(?:19|20)\\d\\d|\\d\\d)',
    (found) =>
      numeric({
        ...found,
        words: { ...found.words, month: found.words['month'] ?? found.words['month2'] ?? found.words['month3'] },
      }),
  ),
  rule(
    `(?:d[eo] |entre |n?os? )?(?:(?<said>dias?) )?(?:o )?(?<first>${number})o?(?: ?/ ?(?<firstMonth>\\d{1,2}))? ?(?<through>a|ao|ate|ate o|e|-|~) ?(?:o )?(?:dia )?(?<last>${number})(?:o? (?:de|do mes de) |/| )(?<month>${month}|1[0-2]|0?[1-9])(?:${year}|${otherYear})?`,
    dayRange,
  ),
  rule(
    `(?:d?n?os? )?dias? (?<first>${number}) ?(?:a|ao|ate|ate o|-) ?(?:dia )?(?<last>${number})(?:${otherMonth})?(?! ?[/:h])`,
    span,
  ),
  rule(
    `(?:entre )?(?:n?os? )?dias? (?<days>${number}${list}(?:,| e|,? ou) ?(?:dia )?${number})(?:${someMonth}(?:${year}|${otherYear})?|${otherMonth})?(?! ?[:h])`,
    several,
  ),
  rule(
    `(?:n?os? )?(?<days>\\d{1,2}${list}(?: e| ou) \\d{1,2})(?: de (?<month>${month})|/(?<numericMonth>1[0-2]|0[1-9]))(?:${year}|${otherYear})?`,
    several,
  ),
  rule(`(?:dia )?(?<day>${number})o? (?:de|do mes de) ?(?<month>${month})(?:${year}|${otherYear})?`, single),
  rule(`(?:dia )?(?<day>\\d{1,2}) ?(?<month>${month})(?:${year}|${otherYear})?(?! ?\\d)`, (found) =>
    /^ (?:games|sets|pontos)/.test(found.after) ? [] : single(found),
  ),
  rule(`(?<said>dia )?(?<day>\\d{1,2}) ?[/-] ?(?<named>${month})(?: ?[/-] ?(?<year>(?:19|20)\\d\\d|\\d\\d))?`, numeric),
  rule('(?<said>dia )?(?<day>\\d{1,2}) ?/ ?(?<month>\\d{1,2})(?![/\\d])', numeric),
  rule(`(?<said>dia )(?<day>\\d{1,2})[.-](?<month>\\d{1,2})`, numeric),
  rule(
    `dia (?<day>${number})o?(?:${otherMonth}| d(?:ess|est)e (?<thisMonth>mes)| d[eo] (?:mes )?(?<month>1[0-2]|0?[1-9])(?![:/h\\d])| (?<passed>passado)| agora| proximo)?(?! ?[:h]\\d?)`,
    (found) =>
      countedDay.test(found.after) || /(?:^|[^a-z])(?:um|outro|meu|por|cada|bom|faz|ha|meio) $/.test(found.before)
        ? []
        : single(found),
  ),
];
