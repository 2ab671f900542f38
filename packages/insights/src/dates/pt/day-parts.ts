import { offset } from '../day-piece.ts';
import { type DayPart, type Found, type PartPiece, type Rule, rule } from '../piece.ts';

const parts: readonly [pattern: string, part: DayPart][] = [
  ['manha|manhazinha|matina|manhan', 'morning'],
  ['tarde|tardinha|tardezinha', 'afternoon'],
  ['noite|noitinha|noit', 'night'],
  ['madrugada|madruga', 'dawn'],
];
export const part = parts.map(([pattern]) => pattern).join('|');
export const partOf = (text: string | undefined): DayPart | undefined =>
  text === undefined ? undefined : parts.find(([pattern]) => pattern.split('|').includes(text))?.[1];

const partPiece = (found: Found, part: DayPart, needsDay: boolean): PartPiece => ({
  kind: 'part',
  from: found.from,
  to: found.to,
  part,
  needsDay,
});

const plan =
  /(?:^|[^a-z])(?:te ligo|te chamo|te mando|te aviso|te busco|passo ai|vejo|a gente se (?:ve|fala)|nos vemos|se fala|bora|que tal|pode ser|marcamos|vamos|vou)(?: [a-z]+){0,3} $/;

const moreOrLess = /(?:^|[^a-z])(?:mais|muito|tao|ja e|ja era|pouco|antes|bem|desde) $/;
const lead =
  'd[ea]|[ao]|n[ao]|pela|n[ao] (?:fim|final|comeco|inicio|meio|parte) d[ae]|(?:fim|final|comeco|inicio) d[ae]|so (?:de|a)';

/** Left alone, "de manhã" is a habit more often than a date: it needs a day or a plan in the message. */
export const dayParts: readonly Rule[] = [
  rule('(?:hoje )?(?:cedinho|bem cedo|logo cedo|de manhazinha)', (found) => [partPiece(found, 'morning', true)]),
  rule(
    `(?:${lead})? ?(?<part>${part})(?: d[eao](?= (?:seg|ter|qua|qui|sex|sab|dom|hoje|amanha|ontem|dia)))?`,
    (found) => {
      const part = partOf(found.words['part']);
      if (!part || moreOrLess.test(found.before)) return null;
      const bare = !/\s/.test(found.original);
      return [partPiece(found, part, bare || !plan.test(found.before))];
    },
  ),
  rule('cedo', (found) => (moreOrLess.test(found.before) ? null : [partPiece(found, 'morning', true)])),
];

export const tonight: readonly Rule[] = [
  rule('n?(?:essa|esta) (?<part>noite|tarde|manha|madrugada)', (found) => {
    const part = partOf(found.words['part']);
    return part ? [offset(found, 0), partPiece(found, part, false)] : null;
  }),
  rule('noite passada', (found) => [offset(found, -1), partPiece(found, 'night', false)]),
];
