import { foldedOf, objectOf, textOf } from '../reading/phrase.ts';
import { type Rule, type RuleMatch, rule, subject, type Value } from './rule.ts';
import { kind, taste, topic } from './taste.ts';

const of = '(?:de|do|da|dos|das)';
const thing = String.raw`(?:^|[,:.!] ?|\b(?:gente|que|mas|porque|e|com|nao,?) )(?<topic>[\p{L}-]{3,20}(?: [\p{L}-]{2,20}){0,2}?)`;
const grudge =
  '(?:nojo|ranco|birra|trauma|pavor|horror|panico|antipatia|raiva|bronca|odio|aversao|implicancia|abuso|bode|asco|gastura|agonia|abominacao|fobia)';
/** Also what befalls one: "ninguém merece chuva". */
const lasting = (match: RuleMatch): Value | null => {
  const found = objectOf(match.words, 3);
  return found.length === 0 ||
    /^(?:cair|perder|isso|voces?|ele|ela|que|eu|ter|ser|ir|mim|tudo|outr[oa]|alguem|um dia|el[ea]s|acontecer|dar|ficar|segunda|terca|quarta|quinta|sexta|acordar|chegar|faltar|falar|saber)\b/.test(
      foldedOf(found),
    )
    ? null
    : { value: textOf(found), normal: foldedOf(found) };
};

/** "Dipirona jamais, eu incho" is no matter of taste. */
const unlessAllergic = (match: RuleMatch): Value | null =>
  /\b(?:alergi\w+|incho|empolo|sem ar|intolerante|celiac[oa])\b/.test(match.said) ? null : kind(match);

/** What people cannot bear, in the many ways there are to say so. */
export const aversionRules: Rule[] = [
  rule(
    'dislikes',
    0.7,
    String.raw`${thing}(?: para mim)? tem (?:gosto|cheiro|textura) de (?:sabao|sabonete|detergente|terra|remedio|mofo|barro|borracha|papelao|plastico|isopor|meia|vomito|chule|perfume|xarope|nada)\b`,
    kind,
    { bare: true },
  ),
  rule(
    'dislikes',
    0.75,
    String.raw`\b(?:sou|virei|continuo|sigo|eu,?) (?:ovolacto)?(?:vegetarian[oa]|vegan[oa])\b`,
    meat,
  ),
  rule(
    'dislikes',
    0.75,
    String.raw`${thing} (?:ja )?nao (?:me desce|desce|entra (?:na minha|em minha|na nossa|aqui|em)(?: \S+)*|passa da garganta|passa na minha garganta|rola para mim|e comigo|me pega|me convence|combina comigo|faz meu tipo|e meu forte|e minha praia)\b`,
    kind,
    { denies: true, bare: true },
  ),
  rule(
    'dislikes',
    0.75,
    String.raw`\b(?:deus me (?:livre|defenda)|credo|cruz credo|que nojo|eca|argh)(?:,| de| que nojo)*(?: de)? (?!de\b)(?=\p{L})`,
    lasting,
  ),
  rule(
    'dislikes',
    0.7,
    String.raw`\bnao (?:ponho|boto|coloco) (?:na (?:minha )?boca|no (?:meu )?prato)(?: e| nem)?\b`,
    backOrAhead,
    { denies: true },
  ),
  rule(
    'dislikes',
    0.75,
    String.raw`\b(?:nao|num) (?:tolero|engulo|vou com a cara ${of}|vejo (?:a menor )?graca (?:em|n[oa]s?)|tenho saco para|nasci para|dou conta ${of}|me dou(?: bem)? com|chego perto ${of}|passo perto ${of}|sei gostar ${of}|consigo gostar ${of}|sou (?:muito |tao |mais )?(?:chegad[oa] (?:em|n[oa]|a)|fa ${of}|${of}))\b(?! (?:${of} )?(?:ferro|reclamar|falar|sair|brincar|pedir|ficar|briga|aqui|la|ninguem|nada|isso|voces?|el[ea]s?|porto|sao|recife|hoje|papel|acucar|pedra))`,
    taste,
    { denies: true },
  ),
  rule(
    'dislikes',
    0.75,
    String.raw`\b(?:tenho|peguei|tomei|criei|fiquei com|ganhei|desenvolvi|morro de|estou com|deu)(?: muito| um| uma| o maior| verdadeir[oa]| certo)? ${grudge}(?: (?:eterno|total|real))? (?:${of}|por|pel[oa]s?|com|a)\b(?! (?:\S+[aei]r\b|quem|gente que|voces?|ele|ela))`,
    taste,
  ),
  rule(
    'dislikes',
    0.7,
    String.raw`(?<topic>[\p{L}-]{3,20}(?: [\p{L}-]{2,20}){0,2}?),? (?:eu )?(?:tenho|peguei|tomei|criei) (?:muito |um |o maior )?${grudge}(?=$|[.,!])`,
    topic,
    { bare: true },
  ),
  rule(
    'dislikes',
    0.75,
    String.raw`\b(?:se tem (?:uma )?coisa (?:nesse mundo |nessa vida |no mundo )?que (?:me (?:tira do serio|irrita|da \S+|deixa \S+)|eu (?:mais )?(?:odeio|detesto|nao (?:suporto|aguento|tolero|gosto|como|bebo|ponho na boca|engulo)))(?: nessa vida| nesse mundo)? e|(?:a )?coisa que (?:eu )?mais (?:odeio|detesto|me irrita)(?: nessa vida| no mundo)? e)(?: o| a)?\b`,
    taste,
    { denies: true },
  ),
  rule(
    'dislikes',
    0.7,
    String.raw`${thing} (?:me (?:irrita|tira do serio|da (?:nos nervos|gastura|arrepio|preguica|sono|tristeza|panico|bode|medo)|enoja|enjoa|estressa|cansa|deprime|tira a paciencia))\b`,
    kind,
    { bare: true },
  ),
  rule(
    'dislikes',
    0.7,
    String.raw`${thing} e (?:muito )?(?:superestimad[oa]|super valorizad[oa]|um (?:horror|saco|lixo|nojo|terror|pesadelo)|uma (?:bosta|merda|droga|porcaria|tortura|chatice|desgraca)|intragavel|insuportavel|coisa do (?:demonio|capeta|diabo)|coisa de (?:defunto|maluco))\b`,
    kind,
    { bare: true },
  ),
  rule(
    'dislikes',
    0.7,
    String.raw`\b(?:acho|achei|sempre achei)(?: (?<topic>[\p{L}-]{3,20}(?: [\p{L}-]{2,20}){0,2}?)) (?:um (?:horror|saco|nojo|lixo|porre)|uma (?:chatice|porcaria|droga|bosta|merda|tortura)|horrivel|horriveis|nojent[oa]s?|pessim[oa]s?|intragavel|insuportavel|sem graca|superestimad[oa]s?|ruim(?: demais)?|chat[oa]s?(?: demais)?)(?=$|[.,!])`,
    topic,
  ),
  rule(
    'dislikes',
    0.7,
    String.raw`\b(?<topic>[\p{L}-]{3,20})(?:,)? (?:que )?eu acho (?:um (?:horror|saco|nojo|lixo|porre)|uma (?:chatice|porcaria|droga)|horrivel|nojent[oa]|pessim[oa]|intragavel|insuportavel|ruim demais)\b`,
    topic,
    { bare: true },
  ),
  rule(
    'dislikes',
    0.7,
    `${thing},? (?:nem pensar|nem (?:a pau|morta|morto|pintad[oa] de ouro|por decreto|ferrando|que me paguem|de graca|por dinheiro|sob tortura)|(?:estou|to) fora|passo longe|eu passo|(?:eu )?dispenso|jamais)(?=$|[.,!])`,
    unlessAllergic,
    { bare: true, denies: true },
  ),
  rule(
    'dislikes',
    0.7,
    String.raw`\b(?:nao quero (?:mais )?nem ver|nao posso nem ver|nao aguento mais ver|nao suporto nem|nem o cheiro ${of}|passo longe ${of}|corro ${of}|fujo ${of}|enjoei ${of}|enjoei total ${of}|cansei ${of}(?! \S+r\b)|larguei mao ${of}|desgostei ${of}|nem me fale(?:m)? (?:em|${of})|nem me venham? com)(?: (?:o cheiro ${of}|mais|pintad[oa]))?\b(?! (?:aqui|casa|uma|ele|ela|voces?|isso|aluguel))`,
    taste,
    { denies: true },
  ),
  rule(
    'dislikes',
    0.7,
    String.raw`\b(?:detesto|odeio|abomino|nao suporto|nao aguento|nao tolero|nao curto|nao gosto (?:muito |nada )?de|tenho horror a|morro de medo de) (?:comer|tomar|beber|ver|assistir|ouvir|jogar|correr|acordar|andar|fazer|usar|lavar|passar|limpar|dirigir|viajar|cozinhar|academia|ir)(?: (?:a|o|ao|em|no|na|para))?\b`,
    deed,
    { denies: true },
  ),
  rule(
    'dislikes',
    0.65,
    String.raw`${subject}nao (?:como|bebo|tomo|uso|escuto|assisto)(?: (?:mais|nada d[eo]|nem|nenhum tipo de))\b(?! (?:eu|isso|aqui|nada|agua|remedio|banho))`,
    taste,
    { denies: true },
  ),
  rule(
    'dislikes',
    0.7,
    String.raw`(?:^|[,.!:] ?|\b(?:a|que|com|de) )(?<topic>[\p{L}-]{3,20}(?: (?:de |da |do )?[\p{L}-]{2,20})?)[,.!]* (?:detesto|odeio|nao suporto|nao aguento|nao gosto|nao curto|abomino)(?=$|[.,!]| (?:com todas|demais|mesmo|real|muito)\b)`,
    topicBefore,
    { denies: true },
  ),
];

/** "Reunião de condomínio em sábado devia ser proibida. Detesto.": no more than one clause away. */
function topicBefore(match: RuleMatch): Value | null {
  return /^(?:eu|eles|elas|tambem|pois|mas|nem|gente|porque|acho|ja|nao|sim|e|isso|ele|ela|voces?|olha|nossa|sinceramente|sempre|ainda|aqui)\b/.test(
    match.groups['topic'] ?? '',
  )
    ? null
    : kind(match);
}
function deed({ words, matched, groups }: RuleMatch): Value | null {
  const found = objectOf(words, 3);
  const verb = matched.split(' ').findLast((word) => /(?:[aei]r|academia)$/.test(word)) ?? '';
  const value = `${verb} ${textOf(found)}`.trim();
  return groups === undefined ||
    verb === '' ||
    (found.length === 0 && /^(?:ver|fazer|ir|usar|passar)$/.test(verb)) ||
    /^(?:isso|voces?|ele|ela|nada|tudo|com voces)\b/.test(foldedOf(found))
    ? null
    : { value, normal: value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase() };
}
/** "Fígado não ponho na boca", "não ponho na boca fígado". */
function backOrAhead(match: RuleMatch): Value | null {
  const ahead = taste(match);
  const last =
    match.before
      .replace(/\b(?:eu|isso|ja|que|de|jeito|nenhum)\b/g, '')
      .trim()
      .split(/[,.:!]/)
      .at(-1)
      ?.trim() ?? '';
  return (
    ahead ?? (last.split(' ').length <= 3 && last.length > 2 ? topic({ ...match, groups: { topic: last } }) : null)
  );
}

function meat(): Value {
  return { value: 'carne', normal: 'carne' };
}
