import { foldedOf, isEnd, isName, nameOf, textOf } from '../reading/phrase.ts';
import { home } from './homes.ts';
import { isVisit, knownPlace, knownPlaceOf, place, plainValue } from './place.ts';
import { opening, type Rule, type RuleMatch, rule, type Value } from './rule.ts';

/** Sleeping, working and going out somewhere is no living there. */
const passing =
  /\b(?:de passagem|ate (?:segunda|terca|quarta|quinta|sexta|sabado|domingo|amanha|dia \d)|passei n[oa]|passando n[oa]|cheguei n[oa]|(?:vim|vou|fui|indo|estou) (?:ver|visitar|buscar|levar|resolver|comprar|fazer|num|numa)|fila|shopping|mercado|restaurante|bar|almocando|jantando|trilha|acampando|acampamento|camping|cachoeira|mirante|hospedad\w*|rolezinho|role|barraca|refugio|canion|trabalhando|a servico|parei|paramos|estrada|voo|conexao|chegando|saindo)\b/;
const isPassing = (said: string): boolean => isVisit(said) || passing.test(said);

/** "Aqui em Blumenau chove sem parar": who is there for a while says so. */
const daily =
  /\b(?:chove|chovendo|chuva|frio|friozinho|calor|graus|neve|geada|vento|umidade|falt(?:ou|a) (?:luz|agua|internet)|sem (?:luz|agua|internet)|bairro|rua|predio|vizinh\w+|casa|quintal|condominio|sempre|nunca|tod[oa]s? (?:dia|dias|semana)|custa|caro|barato|aluguel|onibus|prefeitura|buraco|inverno|verao|primavera|moro|mora|moramos|minha|meu|costuma|tem|e|faz|vivo|ninguem|ha \S+ anos|faz \S+ anos)\b/;
const here = (match: RuleMatch): Value | null =>
  isPassing(match.said) || !daily.test(match.said) ? null : knownPlace(match);

/** In lower case as well: "moro no bauxita". What anyone lives in is no place. */
const common =
  /^(?:apartamento|casa|casinha|predio|sobrado|segundo|primeiro|terceiro|quarto|quinto|sexto|ultimo|andar|terreo|interior|mato|meio|fim|final|comeco|inicio|lugar|bairro|cidade|rua|avenida|mesm[oa]|outr[oa]|lado|frente|fundos?|limite|alto|topo|paraiso|inferno|brasil|mundo|lua|zona|condominio|exterior|litoral|praia|serra|roca|sitio|fazenda|chacara|ilha|capital|beira|divisa|saida|entrada|vila|quadra|bloco|setor|hotel|pensao|republica|kitnet|kit|trabalho|servico|carro|onibus|aluguel|cama|bolha|caverna|academia|hospital|escola|faculdade|shopping|internet|celular|zap|whats|lol|pc|computador|passado|futuro|maior|minha|meu|nossa|nosso|aquele|aquela|qual|que|centro)$/;
const rented = /\b(?:pessoas|diarias?|temporada|carnaval|reveillon|feriado|ferias|airbnb|https?)\b/;
const street = (match: RuleMatch): Value | null => {
  if (rented.test(match.said)) return null;
  const known = knownPlace(match);
  if (known) return known;
  const [head, next] = match.words;
  const named = nameOf(match.words);
  if (named.length > 0) return place(match);
  if (!head || head.folded.length < 4 || common.test(head.folded) || isEnd(head) || /\d/.test(head.folded)) return null;
  const two =
    next &&
    /^(?:alto|novo|nova|velho|velha|verde|azul|branc[oa]|grande|pequen[oa]|bel[oa]|de|do|da)$/.test(head.folded);
  return two ? null : { value: head.text, normal: head.folded };
};

/** "O 403 continua meu": one of the doors of a building. */
const door = ({ groups: { door: number = '' } }: RuleMatch): Value => ({
  value: `apartamento ${number}`,
  normal: `apartamento ${number}`,
});

/** "Kitnet na Azenha", of who says to be living there. */
const mine = (match: RuleMatch): Value | null =>
  /\b(?:morando|moro|mudei|mudamos|aluguei|alugamos|me mudei|minha|meu|sozinh[oa])\b/.test(match.said) &&
  !isPassing(match.said)
    ? knownPlace(match)
    : null;

/** Since when or why says that they stayed: "vim pra Joinville em 2015", "vim pra Recife por causa do trabalho". */
const stayed = (match: RuleMatch): Value | null => {
  const found = knownPlaceOf(match);
  const why =
    /\b(?:em (?:19|20)\d\d|faz \S+ (?:anos?|meses)|ha \S+ (?:anos?|meses)|de vez|morar|quando (?:casei|casamos|passei|entrei|me formei)|por (?:causa|amor)|para (?:estudar|trabalhar|ficar)|pela faculdade|pelo trabalho|e (?:fiquei|nunca mais|nao volto|adorei))\b/;
  return found && why.test(match.said) && !isVisit(match.said) ? plainValue(found) : null;
};
/** "Me mudei de Porto Alegre pra Garopaba"; "saí de casa pro trabalho" is no move. */
const movedTo = (match: RuleMatch): Value | null =>
  /mud/.test(match.groups['how'] ?? '') ? here(match) : stayed(match);
const named = (match: RuleMatch): Value | null => {
  const [head] = match.words;
  return head && (isName(head) || knownPlaceOf(match)) ? place(match) : null;
};
/** "Moro a duas quadras do parque". */
const near = ({ words, matched }: RuleMatch): Value | null => {
  const name = nameOf(words);
  const all = name.length > 0 ? name : words.slice(0, 1);
  return all.length === 0 || all.some(isEnd)
    ? null
    : {
        value: `${matched.replace(/^.*?(?=a |perto|pert|do lado|em frente|na frente|atras)/u, '')} ${textOf(all)}`,
        normal: `perto ${foldedOf(all)}`,
      };
};

const when =
  '(?:hoje em dia|atualmente|agora|ainda|tambem|mesmo|so|aqui|ali|la|sozinh[oa]|de aluguel|de favor|desde \\S+|(?:ha|faz)(?: uns| quase| mais de)? \\S+ (?:anos?|meses|mes)|com \\S+(?: \\S+){0,2}?|na casa d[aeo]s? \\S+(?: \\S+)?|bem|praticamente|perto)';
const part =
  '(?:bairro(?: d[aeo])?|interior d[aeo]|regiao d[aeo]|cidade d[ae]|litoral d[aeo]|zona rural d[aeo]|centro d[aeo]|lado d[aeo])';
const live = String.raw`(?:moro|moramos|(?:a gente|nos) mora(?:mos)?|(?:estou|estamos|sigo|seguimos|continuo|fico)(?: \S+)? morando|resido|vivo|(?:vim|fui|viemos|fomos|voltei|voltamos|passei|comecei)(?: a)? morar|que moro)`;

/** Homes told in passing, and by those who write in a hurry. */
export const residenceRules: Rule[] = [
  rule(
    'lives_in',
    0.75,
    String.raw`\b(?:kitnet|kit|apartamento|casinha|sobrado|studio|quartinho|quarto),?(?: la| aqui)? (?:em|no|na)\b`,
    mine,
    { bare: true },
  ),
  rule('lives_in', 0.85, String.raw`\b${live}(?: ${when}){0,3},? (?:em|no|na|nos|nas)(?: ${part})\b`, street),
  rule('lives_in', 0.85, String.raw`\b${live}(?: ${when}){1,3},? (?:em|no|na|nos|nas)\b`, street),
  rule('lives_in', 0.85, String.raw`\b${live} (?:no|na)\b`, street),
  rule(
    'lives_in',
    0.85,
    String.raw`\b(?:aluguei|alugamos|peguei|achei|consegui|arrumei|fechei|a gente alugou|comprei|compramos) (?:um|uma|o|a) ${home}(?: \S+)? (?:no|na)(?: ${part})?\b`,
    street,
  ),
  rule(
    'lives_in',
    0.85,
    String.raw`\b(?:mudei-me|me mudei|mudei|mudamos|a gente (?:se )?mudou|fui|vim)(?: \S+){0,2}? de (?:mala e cuia|mudanca|vez)(?: \S+)? (?:para|pro|em|no|na)\b`,
    place,
  ),
  rule(
    'lives_in',
    0.85,
    String.raw`\b(?<how>me mudei|mudei-me|mudei|mudamos|nos mudamos|a gente (?:se )?mudou|sai|saimos|fui|vim) de (?:\S+ ){1,3}?(?:e (?:fui|vim) )?(?:morar )?(?:para|pro) (?!o (?:novo|outro)\b)`,
    movedTo,
  ),
  rule(
    'lives_in',
    0.75,
    String.raw`\b(?:vim|viemos|vim parar|fui parar|cheguei)(?: aqui)? (?:para|pro|em|no|na)\b`,
    stayed,
  ),
  rule(
    'lives_in',
    0.8,
    String.raw`\bdesde que (?:eu )?(?:vim|mudei|me mudei|cheguei|viemos|mudamos)(?: morar)?(?: aqui)? (?:para|pro|em|no|na)\b`,
    knownPlace,
  ),
  rule(
    'lives_in',
    0.7,
    String.raw`(?:^|[,!:] ?|\b(?:eu|nos|gente|mas|e|que|porque|estou|estamos|ja|so|la fora e|hoje) )(?:(?:eu |ja |so )?aqui (?:em|no|na)|daqui d[aeo])\b`,
    here,
    { bare: true },
  ),
  rule(
    'lives_in',
    0.75,
    String.raw`\b(?:estou|estamos|ja estou|fiquei|me instalei)(?: \S+)? (?:instalad[oa]s?|morando|estabelecid[oa]s?|de casa nova)(?: \S+)? (?:em|no|na)\b`,
    place,
  ),
  rule(
    'lives_in',
    0.8,
    String.raw`\b(?:meu|nosso) (?:novo )?(?:endereco|cep|lar|canto|cantinho|ninho)(?: novo)?(?: agora| oficial)? (?:e|fica|vai ser)(?: em| no| na| o| a)?(?= \S)`,
    named,
  ),
  rule(
    'lives_in',
    0.8,
    String.raw`\b(?:sou|virei|como|agora|oficialmente) (?:\S+ )?(?:moradora?|vizinh[oa]|habitante|residente) d[aeo]\b`,
    named,
  ),
  rule('lives_in', 0.8, String.raw`\b(?<!\bla )(?:nossa|minha|em) casa,? (?:aqui )?(?:em|no|na)\b`, knownPlace, {
    bare: true,
  }),
  rule(
    'lives_in',
    0.75,
    String.raw`\bmoro (?:a \S+ (?:quadras?|quarteiroes|minutos|metros|passos|min|km) d[aeo]|(?:bem |pert(?:o|inho) |quase )?(?:perto|pertinho|do lado|na frente|em frente|atras|de frente) (?:d[aeo]|ao?|para o|pro))\b`,
    near,
  ),
  rule(
    'lives_in',
    0.75,
    String.raw`${opening}(?:(?:gente|galera|pessoal|eu|nos|e),? )?(?:aqui|ca) (?:no|do) (?<door>\d{2,4})\b(?![º°ª,.:h/\d])(?! (?:de|graus|m|metros|anos|dias|reais|minutos|km|e \d))`,
    door,
    { bare: true },
  ),
  rule(
    'lives_in',
    0.8,
    String.raw`\b(?:moro|mora(?:mos)?|estou|sou|fiquei|continuo|subam?|desc[ae]m?|batam?|toquem?|interfonem?|deixem?|entreguem?|paguei a ultima parcela) (?:aqui )?(?:no|do|ao) (?:apartamento )?(?<door>\d{2,4})\b(?![º°ª,.:h/\d])(?! (?:andar|de|graus|m|metros|anos|dias|reais|minutos|km|e \d))`,
    door,
  ),
  rule(
    'lives_in',
    0.8,
    String.raw`\bo (?<door>\d{2,4}) (?:e|continua|segue|ainda e|continua sendo)(?: o)? (?:meu|nosso)\b`,
    door,
  ),
  rule('lives_in', 0.8, String.raw`\bminha casa (?:e|continua sendo|segue sendo) o (?<door>\d{2,4})\b`, door),
  rule(
    'lives_in',
    0.75,
    String.raw`\b(?:sigo|continuo|fico|ficamos|seguimos|voltei|de volta) (?:aqui )?(?:em|no|na|ao|para|pro)\b(?=[^.!?]*\b(?:minha casa|meu quarto|meu quartinho|mesm[oa] (?:casa|rua|bairro|apartamento)|minha cama|minha mae|meus pais)\b)`,
    here,
  ),
  rule(
    'lives_in',
    0.75,
    String.raw`\b(?:vida|dia a dia|frio|calor|inverno|chuva|friozinho|calorao|vento|umidade|transito|barulho) aqui (?:de|do|da|em|no|na)\b`,
    here,
    { bare: true },
  ),
  rule(
    'lives_in',
    0.75,
    String.raw`\b(?:ja |a partir de \S+ |segunda |hoje )(?:eu )?(?:ja )?(?:acordo|durmo|moro) (?:em|no|na)\b`,
    here,
  ),
];
