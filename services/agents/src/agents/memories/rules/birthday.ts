import { fold } from '../reading/fold.ts';
import { type Rule, type RuleMatch, rule, type Value } from './rule.ts';

const months = [
  'janeiro',
  'fevereiro',
  'março',
  'abril',
  'maio',
  'junho',
  'julho',
  'agosto',
  'setembro',
  'outubro',
  'novembro',
  'dezembro',
];
const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const birthday = (day: number, month: number): Value | null => {
  const name = months[month - 1];
  if (!name || day < 1 || day > (daysIn[month - 1] ?? 0)) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  return { value: `${day === 1 ? '1º' : day} de ${name}`, normal: `${two(month)}-${two(day)}` };
};

/** "12/03", "12 de março", "1º de maio": a day with its month, as the pattern's groups. */
const date = String.raw`(?:dia )?(?<day>\d{1,2}|primeiro)[ºo°]?(?: ?/ ?(?<month>\d{1,2})\b| de (?<name>${months.map(fold).join('|')})\b)`;

const written = ({ groups: { day, month, name } }: RuleMatch): Value | null =>
  birthday(
    day === 'primeiro' ? 1 : Number(day),
    name === undefined ? Number(month) : months.map(fold).indexOf(name) + 1,
  );

const away: Readonly<Record<string, number>> = { hoje: 0, amanha: 1, 'depois de amanha': 2, ontem: -1 };
/** A day named from the message's own date. */
const relative = ({ groups: { when }, localTime }: RuleMatch): Value | null => {
  const days = away[when ?? ''];
  if (days === undefined) return null;
  const at = new Date(Date.parse(localTime.slice(0, 10)) + days * 86_400_000);
  return birthday(at.getUTCDate(), at.getUTCMonth() + 1);
};

const party = '(?:aniversario|niver|aniver|nivers?)';
const when = '(?<when>hoje|amanha|depois de amanha|ontem)';
const playful = { playful: true };

export const birthdayRules: Rule[] = [
  rule(
    'birthday',
    0.95,
    String.raw`\bfaco (?:${party}|anos|niver|\d{1,3}(?: anos)?)(?: e?h?)?(?: so)?(?: no| em)? ${date}`,
    written,
    playful,
  ),
  rule(
    'birthday',
    0.95,
    String.raw`\bmeu ${party} (?:e|eh|cai|vai ser|foi|sera)(?: so| em| no)* ${date}`,
    written,
    playful,
  ),
  rule('birthday', 0.95, String.raw`\b(?:nasci|sou)(?: no| em| de)? ${date}`, written, playful),
  rule('birthday', 0.9, String.raw`\b${when},?(?: ja)? (?:e|eh|foi|vai ser)(?: o)? meu ${party}`, relative, playful),
  rule('birthday', 0.9, String.raw`\bmeu ${party} (?:e|eh|foi)(?: ja)? ${when}\b`, relative, playful),
  rule(
    'birthday',
    0.9,
    String.raw`\b${when},?(?: eu)? (?:(?:faco|completo|fiz) (?:aniversario|\d{1,3} anos(?! (?:d[aeo]|n[ao]|que|aqui|com|sem|em)\b))|(?:faco|completo) \d{1,3}(?=$|[,.!]))`,
    relative,
    playful,
  ),
];

/** "15/08", "eu: 22 de janeiro", "o meu é 27 de julho": to who asked for birthdays. */
export const birthdayAnswer = rule(
  'birthday',
  0.85,
  `^(?:(?:o )?meu(?: e| eh)?|eu(?: e| eh)?)?[:,]? ?${date}(?=$|[,.!;])`,
  written,
  playful,
);
