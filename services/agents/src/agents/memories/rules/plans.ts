import { foldedOf, objectOf } from '../reading/phrase.ts';
import { ending, type Rule, type RuleMatch, rule, saying, type Value } from './rule.ts';

const whole = saying(6);
const withObject = saying(6, { needsObject: true });
const month = 'janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro';
const ahead = String.raw`(?:em (?:${month})|mes que vem|ano que vem|semana que vem|no fim do ano|dia \d{1,2}(?: de \S+)?|no proximo \S+|no segundo semestre|em \d{4})`;
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
  'tirar (?:a |minha )?(?:carta|cnh|carteira|habilitacao)',
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
    String.raw`(?<=\b${ahead},? )(?:eu |a gente |nos )?(?:vou|vamos|vai|viajo|viaja|viajamos|embarco) (?:para|pro) (?!casa|cama|ai|la|aula|escola|igreja|academia|rua|fila)`,
    withObject,
  ),
  rule('plans', 0.8, String.raw`\b(?:me mudo (?:para|pro)|estou indo morar (?:em|no|na))\b`, withObject),
  rule('plans', 0.85, String.raw`\b(?:estou inscrit[oa]|me inscrevi) (?:em|na|no|numa?|para)\b`, withObject),
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
