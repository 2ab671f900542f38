import { professions } from '../lexicon/work.ts';
import { isEnd } from '../reading/phrase.ts';
import { profession } from './employer.ts';
import { opening, type Rule, type RuleMatch, rule, subject, type Value } from './rule.ts';

/** What is dealt with for a living, behind "trabalho com". */
const field =
  '(?:vendas|marketing|design|moda|beleza|estetica|madeira|turismo|eventos|imoveis|seguros?|energia solar|construcao|educacao|educacao infantil|informatica|redes|dados|ti|tecnologia|programacao|software|edicao(?: de video)?|video|audiovisual|fotografia|publicidade|comunicacao|jornalismo|logistica|transportes?|importacao|exportacao|comercio(?: exterior)?|atendimento(?: ao publico)?|telemarketing|cobranca|credito|contabilidade|financas|investimentos|recursos humanos|rh|recrutamento|direito|licitacao|licitacoes|saude|enfermagem|idosos|criancas|animais|plantas|jardinagem|paisagismo|agro|agricultura|gado|laticinios|metalurgia|solda|usinagem|mecanica|eletrica|manutencao|refrigeracao|seguranca|limpeza|artesanato|couro|calcados|tecidos|costura|confeitaria|gastronomia|cozinha|panificacao|bebidas|vinhos?|cerveja artesanal|musica|som|iluminacao|teatro|danca|esporte|personal|massagem|terapia|psicologia|pesquisa|geoprocessamento|topografia|meio ambiente|saneamento|geologia|mineracao|petroleo|reciclagem)';
const inField = ({ groups: { field: normal = '' } }: RuleMatch): Value => ({ value: normal, normal });

const first = /\b(?:eu|meus?|minhas?|me|estou|aqui|nos|gente)\b/;
/** "Entregador não tem hora": of whom else, by who says I beside it. */
const ofOneself = (match: RuleMatch): Value | null => (first.test(match.said) ? profession(match) : null);
const notFor = /^(?:d[aeo]s?|com|para|que|bo[am]|melhor|dela|dele)$/;
/** "Fui efetivada como analista", "vaga de caixa": the trade right behind. */
const trade = (match: RuleMatch): Value | null => {
  if (/\b(?:ultimo (?:ano|periodo|semestre)|estudante|quase formad[oa])\b/.test(match.said)) return null;
  const [head, ...rest] = match.words;
  if (match.words.slice(0, 3).some(({ folded }) => folded === 'oficial')) return null;
  const start =
    head && /^(?:uma?|o|a|bom|boa|otim[oa]|futur[oa]|oficialmente|agora)$/.test(head.folded) ? rest : match.words;
  return profession({ words: start });
};
/** A trade and nothing else, at the end of its clause. */
const bare = ({ words }: RuleMatch): Value | null => {
  const [head, next] = words;
  return head && professions.has(head.folded) && (!next || isEnd(next) || !notFor.test(next.folded))
    ? profession({ words })
    : null;
};
const intern = (): Value => ({ value: 'estagiário', normal: 'estagiario' });

const yearsOf = String.raw`(?:\d+|dois|tres|quatro|cinco|seis|oito|dez|doze|quinze|vinte|trinta|quarenta) anos de`;

export const postRules: Rule[] = [
  rule(
    'works_as',
    0.85,
    String.raw`\b(?:sou|continuo|sigo|ainda sou|agora sou|eu que sou|ja sou|voltei a ser|fui promovid[oa] (?:a|para)|(?:fui |me )(?:efetivad[oa]|efetivaram|contratad[oa]|contrataram|nomead[oa]|chamaram|chamad[oa])(?: como| de| para ser| para| a)?) (?:o |a |uma? |tambem |sendo |so |quase que |meio )?(?=\S)`,
    trade,
  ),
  rule(
    'works_as',
    0.8,
    String.raw`(?:${opening}|\b(?:eu|e|mas),? )(?:como|enquanto|sendo|na condicao de)(?: uma?| bo[am])?(?= \S)`,
    bare,
    { bare: true },
  ),
  rule(
    'works_as',
    0.75,
    String.raw`\b(?:palavra|salario|defeito|coracao|alma|ouvido|rotina|correria|orgulho de ser|vida) de (?=\S)`,
    bare,
    { bare: true },
  ),
  rule(
    'works_as',
    0.85,
    String.raw`\b(?:podem me (?:apresentar|chamar) (?:como|de)|me apresento como|cracha (?:novo )?(?:esta|ta|vem) (?:escrito|dizendo)|meu (?:novo )?cargo (?:novo )?(?:e|vai ser)|minha funcao (?:e|la e)|contrato como|registrad[oa] como|carteira assinada (?:como|de)|(?:consegui|peguei|arrumei|passei n|aceitei|assumi) ?(?:a |o |uma |um )?(?:vaga|cargo|posto|emprego) de|(?:consegui|peguei|arrumei) (?:de|como)|dessa vez como|comecar como|formad[oa] e trabalho como|ganho a vida como|me viro como|faco (?:um |uns )?(?:bicos?|freelas?) (?:de|como)|estou trabalhando (?:de|como)|atuo como|virei|me tornei) (?:uma? )?(?=\S)`,
    trade,
    { bare: true },
  ),
  rule(
    'works_as',
    0.7,
    String.raw`${opening}(?=\S+(?: d[eo] \S+)? (?:nao tem (?:hora|feriado|folga|vida|sabado|domingo|ferias|paz|sossego)|nunca (?:descansa|para|folga)|sofre|come em pe|nao dorme|dorme pouco|acorda cedo|ganha (?:pouco|mal)|trabalha demais)\b)`,
    ofOneself,
    { bare: true },
  ),
  rule(
    'works_as',
    0.75,
    String.raw`(?:${subject}|\bque )(?:trabalho|mexo|lido|atuo|estou trabalhando) (?:so |mais )?com (?<field>${field})(?=$|[,.!;]| (?:e|ha|faz|desde|aqui|la|n[oa]|em|mas|entao|ne|viu|para|tambem)\b)`,
    inField,
  ),
  rule(
    'works_as',
    0.75,
    String.raw`\b(?:trabalho|atuo|estou|entrei|fui) n[ao] (?:area|ramo|setor|mundo|meio) (?:de |da |do )?(?<field>${field})\b`,
    inField,
  ),
  rule(
    'works_as',
    0.8,
    String.raw`\b(?:faco|fazendo|estou no|comecei (?:o|um|meu|no)|consegui (?:o|um)|no meu|entrei no|passei no) estagio\b(?! (?:obrigatorio )?d[oa] (?:minha|meu) filh)`,
    intern,
  ),
  rule(
    'works_as',
    0.75,
    String.raw`\b(?:ha|faz) \S+ anos (?:que )?(?:eu )?(?:sou|trabalho (?:de|como)|atuo como)(?: uma?)?(?= \S)`,
    trade,
  ),
  rule(
    'works_as',
    0.75,
    String.raw`\b${yearsOf} (?:sala de aula|magisterio|escola|quadro negro|quadro e giz)\b`,
    () => ({ value: 'professora', normal: 'professora' }),
    { bare: true },
  ),
  rule(
    'works_as',
    0.75,
    String.raw`\b${yearsOf} (?:volante|estrada|boleia)\b`,
    () => ({ value: 'motorista', normal: 'motorista' }),
    { bare: true },
  ),
  rule(
    'works_as',
    0.75,
    String.raw`\b${yearsOf} (?:uti|enfermaria|enfermagem)\b`,
    () => ({ value: 'enfermeira', normal: 'enfermeira' }),
    { bare: true },
  ),
  rule(
    'works_as',
    0.75,
    String.raw`\b(?:voltei (?:para|a) |meu dia (?:de|como) |depois do meu turno de |minha vida de |minha carreira de |meu trabalho de |meu lado )(?=\S)`,
    bare,
  ),
];
