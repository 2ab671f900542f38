import { foldedOf, objectOf } from '../reading/phrase.ts';
import { knownPlaceOf, plainValue } from './place.ts';
import { ending, type Rule, type RuleMatch, rule, saying, type Value } from './rule.ts';

const whole = saying(6);
const withObject = saying(6, { needsObject: true });
const month = 'janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro';
const ahead = String.raw`(?:em (?:${month})|no (?:fim|final|comeco|inicio|meio) de (?:${month})|mes que vem|ano que vem|semana que vem|no fim do ano|dia \d{1,2}(?: de \S+)?|no proximo \S+|no segundo semestre|em \d{4})`;
const study =
  '(?:intercambio|faculdade|mestrado|doutorado|mba|pos|vestibular|enem|concurso|curso|autoescola|mochilao|supletivo)';
const thing =
  '(?:casa|carro|apartamento|moto|terreno|sitio|chacara|kitnet|loja|fusca|kombi|caminhao|bike|bicicleta|barco)';
const step = [
  'viajar(?! na maionese)',
  'casar(?! com| voce)',
  'noivar',
  'prestar',
  '(?:abrir|montar) (?:um|uma|minha|meu|nosso|nossa)(?! (?:excecao|porta|janela|conta|cerveja|garrafa|live|caixinha|vaquinha|processo|chamado|grupo|lata|vinho|parenteses)\\b)',
  'morar (?:em|no|na|com|fora|sozinh[oa])',
  'me mudar',
  'mudar (?:de (?:casa|emprego|cidade|pais|apartamento|curso)|para|pro)',
  `(?:comprar|vender|trocar)(?: de| um| uma| o| a| minha| meu| nosso| nossa) ${thing}`,
  'tirar (?:a |minha )?(?:carta|cnh|carteira|habilitacao|certificacao)',
  'adotar (?:um|uma) (?:gat|cachorr|dog|filh)\\w*',
  'dar entrada n[oa] (?:apartamento|casa|carro|terreno)',
  'correr (?:a|uma|na) (?:maratona|meia|corrida|prova|sao silvestre)',
  `(?:fazer|tentar|comecar|entrar n[oa]) (?:um |uma |o |a )?${study}`,
].join('|');

const trip = '(?:excursao|viagem|romaria|cruzeiro|retiro|acampamento|intercambio)';

/** "Desisti de viajar pra Bahia" is about "vou viajar pra Bahia". */
const leftPlan = (match: RuleMatch): Value | null => {
  const said = saying(3)({ ...match, matched: match.groups['step'] ?? '' });
  return said && { ...said, value: '' };
};
const deed: Readonly<Record<string, string>> = {
  viagem: 'viajar',
  casamento: 'casar',
  casorio: 'casar',
  mudanca: 'mudar',
};
/** "Desisti do mestrado": whatever was to be done about it. */
const leftThing = ({ words, groups: { trip: named } }: RuleMatch): Value | null => {
  const left = named ?? foldedOf(objectOf(words, 2));
  const normal = deed[left] ?? left;
  return normal.length < 4 || /^(?:curso|faculdade|emprego|trabalho)\b/.test(normal) ? null : { value: '', normal };
};

/** "Fechamos Foz do Iguaçu": where to, and of a journey. */
const destination = (match: RuleMatch): Value | null =>
  /\b(?:ferias|viagem|passage\w+|hotel|pousada|planos|mesma data|feriado|excursao)\b/.test(match.said)
    ? plainValue(knownPlaceOf(match)) && whole(match)
    : null;

export const planRules: Rule[] = [
  rule('plans', 0.75, String.raw`\b(?:vou|vamos|a gente vai) (?:me )?(?:${step})\b`, whole),
  rule(
    'plans',
    0.65,
    String.raw`\b(?:pretendo|pretendemos|planejo|penso em|quero muito|a gente quer|minha meta e|meu plano e|estou (?:planejando|pensando em|querendo|juntando (?:dinheiro|grana) para))(?: me)? (?:${step})\b`,
    whole,
  ),
  rule(
    'plans',
    0.7,
    String.raw`(?<=\b${ahead},? )(?:eu |a gente |nos )?(?:(?:vou|vamos|vai)(?: la)? (?:ver|visitar|conhecer)|(?:vou|vamos|vai|viajo|viaja|viajamos|embarco) (?:la )?(?:para|pro)) (?!casa|cama|ai|la|aula|escola|igreja|academia|rua|fila)`,
    withObject,
  ),
  rule('plans', 0.8, String.raw`\b(?:me mudo (?:para|pro)|estou indo morar (?:em|no|na))\b`, withObject),
  rule(
    'plans',
    0.75,
    String.raw`\b(?:comprei|compramos|comprei as|ja comprei)(?: a| as| minha| minhas)? passage(?:m|ns) (?:para|pro|de)\b`,
    withObject,
  ),
  rule(
    'plans',
    0.7,
    String.raw`\b(?:vou|vamos|a gente vai) (?:para|pro) (?!casa|cama|ai|la|aula|escola|igreja|academia|rua|fila)(?:\S+ ){1,3}?${ahead}`,
    whole,
  ),
  rule('plans', 0.75, String.raw`\b(?:vou|vamos|a gente vai) n[oa] ${trip} (?:para|pro)\b`, withObject),
  rule(
    'plans',
    0.75,
    String.raw`\bcomeco (?:n[oa] \S+ )?(?:em (?:${month})|dia \d{1,2} de (?:${month})|mes que vem|ano que vem)`,
    whole,
  ),
  rule(
    'plans',
    0.75,
    String.raw`\b(?:comprei|compramos|remarquei|remarcamos|comprad[ao]s?) (?:as?|minhas?|nossas?) passage(?:m|ns)\b(?! (?:para|pro|de)\b)|\bpassage(?:m|ns) (?:ja )?comprad[ao]s?\b(?! (?:para|pro)\b)`,
    whole,
  ),
  rule(
    'plans',
    0.75,
    String.raw`\b(?:comprei|compramos|garanti|garantimos) (?:o |os |meu |meus |nossos )?ingressos? (?:para|pro|d[oa])\b|\bingressos? (?:ja )?(?:comprad|garantid)os?\b`,
    whole,
  ),
  rule(
    'plans',
    0.8,
    String.raw`\b(?:(?:saio|entro|vou sair|vou entrar) de (?:ferias|licenca (?:maternidade|paternidade))|(?:tiro|vou tirar) ferias|minhas ferias (?:sao|comecam|vao ser|ficaram))(?: agora| so| para| no)? ${ahead}`,
    whole,
  ),
  rule('plans', 0.8, String.raw`\bferias (?:em|no|na) (?:\S+ ){1,3}?${ahead}`, whole),
  rule(
    'plans',
    0.75,
    String.raw`\b(?:reservei|reservamos|fechei|fechamos) (?:a |o |um |uma )?(?:pousada|hotel|pacote|airbnb|excursao|cruzeiro|chale)\b`,
    whole,
  ),
  rule('plans', 0.7, String.raw`\b(?:fechamos|reservamos|decidimos)(?: por| ir para| ir pro)?(?= \S)`, destination),
  rule(
    'plans',
    0.8,
    String.raw`\b(?:a gente (?:se )?muda|me mudo|mudo|nos mudamos|mudamos) (?:de vez )?(?:para|pro) (?:\S+ ){1,3}?${ahead}`,
    whole,
  ),
  rule(
    'plans',
    0.85,
    String.raw`\b(?:a gente (?:se )?casa|eu (?:me )?caso|me caso|nos casamos) (?:so )?${ahead}`,
    whole,
  ),
  rule(
    'plans',
    0.85,
    String.raw`\b(?:meu|nosso|minha|nossa) (?:casamento|noivado|voo|embarque|viagem|prova|defesa|formatura|mudanca) (?:vai ser|fica|ficou|sera|e|cai|sai)(?: para| no| so| em)? ${ahead}`,
    whole,
  ),
  rule(
    'plans',
    0.8,
    String.raw`\b(?:minha|meu|nossa|nosso) (?:viagem|mudanca|formatura|defesa|casamento|festa|prova|entrevista|excursao|banca|apresentacao|posse|audicao|estreia|inauguracao) (?:ja )?(?:ficou|foi|esta|ta) (?:re)?(?:marcad|agendad)[oa] (?:para|pro)\b`,
    withObject,
  ),
  rule(
    'plans',
    0.8,
    String.raw`\b(?:adiaram|remarcaram|marcaram|adiantaram) (?:minha|meu|nossa|nosso) (?:viagem|mudanca|formatura|defesa|casamento|festa|prova|entrevista|excursao|banca|posse)\b`,
    whole,
  ),
  rule(
    'plans',
    0.8,
    String.raw`(?<!\b(?:o|meu|de|do|um|no) )\b(?:parto|embarco|viajo|a gente (?:viaja|embarca))(?: (?:para|pro) (?:\S+ ){1,3}?(?:no )?${ahead}| (?:no )?${ahead} (?:para|pro)\b)`,
    whole,
  ),
  rule('plans', 0.8, String.raw`\bme inscrevi(?=$|[,.!]| k{2,}| hoje\b| ontem\b| gente\b)`, whole, { playful: true }),
  rule(
    'plans',
    0.75,
    String.raw`(?<=\b(?:esse ano|este ano|${ahead}),? )(?:eu |a gente )?(?:abro|abre|inauguro|lanco|me formo|me aposento|defendo|me mudo|me caso|publico)\b`,
    withObject,
  ),
  rule(
    'plans',
    0.75,
    String.raw`\b(?:abro|inauguro|lanco|inauguramos) (?:a |o )?(?:minha|meu|nossa|nosso) \S+(?: \S+){0,2} (?:ate |${ahead})`,
    whole,
  ),
  rule('plans', 0.7, String.raw`\bvou (?:no )?dia \d{1,2}(?: (?:ver|visitar|conhecer)\b| de (?:${month})\b)`, whole),
  ending(
    'plans',
    String.raw`\b(?:nao (?:vou|vamos|pretendo|vai ter|vai dar para)(?: mais)?|nao quero mais|desisti(?:mos)? de|mudei de ideia sobre) (?<step>(?:me )?(?:${step}))`,
    leftPlan,
  ),
  ending(
    'plans',
    String.raw`\b(?:desisti(?:mos)? d[oa]|(?:cancelei|cancelamos|adiei|adiamos) [oa]|nao (?:vou|vamos) mais (?:para|pro)|mudei de ideia (?:sobre|quanto a|com)(?: [oa])?)\b`,
    leftThing,
  ),
  ending(
    'plans',
    String.raw`\b(?:o|a|meu|minha) (?<trip>${trip}|casamento|casorio|mudanca|mestrado|concurso|vestibular) (?:nao rolou|miou|furou|foi cancelad[oa]|nao (?:vai|sai) mais|nao vai (?:mais )?(?:rolar|sair|acontecer|ter))\b`,
    leftThing,
  ),
  ending(
    'plans',
    String.raw`\b(?:minha|nossa|a|da) (?<trip>${trip})\b[^.!?]{0,80}?\bnao (?:vou|vamos) mais\b`,
    leftThing,
  ),
];
