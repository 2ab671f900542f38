import { hiredBy, isPost, knownEmployer, newEmployer, organisation, plainEmployer } from './employer.ts';
import { opening, type Rule, type RuleMatch, rule, saying, subject, type Value } from './rule.ts';

export const working = String.raw`(?:${subject}trabalho|\bestou trabalhando|\bcomecei (?:hoje |ontem |agora |segunda )?a trabalhar|\bpassei a trabalhar|\bfui contratad[oa]|\bsou funcionari[oa]|\bcomecei (?:hoje |ontem |essa semana )?(?:o |meu )?(?:emprego|trabalho)(?: novo)?)`;
const number = String.raw`(?:\d+|uma?|dois|duas|tres|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|quinze|vinte|trinta)`;
const day = '(?:hoje|ontem|segunda|terca|quarta|quinta|sexta|sabado|domingo|amanha|agora|semana passada|essa semana)';
const at = '(?:no|na|em|numa?)';
const task =
  '(?:cortando|atendendo|cozinhando|servindo|costurando|vendendo|lecionando|ensinando|entregando|dando aulas?|fazendo (?:unha|sobrancelha|entregas?))';

/** "Comecei segunda no Hospital Regional": where one may be treated, too, but not on a first day told as such. */
const firstDayAt = (match: RuleMatch): Value | null => {
  const found = organisation(match);
  const treated = /\b(?:consulta|tratamento|fisio\w*|exames?|dieta|terapia|internad[oa])\b/.test(match.said);
  return found && !treated && /^(?:hospital|clinica|ubs|upa|banco|hotel|forum|tribunal|shopping) \S/.test(found.normal)
    ? found
    : null;
};
/** "1ª semana na Feedzai": an unknown firm where the message speaks of a job. */
const firstDays = (match: RuleMatch): Value | null =>
  knownEmployer(match) ??
  (/\b(?:trabalho|emprego|equipe|chefe|crachas?|onboarding|colegas|treinamento)\b/.test(match.said)
    ? newEmployer(match)
    : null);

/** "Mudei de emprego, tô no Bradesco". */
const movedOn = (match: RuleMatch): Value | null =>
  /\b(?:mudei|troquei) de (?:emprego|trabalho)\b|\bnovo emprego\b|\bemprego novo\b/.test(match.said)
    ? newEmployer(match)
    : null;
/** "Repositor no Assaí", and no more: the post somebody got. */
const postAt = ({ words }: RuleMatch): Value | null =>
  isPost(words) ? knownEmployer({ words: words.slice(2) }) : null;
/** "Sou caixa no Assaí", "sou enfermeira no hospital"; not "sou professora na Mooca". */
const plainWork = (match: RuleMatch): Value | null =>
  knownEmployer(match) ?? plainEmployer(match) ?? newEmployer(match);

export const workRules: Rule[] = [
  rule(
    'works_at',
    0.85,
    String.raw`${working}(?: de \S+)?(?: (?:ha|faz) \S+ (?:anos?|meses|mes))?(?: aqui| la)? (?:${at}|para|para o|para a|pro|d[oa]|pel[oa])\b`,
    organisation,
  ),
  rule(
    'works_at',
    0.8,
    String.raw`\b(?:faco|completo|completei|tenho|fiz) ${number} (?:anos?|meses) (?:de|no|na|d[oa])\b`,
    organisation,
  ),
  rule(
    'works_at',
    0.8,
    String.raw`\b${number} anos? de(?= (?:\S+ ){1,4}(?:nas costas|nas pernas|no lombo|de estrada|e contando)\b)`,
    organisation,
    { bare: true },
  ),
  rule(
    'works_at',
    0.85,
    String.raw`\bmeu (?:novo )?(?:emprego|trabalho)(?: novo)? (?:e|vai ser|fica) ${at}\b`,
    organisation,
  ),
  rule(
    'works_at',
    0.85,
    String.raw`\b(?:peguei|consegui|arrumei|arranjei|descolei|ganhei)(?: (?:um|uma|a|o|minha|meu))? (?:vaga|emprego|trabalho|bico|estagio)(?: nov[oa])?(?: de \S+)? ${at}\b`,
    newEmployer,
  ),
  rule('works_at', 0.85, String.raw`\baceitei (?:a )?(?:proposta|oferta|vaga) (?:${at}|d[aeo])\b`, newEmployer),
  rule('works_at', 0.85, String.raw`\b(?:assinei|fechei) com [oa]\b`, newEmployer),
  rule('works_at', 0.8, String.raw`\b(?:${day} )?(?:comeco|comecei)(?: ja)?(?: ${day})? (?:no|na)\b`, newEmployer),
  rule(
    'works_at',
    0.85,
    String.raw`\bpassei (?:na entrevista|no processo seletivo|na selecao|no processo) d[oa]\b`,
    organisation,
  ),
  rule('works_at', 0.75, String.raw`\bpassei (?:no|na)\b`, hiredBy),
  rule('works_at', 0.8, String.raw`\b(?:estagiando|lecionando|tomei posse)(?: hoje| ontem)? ${at}\b`, organisation, {
    bare: true,
  }),
  rule('works_at', 0.8, String.raw`${opening}(?=\S+ (?:no|na) )`, postAt, { bare: true }),
  rule(
    'works_at',
    0.85,
    String.raw`\b(?:leciono(?: \S+)?|fui (?:nomead|transferid)[oa](?: \S+)?) (?:${at}|para [oa]|pro|d[oa])\b`,
    organisation,
  ),
  rule(
    'works_at',
    0.8,
    String.raw`\b(?:meu|minha|meus|minhas) (?:chefe|chefa|gerente|equipe|turno|colegas?|supervisora?|escala|setor) (?:${at}|d[oa])\b`,
    newEmployer,
  ),
  rule('works_at', 0.85, String.raw`\bn[oa](?= \S+(?: \S+){0,3} (?:onde|que) (?:eu )?trabalho\b)`, organisation),
  rule(
    'works_at',
    0.85,
    String.raw`\b(?:me (?:efetivaram|contrataram|chamaram para trabalhar)|fui (?:efetivad|contratad)[oa]|fui chamad[oa] para (?:a )?vaga|(?:dou|dando|a dar) aulas?(?: de \S+)?) (?:${at}|pel[oa])\b`,
    organisation,
  ),
  rule(
    'works_at',
    0.8,
    String.raw`\b(?:estou de|dou|tenho|saindo do|saindo de|indo pro|peguei|meu) (?:\S+ )?plantao ${at}\b`,
    organisation,
  ),
  rule(
    'works_at',
    0.8,
    String.raw`\b(?:(?:comecei|entrei|trabalhando|trabalho|estou) (?:de|como) \S+|sou (?:concursad[oa]|funcionari[oa]|servidora?|estagiari[oa]|gerente|caixa|vendedora?|atendente|professora?|medic[oa]|enfermeir[oa]|dentista|tecnic[oa])(?: de \S+)?) (?:${at}|d[oa])\b`,
    plainWork,
  ),
  rule('works_at', 0.85, String.raw`\btroquei [oa] \S+(?: \S+){0,2}? pel[oa]\b`, knownEmployer),
  rule('works_at', 0.75, String.raw`\b(?:voltei|estou de volta|de volta) (?:pro|para [oa]|ao?|no|na)\b`, knownEmployer),
  rule(
    'works_at',
    0.85,
    String.raw`\b(?:novo emprego|emprego novo|trabalho novo)[:,]? ?(?:e )?(?:no |na |em )?(?=\S)`,
    newEmployer,
  ),
  rule('works_at', 0.8, String.raw`\bestou (?:no|na)\b`, movedOn),
  rule('works_at', 0.8, String.raw`\bestou n[oa](?= \S+(?: \S+)? (?:faz|ha|desde) )`, newEmployer),
  rule(
    'works_at',
    0.75,
    String.raw`(?:\bprimeir[oa]|(?<!\d)1[ªºao°]?) (?:dia|semana|quinzena|mes)(?: de trabalho)? (?:${at}|d[oa])\b`,
    firstDays,
    { bare: true },
  ),
  rule(
    'works_at',
    0.8,
    String.raw`\b(?:minha|nossa|meu|nosso)(?= (?:loja|lojinha|barbearia|salao|oficina|padaria|atelie|barraca|banca|lanchonete|pizzaria|restaurante|consultorio|escritorio|mercadinho|relojoaria)(?: n[ao] \S+)? (?:tem|faz|fez|completa|completou|abre|abriu|vende|fica)\b)`,
    organisation,
  ),
  rule('works_at', 0.8, String.raw`\b(?:comecei|comeco) (?:${day} )?(?:no|na)\b`, firstDayAt),
  rule(
    'works_at',
    0.8,
    String.raw`\b(?:sai|saindo|sa[iy]|acabei|fiz|dei|peguei|estou|meu) (?:\S+ )?plantao(?:[^\p{L}.!?]+(?:agora|hoje|ontem|noturno|de|h|horas))*[^\p{L}.!?]+n[oa]\b`,
    organisation,
  ),
  rule('works_at', 0.8, String.raw`\b(?:estou|sigo|continuo|agora|ja) ${task} ${at}\b`, organisation),
  rule('works_at', 0.75, String.raw`${opening}(?=\S+(?: \S+)? (?:de novo|outra vez),)`, knownEmployer, { bare: true }),
  rule(
    'milestone',
    0.85,
    String.raw`\b(?:fui promovid[oa]|fui contratad[oa]|fui demitid[oa]|saiu (?:a )?minha promocao|virei clt|fui mandad[oa] embora|me mandaram embora|fui desligad[oa]|perdi (?:o|meu) emprego|(?:fiz|completei|faco) (?:\d+|um|dois|tres|cinco|dez) anos? de (?:empresa|firma|casa)(?=$|[,.!]| hoje\b)|(?:me )?aposentei|consegui (?:o |um |meu )?(?:primeiro )?(?:emprego|estagio)|(?:abri|abrimos|inaugurei|inauguramos) (?:minha|meu|nossa|nosso|uma|um|a|o) (?:barbearia|lojinha|padaria|oficina|atelie|lanchonete|pizzaria|barraca|escritorio|clinica|loja|empresa|restaurante|salao|consultorio|negocio|mei))\b`,
    saying(4),
  ),
];
