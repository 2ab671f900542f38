import { type Rule, rule, subject } from './rule.ts';
import { kind, taste, topic } from './taste.ts';

const of = '(?:de|do|da|dos|das)';
const grudge = '(?:nojo|ranco|birra|trauma|pavor|horror|antipatia|raiva|bronca|odio|aversao|implicancia)';

export const dislikeRules: Rule[] = [
  rule('dislikes', 0.75, String.raw`\b(?:odeio|detesto|abomino|fujo de)\b`, taste),
  rule(
    'dislikes',
    0.7,
    String.raw`\b(?:(?:enjoei(?: total| demais)?|(?:peguei|tomei|criei|fiquei com) ${grudge}) (?:${of}|por|pel[oa])|cansei de(?! \S+r\b)|(?:passei|comecei) a (?:odiar?|detestar?))\b`,
    taste,
  ),
  rule(
    'dislikes',
    0.7,
    String.raw`\b(?:nunca (?:gostei (?:muito )?${of}|suportei|curti|aguentei)|nao tenho (?:mais |nenhuma |a menor )?paciencia (?:com|para)(?! (?:\S+[aei]r|isso|ele|ela|voces?|gente|el[ea]s)\b)|nao (?:posso|consigo) (?:mais )?(?:nem )?ouvir|nao (?:gosto (?:muito |nada |mais )?${of}|(?:suporto|aguento|curto)(?: mais)?(?! (?:de|ir|ver|ter|ser|dar|ler|\S{2,}[aei]r)\b)|sou (?:mais )?(?:muito )?(?:fa|chegad[oa]) (?:de|do|da|em)))\b`,
    taste,
    { denies: true },
  ),
  rule(
    'dislikes',
    0.65,
    String.raw`${subject}nao (?:como|bebo|tomo)(?: mais)?\b(?= (?!eu |voce|antes|antigamente|se |sempre|ele|ela|um |uma |deveria|em |no |na |nos |nas |de |da |do |la |isso|assim|faz|fazer|todo|agua|nada))`,
    taste,
    { denies: true },
  ),
  rule(
    'dislikes',
    0.7,
    String.raw`(?:^|[,:] ?)(?<topic>[\p{L} ]{3,30}?),? eu nao (?:como|bebo|suporto|gosto|curto|encaro)\b`,
    topic,
    { denies: true },
  ),
  rule(
    'dislikes',
    0.7,
    String.raw`\b(?:tudo menos|menos|exceto|tirando|so nao) (?<topic>[\p{L}-]{3,20}(?: [\p{L}-]{2,20})?),? que (?:eu )?(?:odeio|detesto|nao (?:suporto|como|bebo|curto|aguento|gosto))\b`,
    topic,
    { denies: true },
  ),
  rule(
    'dislikes',
    0.7,
    String.raw`\btenho (?:muito |um |uma |verdadeiro |certo )?(?:${grudge}|medo|preguica) (?:a|de|do|da|dos|das)\b(?! \S+[aeio]r\b)`,
    taste,
  ),
  rule(
    'dislikes',
    0.65,
    String.raw`(?:^|[,:] ?)(?<topic>[\p{L}-]{3,20}(?: [\p{L}-]{2,20})?)(?: agora)? me (?:da|causa) (?:ate |muito |um )?(?:nojo|ansia|agonia|ranco|pavor|odio|raiva|enjoo)\b`,
    kind,
    { bare: true },
  ),
  rule(
    'dislikes',
    0.6,
    String.raw`(?:^|[,:] ?)(?<topic>[\p{L}-]{3,20}(?: [\p{L}-]{2,20})?) e (?:um )?(?:lixo|horrivel|pessim[oa]|nojent[oa]|saco|porcaria|insuportavel)(?=$|[,.!])`,
    kind,
    { bare: true },
  ),
  rule(
    'dislikes',
    0.6,
    String.raw`(?:^|[,:] ?)(?<topic>[\p{L}-]{3,20}(?: [\p{L}-]{2,20})?) nao (?:e|da) (?:para mim|comigo|a minha praia|minha praia)\b`,
    kind,
    { denies: true, bare: true },
  ),
];
