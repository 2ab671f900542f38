import { enthusiasts } from '../lexicon/enthusiasts.ts';
import { exertionNames, exertions, pastimes } from '../lexicon/pastimes.ts';
import { asWritten, type Rule, type RuleMatch, rule, subject, type Value } from './rule.ts';
import { pursuit, taste, topic } from './taste.ts';

const often =
  '(?:tod[oa]s?(?: (?:santo|os|as))?|sempre|desde|aos? (?:sabados?|domingos?|fins? de semana)|n[oa]s? (?:fds|fim de semana|fins de semana|feriados|segundas|tercas|quartas|quintas|sextas|sabados|domingos|horas vagas)|(?:uma|duas|tres|quatro|cinco|\\d) ?(?:vezes|x) (?:por|na|a) semana|de (?:manha|noite|tarde)|ha \\S+ anos|faz \\S+ anos|para relaxar|para desestressar|por hobby|por prazer|nas horas vagas|direto|muito)';
/** "Toco violão", "faço crochê": by name, as it is written down in the lexicon. */
const done = ({ groups: { thing: normal = '' }, matched }: RuleMatch): Value => ({
  value: asWritten(normal, matched),
  normal,
});
const exertion = ({ groups: { deed = '' } }: RuleMatch): Value => {
  const value = exertionNames[deed] ?? deed;
  return { value, normal: value.normalize('NFD').replace(/\p{M}/gu, '') };
};
/** A thing at the beginning of a clause. */
const thing = String.raw`(?:^|[,:.!] ?|\b(?:admito|confesso|descobri|gente|que|mas|porque|e) )(?<topic>[\p{L}-]{3,20}(?: [\p{L}-]{2,20}){0,2}?)`;
const of = '(?:de|do|da|dos|das)';
const noun = String.raw`(?<topic>[\p{L}-]{3,20}(?: [\p{L}-]{2,20}){0,2}?)`;

/** What people like, by what they do, and by what they could not do without. */
export const pastimeRules: Rule[] = [
  rule('likes', 0.7, String.raw`${subject}sou (?:muito |bem |super |uma? |meio )?(?=\S)`, enthusiast),
  rule(
    'likes',
    0.65,
    String.raw`${subject}(?:como|tomo|bebo) (?:um |uma |meu |minha )?(?<topic>[\p{L}-]{3,20}(?: de [\p{L}-]{3,20})?) (?:tod[oa]s?(?: os| as| santo)? (?:dias?|domingos?|sabados?|noites?|manhas?|semanas?)|o dia (?:todo|inteiro)|direto|no cafe da manha)\b`,
    eaten,
  ),
  rule(
    'likes',
    0.7,
    String.raw`\bcomecei a (?<topic>\p{L}{3,}r(?: \p{L}{3,})?) e (?:viciei|amei|adorei|me apaixonei|nao parei mais|gostei)\b`,
    pursuit,
  ),
  rule('likes', 0.65, `${thing}(?: para mim)? e (?:terapia|religiao|tudo de bom)(?=$|[.,!])`, pursuit, {
    bare: true,
  }),
  ...Object.entries(pastimes).map(([verb, things]) =>
    rule(
      'likes',
      0.7,
      String.raw`${subject}${verb} (?:aulas? de |um |uma |meu |minha )?(?<thing>${things})(?=$|[^\p{L}])(?! (?:hoje|amanha|agora|ontem|em troca))`,
      done,
    ),
  ),
  rule('likes', 0.7, String.raw`${subject}(?<deed>${exertions}) (?:\S+ ){0,3}?${often}\b`, exertion),
  rule(
    'likes',
    0.75,
    String.raw`${thing} (?:e|virou|sempre foi|continua sendo)(?: (?:a|o))? (?:minha|meu) (?:religiao|terapia|paixao|vicio|vida|refugio|hobby|passatempo|remedio|fraco|ponto fraco|alegria|cachaca|lugar no mundo|programa (?:favorito|preferido)|prato (?:favorito|preferido)|xodo|esporte|praia|perdicao|felicidade|amor)\b`,
    pursuit,
    { bare: true },
  ),
  rule(
    'likes',
    0.75,
    String.raw`\b(?:minha (?:religiao|terapia|paixao|perdicao|cachaca|alegria|fraqueza|comida de conforto|maior paixao|grande paixao)|meu (?:vicio|hobby|passatempo|refugio|fraco|ponto fraco|remedio|esporte|programa|lazer|xodo|grande amor|amor))(?: favorito| preferido| mesmo| agora| da vida)? (?:e|sempre foi|continua sendo|virou)(?: o| a)?\b`,
    taste,
  ),
  rule(
    'likes',
    0.7,
    String.raw`\b(?:nao (?:vivo|fico|passo|saio de casa|sou ninguem|sou gente|funciono|acordo|durmo|comeco o dia|consigo viver)|nem (?:acordo|funciono|saio|durmo)|(?:eu )?(?:morro|piro|nao sou eu)) sem(?: (?:o |a )?(?:meu|minha|um|uma|o|a))?\b(?! (?:voces?|ele|ela|internet|celular|minha mae|meu marido|agua|ar|luz|dormir|carro|dinheiro))`,
    taste,
    { denies: true },
  ),
  rule(
    'likes',
    0.7,
    String.raw`(?:^|[,:.!] ?|\b(?:eu|e|hoje|que|porque) )sem (?:o |a |meu |minha |um |uma )?${noun},? (?:eu )?(?:nao (?:funciono|sou (?:ninguem|gente|nada|eu)|vivo|acordo|abro o olho|durmo|rendo|existo|levanto|comeco|da|penso|trabalho)|nem (?:acordo|abro o olho|funciono|saio|levanto))\b`,
    topic,
    { denies: true, bare: true },
  ),
  rule(
    'likes',
    0.75,
    String.raw`\b(?:se tem (?:uma |alguma )?coisa (?:nesse mundo |nessa vida |no mundo )?(?:de )?que eu (?:mais )?(?:gosto|amo|adoro|curto)(?: nessa vida| nesse mundo| de verdade)? e|(?:a )?coisa que eu mais (?:gosto|amo|adoro|curto)(?: nessa vida| no mundo| na vida)? e|o que eu (?:mais )?(?:gosto|amo|curto)(?: mesmo)? e|eu gosto (?:mesmo )?e|meu negocio e|minha praia e|bom mesmo e|nada (?:nesse mundo |no mundo )?(?:melhor|mais gostoso) (?:do )?que|nao tem (?:nada|coisa) melhor (?:do )?que|nao resisto a|tenho (?:um|o maior) fraco por|sou (?:do tipo que ama|da turma d[oa]|time|team|refem d[eoa]|rato de|rata de|bicho do|cria d[oa]|fissurad[oa] (?:em|por|n[oa])|tarad[oa] por|fominha de|fanatic[oa] por|devot[oa] d[eoa]|maniac[oa] por|chegad[oa] (?:em|n[ua]m?a?|n[oa])|alucinad[oa] por|obcecad[oa] (?:por|com)|das? (?:que )?(?:ama|curte|adora)))(?: ${of})?\b(?! (?:ver|ter|ser|estar|quando) (?:voces?|tu))`,
    taste,
    { denies: true },
  ),
  rule(
    'likes',
    0.75,
    String.raw`\b(?:viciei|estou (?:viciad|obcecad|apaixonad|fissurad|alucinad|encantad)[oa]|virei (?:viciad[oa]|fa|adict[oa]|a louca d[aeo]|o louco d[aeo])|peguei (?:gosto|mania|vicio)|tomei gosto|me apeguei|me rendi|me converti|me entreguei|fui convertid[oa]) (?:em|n[oa]s?|por|pel[oa]s?|com|de|a|ao|d[oa])\b`,
    taste,
  ),
  rule('likes', 0.65, `${thing},? (?:estou |fiquei |ando |to )?(?:viciad[oa]|viciei)(?=$|[!.,])`, topic, {
    bare: true,
  }),
  rule(
    'likes',
    0.7,
    String.raw`${thing} e a melhor coisa (?:que (?:existe|inventaram|ja inventaram|tem)|do mundo|da vida|do dia|do universo)\b`,
    pursuit,
    { bare: true },
  ),
  rule(
    'likes',
    0.7,
    String.raw`${thing} me (?:relaxa|acalma|salva|faz (?:muito )?(?:bem|feliz)|desestressa|deixa (?:feliz|leve)|da (?:paz|vida|alegria)|alegra)\b`,
    pursuit,
    { bare: true },
  ),
  rule(
    'likes',
    0.7,
    String.raw`\b(?:prefiro|sou mais|troco qualquer coisa por|nao troco(?: (?:meu|minha|o|a|um|uma))?)\b(?! (?:ir|ficar|nem|assim|que|isso|nao|eu|mil|vezes|a segunda|amanha|outr[oa]|por|a senha|de|com|minha vida))`,
    preferred,
    { denies: true },
  ),
  rule(
    'likes',
    0.65,
    String.raw`\b(?:amo|adoro|curto|amando|adorando|curtindo|apaixonad[oa] por)(?: muito| demais| mesmo)? (?:fazer|jogar|tocar|ouvir|assistir|ver|comer|tomar|beber|ler|praticar|cozinhar|plantar|cuidar d[aeo]s?) (?!voces?|isso|ele|ela|tudo|nada)`,
    taste,
  ),
  rule(
    'likes',
    0.7,
    String.raw`\b(?:passo (?:o dia|a noite|a madrugada|horas|o domingo|o sabado|a tarde)(?: inteir[oa]| tod[oa])?) (?:jogando|lendo|ouvindo|assistindo|vendo|tocando|fazendo|pintando|bordando|montando)(?! (?:isso|nada|tudo|hospital|trabalho|servico|onibus|transito|fila|celular|escola|faculdade|reuniao))\b`,
    taste,
  ),
  rule(
    'likes',
    0.65,
    String.raw`\b(?:o que|que) (?:me (?:relaxa|acalma|salva|deixa feliz|desestressa|faz feliz)) e(?: (?:um|uma|o|a|meu|minha))?\b`,
    taste,
  ),
];

function preferred(match: RuleMatch): Value | null {
  const { words } = match;
  const end = words.findIndex(({ folded }) => /^(?:por|que|do|a|ao|mil)$/.test(folded));
  return end <= 0 ||
    !/^(?:por|que|do|a|ao|mil)$/.test(words[end]?.folded ?? '') ||
    words.slice(0, end).some(({ folded }) => /r$/.test(folded))
    ? null
    : taste({ ...match, words: words.slice(0, end) });
}

/** "Sou trilheira": by the word for who likes it. */
function enthusiast({ words: [head, next] }: RuleMatch): Value | null {
  const likes = head && enthusiasts.get(head.folded);
  return likes && next?.folded !== 'de'
    ? { value: likes, normal: likes.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase() }
    : null;
}
const taken =
  /^(?:remedio|banho|agua|onibus|vitamina|cuidado|antialergico|antibiotico|dipirona|susto|sol|chuva|multa|bronca|tapa|pau|cafe da|porrada|conta|vergonha|jeito|decisao)\b/;
function eaten(match: RuleMatch): Value | null {
  return taken.test(match.groups['topic'] ?? '') ? null : topic(match);
}
