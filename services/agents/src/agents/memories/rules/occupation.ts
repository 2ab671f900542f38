import { isEnd } from '../reading/phrase.ts';
import { isHired, isPost, organisation, profession } from './employer.ts';
import { ending, opening, type Rule, type RuleMatch, rule, type Value } from './rule.ts';
import { working } from './work.ts';

/** "Professora segunda a sexta": nothing of what follows narrows it. */
const bareProfession = ({ words }: RuleMatch): Value | null => profession({ words: words.slice(0, 1) });
const post = (match: RuleMatch): Value | null => (isPost(match.words) ? bareProfession(match) : null);
/** "Virei gerente"; "virei motorista da família" is no trade. */
const turned = (match: RuleMatch): Value | null => {
  const [, next] = match.words;
  const narrowed = next && /^d[aeo]$/.test(next.folded);
  return !next || isEnd(next) || narrowed ? profession(match) : null;
};
/** "Passei no Outback!! Garçom": the trade alone, beside how it was got. */
const newly = (match: RuleMatch): Value | null => (isHired(match.said) ? profession(match) : null);
/** "Tô de motorista hoje" is for the day. */
const lasting = (match: RuleMatch): Value | null =>
  /\b(?:hoje|rodada|plantao)\b/.test(match.said) ? null : profession(match);

/** What was given up, by the thing it is done with. */
const trades: Readonly<Record<string, string>> = {
  taxi: 'taxista',
  caminhao: 'caminhoneiro',
  onibus: 'motorista',
  costuro: 'costureira',
  cozinho: 'cozinheiro',
  ensino: 'professor',
  leciono: 'professor',
  dirijo: 'motorista',
  dirigir: 'motorista',
  rodo: 'motorista',
  rodar: 'motorista',
  costurar: 'costureira',
  cozinhar: 'cozinheiro',
  aula: 'professor',
  aulas: 'professor',
  entrega: 'motoboy',
  entregas: 'motoboy',
  unha: 'manicure',
  faxina: 'faxineira',
};
const trade = ({ groups }: RuleMatch): Value | null => {
  const normal = trades[groups['trade'] ?? ''];
  return normal === undefined ? null : { value: normal, normal };
};

export const occupationRules: Rule[] = [
  rule('works_as', 0.85, String.raw`\b(?:sou|me tornei|voltei a ser)(?: (?:um|uma))?(?= \S)`, profession),
  rule('works_as', 0.9, String.raw`${working} (?:como|de)\b`, profession),
  rule(
    'works_as',
    0.85,
    String.raw`\b(?:minha profissao e|fui promovid[oa] (?:a|para)|fui contratad[oa] como|(?:comecei|comeco|entrei|voltei)(?: \S+){0,2}? como|passei de \S+(?: de \S+)? (?:a|para)|dessa vez como|atuo como|eu como|falo como|digo como)\b`,
    profession,
  ),
  rule('works_as', 0.8, String.raw`\b(?:comecei|comeco|entrei|estou)(?: agora| hoje| segunda)? de\b`, lasting),
  rule('works_as', 0.75, String.raw`(?:${opening}|\b(?:essa|e|ai) )vida de\b`, bareProfession, { bare: true }),
  rule(
    'works_as',
    0.8,
    String.raw`${opening}(?=\S+ (?:(?:de )?(?:segunda|seg) a (?:quinta|sexta|sabado|sex|sab)|(?:no |aos? )?(?:sabado|domingo|fim de semana|fds)s?\b))`,
    bareProfession,
    { bare: true },
  ),
  rule(
    'works_as',
    0.75,
    String.raw`${opening}(?=\S+ (?:de novo|outra vez|ha (?:\d+|quase|mais)|desde os \d))`,
    bareProfession,
    { bare: true },
  ),
  rule('works_as', 0.75, String.raw`^(?=\p{L}+[!.]*$)`, newly),
  rule('works_as', 0.8, String.raw`\bcomo (?:boa|bom)(?= \S+(?: d[aeo] \S+)? que sou\b)`, profession),
  rule('works_as', 0.75, String.raw`^eu, (?=\S+(?: d[aeo] \S+)?,)`, profession),
  rule('works_as', 0.8, String.raw`${opening}de (?:dia|noite|manha|tarde),?(?= \S+(?:,|$))`, bareProfession, {
    bare: true,
  }),
  rule(
    'works_as',
    0.75,
    String.raw`${opening}(?=\S+(?: d[aeo] \S+)? (?:por )?aqui(?: tambem)?(?=$|[,.!]))`,
    profession,
    { bare: true },
  ),
  rule(
    'works_as',
    0.8,
    String.raw`\b(?:dirijo|rodo|estou rodando|estou dirigindo)(?: de| no| na| com)? (?:uber|99|aplicativo|app)\b`,
    () => ({ value: 'motorista de aplicativo', normal: 'motorista de aplicativo' }),
  ),
  rule('works_as', 0.8, String.raw`${opening}(?=\S+ (?:no|na) )`, post, { bare: true }),
  rule(
    'works_as',
    0.8,
    String.raw`\b(?:(?:arrumei|consegui|peguei|descolei)(?: um| o)? (?:trabalho|emprego|bico) de|(?:trabalho|emprego) novo,?)(?= \S)`,
    profession,
  ),
  rule('works_as', 0.75, String.raw`\bvirei(?= \S)`, turned),
  ending(
    'works_as',
    String.raw`\b(?:nao sou(?: mais)?|nao trabalho(?: mais)? (?:como|de)|deixei de ser|parei de trabalhar (?:como|de))(?: (?:um|uma))?(?= \S)`,
    profession,
  ),
  ending(
    'works_as',
    String.raw`\b(?:larguei|deixei|abandonei|vendi) (?:o |meu )(?<trade>taxi|caminhao|onibus)\b`,
    trade,
  ),
  ending(
    'works_as',
    String.raw`\b(?:nao (?:dou|faco) mais|(?:parei|deixei) (?:de (?:dar|fazer|rodar|trabalhar)|com)|larguei)(?: [oa]s?| com)? (?<trade>aulas?|entregas?|unha|faxina)\b`,
    trade,
  ),
  ending('works_as', String.raw`\bparei de (?<trade>costurar|cozinhar|dirigir|rodar)\b`, trade),
  ending('works_as', String.raw`\bnao (?<trade>costuro|cozinho|dirijo|rodo|ensino|leciono) mais\b`, trade),
];

/** "No Mocotó", "analista de dados": to who asked what one does. */
export const workAnswers: readonly Rule[] = [
  rule('works_at', 0.8, '^(?:eu )?(?:la )?(?:no|na|em|numa?)\\b', organisation),
  rule('works_as', 0.8, '^(?:(?:eu|agora|de|como|um|uma) )*(?=\\S)', profession),
];
