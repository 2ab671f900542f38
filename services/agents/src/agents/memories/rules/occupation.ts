import { isEnd } from '../reading/phrase.ts';
import { isHired, isPost, organisation, profession } from './employer.ts';
import { ending, opening, type Rule, type RuleMatch, rule, subject, type Value } from './rule.ts';
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
  carreta: 'caminhoneiro',
  uber: 'motorista de aplicativo',
  bolo: 'boleira',
  bolos: 'boleira',
  doce: 'doceira',
  doces: 'doceira',
  salgado: 'salgadeira',
  salgados: 'salgadeira',
  salgadinho: 'salgadeira',
  marmita: 'marmiteira',
  marmitas: 'marmiteira',
  onibus: 'motorista',
  costuro: 'costureira',
  cozinho: 'cozinheiro',
  ensino: 'professor',
  leciono: 'professor',
  dirijo: 'motorista',
  dirigir: 'motorista',
  rodo: 'motorista',
  rodar: 'motorista',
  costura: 'costureira',
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

/** Two words each, or of another tongue. */
const title =
  '(?:tech lead|team leader|product (?:owner|manager)|scrum master|gerente de projetos|jovem aprendiz|menor aprendiz|mestre de obras|personal trainer|social media|designer grafic[oa]|tecnic[oa] de enfermagem|auxiliar de \\S+|assistente social|agente de saude|dona de casa|guarda municipal|corretora? de imoveis|motorista de (?:onibus|aplicativo|van|caminhao))';
const titled = ({ groups: { title: named = '' } }: RuleMatch): Value => ({ value: named, normal: named });

/** What one does, by where in a firm one does it. */
const area =
  '(?:rh|ti|financeiro|comercial|suporte|juridico|marketing|logistica|compras|contabilidade|atendimento|almoxarifado|expedicao|faturamento|vendas|cobranca|telemarketing)';
const department = ({ groups: { area: normal = '' } }: RuleMatch): Value => ({
  value: normal.length < 3 ? normal.toUpperCase() : normal,
  normal,
});

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
  rule('works_as', 0.8, String.raw`${opening}(?=\S+ (?:no|na) )`, post, { bare: true }),
  rule(
    'works_as',
    0.8,
    String.raw`\b(?:(?:arrumei|consegui|peguei|descolei)(?: um| o)? (?:trabalho|emprego|bico) de|(?:trabalho|emprego) novo,?)(?= \S)`,
    profession,
  ),
  rule('works_as', 0.75, String.raw`\bvirei(?= \S)`, turned),
  rule(
    'works_as',
    0.8,
    String.raw`(?<!\b(?:faltam|daqui a|mais|faz|ha|tem) )\b(?:\d+|um|dois|tres|quatro|cinco|seis|sete|oito|nove|dez|doze|quinze|vinte|trinta) anos? (?:de|como|sendo)(?= (?!(?:mecanica|musica|fisica|quimica|matematica|tecnica)\b)\S)`,
    bareProfession,
    { bare: true },
  ),
  rule(
    'works_as',
    0.8,
    String.raw`\b(?:anos?|vida) (?:toda |inteira )?(?:dirigindo|rodando de|rodando com|dando|fazendo) (?:um |uma )?(?<trade>taxi|caminhao|carreta|onibus|uber|aulas?|unha|faxina|entregas?)\b`,
    trade,
    { bare: true },
  ),
  rule(
    'works_as',
    0.8,
    String.raw`\b(?:(?:faco|vendo) )?(?<trade>costuro|cozinho|(?<=(?:faco|vendo) )(?:bolos?|doces?|salgados?|salgadinhos?|marmitas?|unha)) (?:para fora|por encomenda|sob encomenda)\b`,
    trade,
  ),
  rule(
    'works_as',
    0.75,
    String.raw`${opening}(?=\S+ (?:(?:senior|pleno|plena|junior|autonom[oa]|concursad[oa])(?=$|[,.!])|ate morrer|com (?:muito )?orgulho|por (?:vocacao|amor)))`,
    bareProfession,
    { bare: true },
  ),
  rule(
    'works_as',
    0.8,
    String.raw`(?:${opening}|\b(?:sou|virei|agora sou|como|de|promovid[oa] (?:a|para)|contratad[oa] como) )(?<title>${title})(?=$|[,.!]| (?:n[oa]|d[eo]|agora|senior|junior|pleno)\b)`,
    titled,
    { bare: true },
  ),
  rule(
    'works_as',
    0.75,
    String.raw`(?:\bsou d[oea]|${subject}trabalho (?:n[oa]|com)|\bmudei (?:pro|para [oa])|\bfui transferid[oa] (?:pro|para [oa])|\bcomecei n[oa]) (?:(?:area|setor|time|equipe|departamento) d[eoa] )?(?<area>${area})(?=$|[,.!]| (?:aqui|d[aeo]|n[ao]|ha|faz|desde|e|agora)\b)`,
    department,
  ),
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
    String.raw`\b(?:nao (?:dou|faco) mais|(?:parei|deixei) (?:de (?:dar|fazer|rodar|trabalhar)|com)|larguei)(?: [oa]s?| com)? (?<trade>aulas?|entregas?|unha|faxina|costura|bolos?|doces?|salgados|marmitas?)\b`,
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
