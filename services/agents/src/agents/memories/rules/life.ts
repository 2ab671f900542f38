import { ending, type Rule, type RuleMatch, rule, saying, type Value } from './rule.ts';

const whole = saying(6);
const withObject = saying(6, { needsObject: true });
const month = 'janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro';
const ahead = String.raw`(?:em (?:${month})|mes que vem|ano que vem|semana que vem|no fim do ano|dia \d{1,2}(?: de \S+)?|no proximo \S+|no segundo semestre|em \d{4})`;
const step =
  '(?:viajar|casar(?! com)|noivar|prestar|abrir (?:um|uma|minha|meu)|morar (?:em|no|na|com|sozinh[oa])|me mudar|mudar (?:de (?:casa|emprego|cidade|pais|apartamento|ape|curso)|pra|para|pro)|comprar (?:um|uma|minha|meu|nosso|nossa) (?:casa|carro|apartamento|ape|moto|terreno|sitio)|tirar (?:a )?(?:carta|cnh|carteira|habilitacao)|correr (?:a|uma|na) (?:maratona|meia|corrida|prova|sao silvestre)|fazer (?:um |uma )?(?:intercambio|faculdade|mestrado|doutorado|pos|vestibular|enem|concurso|curso|autoescola|mochilao))';

/** "Desisti de viajar pra Bahia" is about "vou viajar pra Bahia". */
const leftPlan = (match: RuleMatch): Value | null => {
  const said = saying(3)({ ...match, matched: match.groups['step'] ?? '' });
  return said && { ...said, value: '' };
};

export const lifeRules: Rule[] = [
  rule(
    'milestone',
    0.9,
    String.raw`\b(?:(?:estou|to|tou) gravid[ao]|estamos gravid[ao]s|vem bebe|vou ser (?:mae|pai|tia|tio|avo|vo|tia avo|tio avo|tia-avo|tio-avo|madrinha|padrinho))\b`,
    saying(3),
  ),
  rule(
    'milestone',
    0.9,
    String.raw`\b(?:nasceu|nasceram) (?:meu|minha|nosso|nossa|o meu|a minha|os meus) (?:filh|net|sobrinh|bebe|afilhad)\w*`,
    saying(3),
  ),
  rule(
    'milestone',
    0.85,
    String.raw`\b(?:casei|casamos|fiquei noiv[oa]|ficamos noivos|(?:estou|to|tou|estamos|tamo) namorando|noivei|noivamos|fui pedid[oa] em casamento|me separei|me divorciei)\b`,
    saying(3),
  ),
  rule(
    'milestone',
    0.85,
    String.raw`\b(?:comprei|compramos|financiei|financiamos) (?:um|uma|meu|minha|nosso|nossa|o meu|a minha|meu primeiro|minha primeira) (?:casa|carro|apartamento|ape|moto|terreno|sitio|chacara)\b`,
    saying(3),
  ),
  rule(
    'milestone',
    0.8,
    String.raw`\b(?:corri|completei|terminei) (?:a |uma |minha |minha primeira )?(?:maratona|meia maratona|meia-maratona|sao silvestre)\b`,
    saying(3),
  ),
  rule('plans', 0.75, String.raw`\b(?:vou|vamos|a gente vai) (?:me )?${step}\b`, whole),
  rule(
    'plans',
    0.65,
    String.raw`\b(?:pretendo|planejo|quero muito|(?:estou|to|tou) (?:planejando|pensando em|juntando (?:dinheiro|grana) (?:pra|para)))(?: me)? ${step}\b`,
    whole,
  ),
  ending(
    'plans',
    String.raw`\b(?:(?:nao|n) (?:vou|vamos|pretendo)(?: mais)?|(?:nao|n) quero mais|desisti(?:mos)? de) (?<step>(?:me )?${step})`,
    leftPlan,
  ),
  rule('plans', 0.8, String.raw`\bme mudo (?:pra|para|pro)\b`, withObject),
  rule(
    'plans',
    0.85,
    String.raw`\b(?:(?:estou|to|tou) inscrit[oa]|me inscrevi) (?:em|na|no|numa?|pra|para)\b`,
    withObject,
  ),
  rule(
    'plans',
    0.75,
    String.raw`\b(?:comprei|compramos|comprei as|ja comprei)(?: a| as| minha| minhas)? passage(?:m|ns) (?:pra|para|pro|de)\b`,
    withObject,
  ),
  rule(
    'plans',
    0.7,
    String.raw`\b(?:vou|vamos|a gente vai) (?:pra|para|pro) (?!casa|cama|ai|la|aula|escola|igreja|academia|rua|fila)(?:\S+ ){1,3}?${ahead}`,
    whole,
  ),
  rule(
    'plans',
    0.75,
    String.raw`\bcomeco (?:n[oa] \S+ )?(?:em (?:${month})|dia \d{1,2} de (?:${month})|mes que vem|ano que vem)`,
    whole,
  ),
];
