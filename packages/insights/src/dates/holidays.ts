import { type Day, dayIn, easterOf, nthWeekday } from './calendar.ts';

/** First and last day of a holiday in a year. */
export type Holiday = (year: number) => [Day, Day];

const oneDay = (day: Day): [Day, Day] => [day, day];
const fixed =
  (month: number, date: number): Holiday =>
  (year) =>
    oneDay(dayIn(year, month, date) ?? 0);
const fromEaster =
  (days: number, until = days): Holiday =>
  (year) => [easterOf(year) + days, easterOf(year) + until];
const nth =
  (month: number, weekday: number, count: number, offset = 0): Holiday =>
  (year) =>
    oneDay(nthWeekday(year, month, weekday, count) + offset);

const sunday = 6;

/** Folded names; the more specific come first. */
export const holidaysPt: readonly [name: string, holiday: Holiday][] = [
  ['(?:vespera|antevespera) d[eo] natal', fixed(12, 24)],
  ['natal|christmas', fixed(12, 25)],
  ['vespera d[eo] ano[- ]novo|ultimo dia do ano', fixed(12, 31)],
  [
    'reveillon|revellion|reveilon|virada d[eo] ano|(?<!feliz )ano[- ]novo',
    (year) => [dayIn(year, 12, 31) ?? 0, dayIn(year + 1, 1, 1) ?? 0],
  ],
  ['primeiro dia do ano|dia da confraternizacao universal', fixed(1, 1)],
  ['dia de reis', fixed(1, 6)],
  ['sexta(?:-feira| feira)? (?:de|antes do) carnaval', fromEaster(-51)],
  ['sabado (?:de|do) carnaval', fromEaster(-50)],
  ['domingo (?:de|do) carnaval', fromEaster(-49)],
  ['segunda(?:-feira| feira)? (?:de|do) carnaval', fromEaster(-48)],
  ['terca(?:-feira| feira)? (?:de|do) carnaval|terca[- ]feira gorda', fromEaster(-47)],
  ['quarta(?:-feira| feira)? de cinzas', fromEaster(-46)],
  ['carnaval', fromEaster(-50, -47)],
  ['domingo de ramos', fromEaster(-7)],
  ['quinta(?:-feira| feira)? santa', fromEaster(-3)],
  ['sexta(?:-feira| feira)? (?:santa|da paixao)|paixao de cristo', fromEaster(-2)],
  ['sabado de aleluia', fromEaster(-1)],
  ['semana santa', fromEaster(-7, 0)],
  ['(?:domingo de )?pascoa', fromEaster(0)],
  ['corpus christi|corpus cristi', fromEaster(60)],
  ['tiradentes', fixed(4, 21)],
  ['dia d[oe]s? trabalh(?:o|ador|adores)', fixed(5, 1)],
  ['dia das? maes?', nth(5, sunday, 2)],
  ['dia d[oa]s? namorad[oa]s?', fixed(6, 12)],
  ['dia de santo antonio', fixed(6, 13)],
  ['(?:dia|noite|festa|fogueira|vespera) de sao joao|sao joao', fixed(6, 24)],
  ['dia de sao pedro', fixed(6, 29)],
  ['dia d[oe]s? pa(?:is|i)', nth(8, sunday, 2)],
  ['dia da independencia|feriado da independencia', fixed(9, 7)],
  ['dia das? criancas?|dia de nossa senhora(?: aparecida)?|feriado de nossa senhora(?: aparecida)?', fixed(10, 12)],
  ['dia d[oe]s? professor(?:es|a|as)?', fixed(10, 15)],
  ['halloween|dia das bruxas', fixed(10, 31)],
  ['(?:dia de |feriado de )?finados', fixed(11, 2)],
  ['(?:dia da )?proclamacao da republica', fixed(11, 15)],
  ['(?:dia|feriado) da consciencia negra|consciencia negra', fixed(11, 20)],
  ['black[- ]friday', nth(11, 3, 4, 1)],
  ['dia (?:internacional )?d[ae]s? mulher(?:es)?', fixed(3, 8)],
  ['dia da mentira', fixed(4, 1)],
  ['dia d[oe]s? amigos?', fixed(7, 20)],
  ['dia d[oae]s? avos?', fixed(7, 26)],
];

export const holidaysEn: readonly [name: string, holiday: Holiday][] = [
  ['christmas eve', fixed(12, 24)],
  ['boxing day', fixed(12, 26)],
  ['christmas(?: day)?|xmas', fixed(12, 25)],
  ['new year s eve|nye', fixed(12, 31)],
  ['new year s(?: day)?|new years(?: day)?', fixed(1, 1)],
  ['valentine s(?: day)?|valentines(?: day)?', fixed(2, 14)],
  ['good friday', fromEaster(-2)],
  ['easter monday', fromEaster(1)],
  ['easter(?: sunday)?', fromEaster(0)],
  ['mother s day|mothers day', nth(5, sunday, 2)],
  ['father s day|fathers day', nth(6, sunday, 3)],
  ['halloween', fixed(10, 31)],
  ['thanksgiving(?: day)?', nth(11, 3, 4)],
  ['black friday', nth(11, 3, 4, 1)],
];
