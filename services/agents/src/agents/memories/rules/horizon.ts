import { foldedOf, isName, objectOf } from '../reading/phrase.ts';
import { ending, type Rule, type RuleMatch, rule, saying, type Value } from './rule.ts';

const month = 'janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro';
const time = String.raw`(?:(?:em|para|ate|no mes de|la em|la para) (?:${month})|(?:no|ate o|ate|para o|la pro|pro) (?:fim|final|comeco|inicio|meio) d[eo] (?:(?:${month})|ano|mes)|(?:o )?(?:mes|ano) que vem|(?:no )?proximo (?:ano|semestre|verao|inverno)|(?:no )?segundo semestre|ainda esse ano|esse ano ainda|esse ano|em (?:19|20)\d\d|nas (?:minhas |proximas )?ferias|no (?:verao|inverno)|depois (?:da formatura|do tcc|do casamento|que (?:eu )?(?:me )?(?:formar|casar|aposentar))|ate os \d\d|(?:dia )?\d{1,2} de (?:${month})|dia \d{1,2}\/\d{1,2}|daqui a (?:dois|tres|quatro|seis|\d) (?:meses|anos))`;
/** Of an evening, and of what everybody does. */
const small =
  /\b(?:ver se|tentar (?:ir|chegar|dormir)|dormir|almocar|jantar|acordar|tomar (?:banho|cafe|um)|mercado|academia|dentista|medico|consulta|exame|dar (?:um|uma) |falar|contar|pagar|ligar|mandar|avisar|levar|buscar|pegar|chegar|trazer|comprar (?:pao|cerveja|carne|carvao|gelo|presente|bolo)|fazer (?:bolo|pao|comida|um cafe|a feira|faxina|churrasco|a janta|o almoco)|ficar em casa|descansar|trabalhar (?:hoje|amanha|sabado)|esperar|assistir|ver (?:o jogo|isso|aqui)|pensar|morrer|chorar|surtar|matar|sumir|reclamar|cobrar|votar|enlouquecer|passar (?:ai|la|mal)|ai|aqui em casa|voltar para la|para la|precisar|poder|querer|ter que|cancelar)\b/;
const great = (match: RuleMatch): Value | null => {
  const found = saying(8, { needsObject: true })(match);
  return found && !small.test(found.normal) ? found : null;
};
const dated = (match: RuleMatch): Value | null => {
  const found = saying(8)(match);
  return found && !small.test(`${found.normal} ${match.said}`) ? found : null;
};
/** What one only does once in years. */
const large =
  '(?:viajar|mochilar|conhecer|morar|casar|noivar|me (?:mudar|formar|aposentar|casar|inscrever|matricular|divorciar|alistar)|mudar de (?:casa|cidade|pais|emprego|area|curso|carreira|vida)|abrir (?:um|uma|minha|meu|o|a)|montar (?:um|uma|minha|meu)|lancar|publicar|escrever um livro|gravar|construir|reformar|comprar (?:um|uma|minha|meu|o|a|nossa|nosso)|vender (?:a|o|minha|meu|tudo)|trocar de (?:carro|moto|emprego|apartamento)|financiar|estudar (?:fora|para)|fazer (?:um |uma |o |a )?(?:intercambio|mestrado|doutorado|pos|faculdade|mba|concurso|enem|vestibular|curso|cirurgia|travessia|expedicao|circuito|mochilao|caminho de santiago|caminho|trilha d[oa]s?|tatuagem|cruzeiro|festa|casamento|tcc|prova|teste)|tentar (?:o|a|um|uma|vaga|mestrado|concurso|intercambio|bolsa|selecao|de novo)|prestar|passar (?:o|um|uns|umas|dois|tres) (?:natal|ano|mes|meses|carnaval|reveillon|temporada|anos)|adotar|ter (?:um|uma|outro|mais um) (?:filh|bebe|cachorr|gat)\\w*|engravidar|tirar (?:a |minha |o )?(?:carta|carteira|cnh|habilitacao|passaporte|cidadania|breve|licenca|ferias|um ano)|aprender (?:a )?|correr (?:a|uma|na|minha|os|\\d+)|subir (?:o|a|ao)|escalar|atravessar|descer (?:o|a|ate)|ir (?:embora|para|pro|ate)|voltar (?:a|para|pro)|sair d[aoe]|largar|pedir (?:demissao|transferencia|(?:el[ea]|a \\S+|o \\S+) em casamento)|botar (?:meu|minha|um)|plantar|pedalar|percorrer|competir|participar)';

const lasting =
  '(?:aprender (?:a )?|fazer (?:um |uma |o |a )?(?:intercambio|mestrado|doutorado|pos|faculdade|mba|concurso|vestibular|mochilao)|tirar (?:a |minha |o )?(?:carta|carteira|cnh|habilitacao|passaporte|cidadania)|tentar (?:o|a|um|uma) (?:mestrado|intercambio|concurso|bolsa|selecao|vaga)|comprar (?:um|uma|minha|meu) (?:casa|apartamento|carro|moto|terreno|sitio|kombi)|abrir (?:um|uma|minha|meu)|montar (?:um|uma|minha|meu) (?:loja|negocio|banda|escritorio|estudio|atelie)|mudar de (?:area|emprego|cidade|pais|carreira|curso)|morar (?:em|no|na|fora|sozinh[oa])|adotar|publicar|escrever um livro|prestar)';

/** Plans with a time, and plans that need none. */
export const horizonRules: Rule[] = [
  rule('plans', 0.65, String.raw`\b(?:eu )?(?:quero|queremos|vou tentar) (?:muito |ainda |tambem )?${lasting}`, great),
  rule(
    'plans',
    0.7,
    String.raw`(?:^|[,.!] ?|\b(?:e|mas|que) )${time},? (?:eu )?(?:faco|encaro|corro|subo)\b(?= \p{L})`,
    somewhere,
  ),
  rule(
    'plans',
    0.75,
    String.raw`\b(?:vou|vamos|a gente vai|quero|queremos|pretendo|pretendemos|planejo|planejamos|penso em|pensamos em|vou tentar|estou (?:querendo|pensando em|planejando|juntando (?:grana|dinheiro|dindin) para|economizando para|decidid[oa] a|louc[oa] para|me preparando para|treinando para|vendo de|doid[oa] para)|estamos (?:querendo|pensando em|planejando|juntando (?:grana|dinheiro) para|vendo de)) (?:muito )?(?:ir )?${large}(?=\b[^.!?]{0,60}?\b${time}\b)`,
    dated,
  ),
  rule(
    'plans',
    0.7,
    String.raw`\b(?:quero muito|pretendo|pretendemos|planejo|penso em|penso seriamente em|minha (?:meta|ideia|proxima meta|vontade)(?: agora)? e|meu (?:plano|objetivo|sonho|projeto|proximo (?:passo|objetivo|desafio))(?: agora| de vida)? e|estou (?:planejando|pensando(?: seriamente)? em|querendo|juntando (?:grana|dinheiro|dindin) para|economizando para|decidid[oa] a|me preparando para|treinando para|de olho em|vendo de|me organizando para|cacando \S+ para|procurando \S+ para)|estamos (?:planejando|pensando em|querendo|juntando (?:grana|dinheiro) para|nos organizando para|vendo de)|a gente (?:quer|pretende|esta (?:pensando em|planejando|juntando (?:grana|dinheiro) para))|decidi(?:mos)?(?: que vou)?|resolvi|resolvemos|esta decidido,? (?:eu )?vou) (?:tentar |um dia )?${large}\b`,
    great,
  ),
  rule(
    'plans',
    0.7,
    String.raw`(?:^|[,.!] ?|\b(?:e|mas|que|entao|ai) )${time},? (?:eu |ja )?(?:vou|quero|pretendo|estou|viajo|embarco|caso|me caso|me formo|me mudo|mudo|volto|comeco|abro|lanco|inauguro|publico|saio|entro|desco|subo|corro|tento|presto|vendo|compro|largo|me aposento|passo|parto|sigo|defendo|apresento|estreio|estreamos|casamos|viajamos|mudamos) (?:de |para |pro |o |a |em |no |na |ao |ate )?(?=\S)`,
    dated,
  ),
  rule(
    'plans',
    0.75,
    String.raw`\b(?:minha|nossa|meu|nosso) (?:viagem|casamento|mudanca|formatura|defesa|banca|prova|exame|cirurgia|excursao|peregrinacao|romaria|expedicao|travessia|intercambio|voo|maratona|estreia|exposicao|lancamento|inauguracao|mestrado|selecao|concurso|feira|turne|show|retiro|mochilao|cruzeiro|audiencia|posse|mostra|corrida|bienal|festa)(?: [^.!?,]{1,30}?)? (?:(?:ja )?(?:tem data|esta marcad[oa]|foi marcad[oa]|ficou (?:marcad[oa]|para|pro)|vai ser|sera|e|agora e|saiu|esta confirmad[oa]|comeca|foi remarcad[oa]))(?::| para| em| no| dia| so)* ?(?=${time}|[^.!?]{0,20}${time})`,
    dated,
  ),
  rule(
    'plans',
    0.75,
    String.raw`\b(?:ja )?(?:comprei|compramos|marquei|marcamos|reservei|reservamos|fechei|fechamos|paguei|agendei|remarquei|remarcamos|emiti|garanti) (?:a |as |o |os |minha |minhas |meu |nossas? |nossos? )?(?:passage(?:m|ns)|hotel|pousada|hostel|pacote|voo|viagem|inscricao|ingressos?|casamento|igreja|buffet|cartorio|aereo|cirurgia|ferias)\b`,
    saying(8),
  ),
  rule(
    'plans',
    0.8,
    String.raw`\b(?:me inscrevi|estou inscrit[oa]|fiz (?:a |minha )?inscricao|me candidatei|me cadastrei|mandei (?:minha )?(?:inscricao|candidatura)|pedi (?:reopcao|transferencia|bolsa|licenca)) (?:para|pro|em|n[oa]s?|numa?)\b(?! (?:canal|newsletter|grupo|lista|perfil|youtube|pagina))`,
    saying(6, { needsObject: true }),
  ),
  rule(
    'plans',
    0.75,
    String.raw`\b(?:dia \d{1,2}(?: de (?:${month}))?|em (?:${month})|ano que vem|mes que vem|fim do ano)[^.!?]{0,15}?\b(?:eu )?(?:defendo|me formo|caso|me caso|embarco|viajo|parto|estreio|opero|tomo posse|lanco|faco a prova|tenho (?:a )?(?:prova|banca|defesa|audiencia|formatura|voo))\b`,
    saying(4),
  ),
  rule(
    'plans',
    0.75,
    String.raw`\b(?:defendo|me formo|eu caso|me caso|casamos|nos casamos|embarco|embarcamos|estreio|opero|tomo posse|lanco|lancamos|mudo|me mudo|mudamos|viajo|viajamos|volto a estudar|saio (?:do|da) \S+|comeco (?:a|o|na|no) \S+) (?:\S+ ){0,4}?${time}\b`,
    dated,
  ),
  rule(
    'plans',
    0.7,
    String.raw`\b(?:estou|ja estou|estamos) (?:de olho|mirando|de passagem comprada|com passagem comprada|com tudo pronto|contando os dias) (?:em|n[oa]s?|para|pro|uma?|o|a)\b`,
    great,
  ),
  ending(
    'plans',
    String.raw`\b(?:desisti(?:mos)?|desencanei|abri mao|larguei mao) d[aeo]\b(?= (?!desistir\b))`,
    leftObject,
  ),
  ending(
    'plans',
    String.raw`\b(?:nao deu|infelizmente nao|acabei nao|nao consegui|nao vou mais|cancelei|cancelamos|miou|melou|ficou para outro ano)(?: (?:certo|comprar|conseguir|indo|ir|a|o|minha|meu))*\b`,
    leftObject,
  ),
];

function leftObject(match: RuleMatch): Value | null {
  const found = foldedOf(objectOf(match.words, 1));
  return found.length < 4 || /r$|^(?:curso|faculdade|emprego|trabalho)\b/.test(found)
    ? null
    : { value: '', normal: found };
}

/** "Ano que vem faço Santiago": something that has a name. */
function somewhere(match: RuleMatch): Value | null {
  const [head, next] = match.words;
  return (head && isName(head)) || (head && /^[oa]$/.test(head.folded) && next && isName(next)) ? dated(match) : null;
}
