import { about, coming, date, nextDay, relative, thisMonth, weekdays, written } from './dates.ts';
import { type Rule, type RuleMatch, rule, type Value } from './rule.ts';

/** Not of a wedding. */
const party = 'aniversarios?(?! de [a-z])';
const when = '(?<when>hoje|amanha|depois de amanha|ontem)';
const playful = { playful: true };

const ones = ['um', 'dois', 'tres', 'quatro', 'cinco', 'seis', 'sete', 'oito', 'nove'];
const teens = ['dez', 'onze', 'doze', 'treze', 'quatorze', 'quinze', 'dezesseis', 'dezessete', 'dezoito', 'dezenove'];
const spellings = [...ones, ...teens, 'vinte', ...ones.map((one) => `vinte e ${one}`), 'trinta', 'trinta e um'];
/** "Trinta" of August. */
const dayBySpelling = Object.fromEntries(spellings.map((day, i) => [day, String(i + 1)]));
const spelt = spellings.toReversed().join('|');

export const birthdayRules: Rule[] = [
  rule(
    'birthday',
    0.95,
    String.raw`\bfaco (?:${party}|anos|\d{1,3}(?: anos)?)(?: e?h?)?(?: so)?(?: no| em)? ${date}`,
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
  rule('birthday', 0.95, String.raw`\b${date} (?:e|eh|cai) (?:o )?meu ${party}`, written, playful),
  rule('birthday', 0.95, String.raw`\b(?:nasci|sou)(?: no| em| de)? ${date}`, written, playful),
  rule(
    'birthday',
    0.9,
    String.raw`\b(?:meu ${party}(?: (?:e|eh|cai|vai ser|esta chegando|ta chegando|ja e|vem ai))(?: so| no)?,? dia (?<day>\d{1,2})\b|dia (?<day2>\d{1,2}),? (?:e )?(?:o )?(?:${party} meu|meu ${party}))(?! de |/)`,
    ({ groups, ...match }) => nextDay({ ...match, groups: { day: groups['day'] ?? groups['day2'] } }),
    playful,
  ),
  rule('birthday', 0.9, String.raw`\bfaco \d{1,2}(?: anos)? ${when}\b`, relative, playful),
  rule(
    'birthday',
    0.85,
    String.raw`\bdia (?<day>\d{1,2}),? (?:eu )?faco \d{1,2}(?: anos)?(?=$|[,.!])`,
    nextDay,
    playful,
  ),
  rule(
    'birthday',
    0.85,
    String.raw`(?<!\bfesta (?:de|no) )\b(?:esse |neste |nesse )?(?<weekday>${weekdays.join('|')})(?:-feira)?(?: agora| que vem)? (?:e|eh)(?: o)? meu ${party}`,
    coming,
    playful,
  ),
  rule(
    'birthday',
    0.9,
    String.raw`\b${when},?(?: ja| tambem| que)* (?:e|foi|vai ser)(?: o)? (?:meu ${party}|(?:o )?meu dia\b)`,
    relative,
    playful,
  ),
  rule(
    'birthday',
    0.85,
    String.raw`\b(?:faco|completo) (?:\d{1,3}|anos|aniversario)(?: anos)?(?: agora)? (?:no )?dia (?<day>\d{1,2})\b(?! de|/)`,
    nextDay,
    playful,
  ),
  rule(
    'birthday',
    0.85,
    String.raw`\b(?<when>hoje),? (?:eu )?estou fazendo (?:\d{1,3}|aniversario)(?=$|[.,!]| anos(?! (?:d[aeo]|n[ao]|que)\b))`,
    relative,
    playful,
  ),
  rule(
    'birthday',
    0.85,
    String.raw`(?<!\bfesta (?:de|no) )\bmeu ${party}(?: (?:e|cai|vai ser|ja e))?(?: agora| nessa| nesse| nest[ae])?(?: na| no)? (?<weekday>${weekdays.join('|')})(?:-feira)?\b`,
    coming,
    playful,
  ),
  rule(
    'birthday',
    0.85,
    String.raw`\b(?:esse |neste |nesse |nessa |no |na )?(?<weekday>${weekdays.join('|')})(?:-feira)?,? (?:eu )?(?:faco|completo) (?:\d{1,3}|anos|aniversario)(?=$|[,.!]| (?:anos|e|de)\b)`,
    coming,
    playful,
  ),
  rule('birthday', 0.9, String.raw`\bmeu ${party} (?:e|eh|foi)(?: ja)? ${when}\b`, relative, playful),
  rule(
    'birthday',
    0.9,
    String.raw`\b${when},?(?: eu| tambem| que)* (?:(?:faco|completo|fiz) (?:aniversario|\d{1,3} anos(?! (?:d[aeo]|n[ao]|que|aqui|com|sem|em)\b))|(?:faco|completo) \d{1,3}(?=$|[,.!]))`,
    relative,
    playful,
  ),
];

/** "15/08", "eu: 22 de janeiro", "o meu é 27 de julho", "3 do 11": to who asked for birthdays. */
export const birthdayAnswer = rule(
  'birthday',
  0.85,
  String.raw`^(?:(?:(?:o )?meu|eu|e|eh|so|sempre|nasci|sou|de|em|no|cai|faco),?:? )*(?:${date}|(?<day2>\d{1,2}) d[oe] (?<month2>\d{1,2})\b|(?<spelt>${spelt}) de (?<name2>[a-z]{4,9})\b)(?=$|\s*[^\p{L}\p{N}\s]| (?:aqui|e eu|para|faco|viu|ne|gente)\b)`,
  ({ groups, ...match }) =>
    written({
      ...match,
      groups: {
        ...groups,
        day: groups['day'] ?? groups['day2'] ?? dayBySpelling[groups['spelt'] ?? ''],
        name: groups['name'] ?? groups['name2'],
        month: groups['month'] ?? groups['month2'],
      },
    }),
  playful,
);

const age = String.raw`(?:\d{1,2}|vinte|trinta|quarenta|cinquenta|sessenta|setenta)(?: e (?:uma?|dois|duas|tres|quatro|cinco|seis|sete|oito|nove))?`;
const thanking = '(?:obrigad[oa]+s?|brigad[oa]+s?|valeu|gratidao|agradeco|agradecid[oa]|tks|thanks)';

/** The day on which they are thanked for it: "brigada! 25 e contando", "obrigado gente, cinquenta e dois anos hoje". */
const today = ({ localTime }: RuleMatch): Value | null =>
  relative({ localTime, groups: { when: 'hoje' }, words: [], matched: '', before: '', said: '' });

const older = new RegExp(
  String.raw`(?:^|[!.,:;] ?|\b(?:os|meus|com|de|fazer|faco|fiz|completei|sao|ja|agora|hoje) )${age}(?: (?:anos|aninhos|primaveras|voltas))?(?=$|[,.!;]| (?!anos que)(?:hoje|no|na|com|e|sem|ja|da|aqui|so|quem|agora|ne|nas|anos|aninhos)\b)|\b(?:mais (?:um ano|uma volta)|ficando velh[oa]|meu aniversario|fazer anos|meu dia|mais velh[oa])\b`,
);
const thanked = (match: RuleMatch): Value | null =>
  older.test(match.said.slice(match.said.search(new RegExp(thanking)) + 6)) ? today(match) : null;

/** "É hoje sim, 14 de maio", "sempre dia 2 de julho viu", "no papel é 24": from who is congratulated. */
export const congratulatedRules: Rule[] = [
  rule('birthday', 0.8, String.raw`\b${thanking}\b`, thanked, playful),
  rule(
    'birthday',
    0.8,
    String.raw`\b(?:chego aos|cheguei aos|entrei n[oa]s?|bem-vind[oa] aos|oficialmente|agora (?:sao|com)) (?:meus )?${age}(?: anos)?(?=$|[,.!]| (?:com|sem|hoje|e)\b)`,
    today,
    { ...playful, bare: true },
  ),
  rule('birthday', 0.85, String.raw`\b(?<!\b(?:ate|para|pro|no|desde|festa|reuniao) (?:o )?(?:dia )?)${date}`, about, {
    playful: true,
    bare: true,
  }),
  rule(
    'birthday',
    0.8,
    String.raw`\b(?:nasci|(?:no papel|na verdade|o certo|certo) e|(?:^|, |mas )e)(?: so)?(?: no| em)? dia (?<day>\d{1,2})\b(?! de)`,
    thisMonth,
    { playful: true, bare: true },
  ),
];
