import { ending, type Rule, rule, subject } from './rule.ts';
import { kind, taste, titled, topic } from './taste.ts';

/** A thing at the beginning of a clause, which what follows is said of. */
const thing = String.raw`(?:^|[,:] ?|\b(?:admitir|confesso|confessar|admito|descobri|gente|que) )(?<topic>[\p{L}-]{3,20}(?: [\p{L}-]{2,20}){0,2}?)`;
const of = '(?:de|do|da|dos|das)';

export const tasteRules: Rule[] = [
  rule(
    'likes',
    0.7,
    String.raw`\b(?:eu |tambem |e )?(?:adoro|aprecio|(?:sou|estou|fiquei|virei) (?:muito |super )?(?:fa|apaixonad[oa]|viciad[oa]) (?:${of}|por|pel[oa]s?|em|no|na)|sou (?:louc|doid)[oa] (?:por|pel[oa]s?)|tenho paixao (?:por|pel[oa])|^(?:viciad|apaixonad|louc|doid)[oa] (?:em|por)|sempre (?:gostei (?:muito )?${of}|amei|adorei|curti)|o que (?:eu )?(?:mais )?gosto(?: mesmo)? e(?: ${of})?|fiz as pazes com)\b`,
    taste,
  ),
  rule('likes', 0.65, String.raw`(?<!\b(?:te|que|nao|eu te) )\bamo\b`, taste),
  rule(
    'likes',
    0.65,
    String.raw`${subject}gosto (?:muito |mais |demais |bastante |tanto )?(?:mesmo )?(?:e )?${of}\b`,
    taste,
  ),
  rule('likes', 0.65, String.raw`${subject}curto (?:muito |demais )?(?!(?:prazo|circuito|e)\b)`, taste),
  rule(
    'likes',
    0.8,
    String.raw`\b(?:meu|minha) (?:comida|prato|doce|fruta|cor|filme|serie|livro|banda|musica|cantora?|sobremesa|bolo|sabor|bebida|lugar|jogo|esporte|hobby|passatempo) (?:favorit[oa]|preferid[oa]) (?:e|eh)\b`,
    taste,
  ),
  rule(
    'likes',
    0.75,
    String.raw`(?:^|[,:] ?)(?<topic>[\p{L} ]{3,30}?) e (?:o |a )?(?:meu|minha) \S+ (?:favorit[oa]|preferid[oa])\b`,
    topic,
  ),
  rule(
    'likes',
    0.7,
    String.raw`\b(?:(?:passei|comecei|aprendi|voltei) a (?:gostar? (?:muito )?${of}|curtir?|amar?|adorar?)|me apaixonei (?:por|pel[oa]s?)|(?:me )?viciei em|(?:peguei|tomei) (?:gosto|amor) (?:por|pel[oa]s?|no|na|de)|quem diria,? (?:que )?eu (?:curtindo|gostando ${of}|amando|adorando)|nao (?:vivo|fico|passo) sem|nao abro mao ${of}(?: meu| minha)?|meu (?:vicio|passatempo|hobby)(?: agora)? e|minha paixao e)\b`,
    taste,
    { denies: true },
  ),
  rule(
    'likes',
    0.6,
    String.raw`${thing} (?:e vida|e tudo de bom|e sagrad[oa]|e a melhor (?:coisa|comida|fruta|bebida)|virou (?:o )?(?:meu vicio|minha paixao)|e (?:uma|mt|muito) (?:delicia|maravilha|maravilhos[oa])|e (?:a )?minha (?:vida|paixao)|e (?:maravilhos[oa]|bom demais|boa demais|perfeit[oa])|e (?:bom|boa)(?=,? e eu)|(?:e comigo, )?e o que (?:eu )?mais (?:gosto|amo|curto))\b`,
    kind,
    { bare: true },
  ),
  rule(
    'likes',
    0.7,
    String.raw`\bnao troco (?:(?:o|a|um|uma|meu|minha) )?(?<topic>[\p{L}-]{3,20}(?: [\p{L}-]{2,20})?) por nada\b`,
    topic,
    { denies: true },
  ),
  rule(
    'likes',
    0.75,
    String.raw`\bdei uma chance (?:pro|para [oa]) (?<topic>[\p{L}-]{3,20}(?: [\p{L}-]{2,20})?) e (?:amei|adorei|gostei|viciei)\b`,
    topic,
  ),
  rule('likes', 0.6, `${thing}(?:, (?:eu )?| eu )(?:amo|adoro)(?=$|[!.,])`, kind, { bare: true }),
  rule(
    'likes',
    0.65,
    String.raw`(?:^|[:] ?)(?<topic>[\p{L}-]{3,20}(?: [\p{L}\d-]{1,20}){0,8}?), estou (?:viciad|apaixonad)[oa](?=$|[!.,])`,
    topic,
    { bare: true },
  ),
  rule(
    'likes',
    0.7,
    String.raw`${thing} e (?:uma )?das (?:poucas )?coisas (?:de )?que (?:eu )?(?:mais )?(?:gosto|amo|adoro|curto)\b`,
    topic,
    { bare: true },
  ),
  rule(
    'likes',
    0.7,
    String.raw`\bestou (?:gostando (?:muito |demais |mesmo |bastante )?${of}|(?:curtindo|amando|adorando)(?: muito| demais)?(?: fazer| jogar)?)\b(?! (?:a |o )?(?:vida|momento|noite|dia|festa|role|ferias|praia|conversa|grupo|friozinho|sol)\b)`,
    taste,
  ),
  rule('likes', 0.7, String.raw`\b(?:adoro|amo) ess[ea] (?<kind>novela|serie|livro|filme|banda|musica|jogo)\b`, titled),
  ending(
    'likes',
    String.raw`\b(?:(?:parei|deixei) de (?:gostar? ${of}|(?:come|bebe|toma|curti|joga|assisti|faze|pratica|le|ouvi)r?)|parei com|desinstalei|perdi o gosto (?:por|pel[oa])|nao (?:jogo|assisto|vejo|ouco|danco|corro) mais)(?: [oa])?\b`,
    taste,
  ),
  ending(
    'likes',
    String.raw`\b(?:larguei|abandonei) [oa](?= (?:academia|crossfit|futebol|natacao|corrida|pilates|yoga|volei|violao|teatro|danca|cafe|refrigerante|refri|cerveja|doce|acucar|carne|novela|videogame|lol|free fire|vicio)\b)`,
    taste,
  ),
];
