import { knownPlaceOf } from './place.ts';
import { type Rule, type RuleMatch, rule, saying, type Value } from './rule.ts';

/** "Mestre!! Aprovada com louvor": not "mestre, me ajuda". */
const graduated = (match: RuleMatch): Value | null =>
  /\b(?:aprovad[oa]|banca|defesa|defendi|diploma|titulo)\b/.test(match.said) ? saying(0)(match) : null;
const opened = (match: RuleMatch): Value | null =>
  /\b(?:loja|lojinha|barbearia|salao|restaurante|padaria|oficina|atelie|lanchonete|pizzaria|consultorio|escritorio|barraca|clinica)\b/.test(
    match.said,
  )
    ? saying(0)(match)
    : null;

/** "Voltamos de Gramado, que lindo": a journey that was one, not the way home. */
const journey = (match: RuleMatch): Value | null => {
  const wild = /^(?:pantanal|amazonia|jalapao|chapada|caribe|europa|patagonia|disney|lencois|noronha)$/;
  const far = knownPlaceOf(match) ?? (match.words[0] && wild.test(match.words[0].folded) ? match.words[0] : null);
  const enjoyed =
    /\b(?:viagem|viajei|ferias|dias|semana|lind[oa]s?|mundo|fotos?|praias?|cataratas?|mar|cidade|maravilh\w+|incrivel|amei|amamos|saudade|sonho|turis\w+|passeio|pesca\w*|descans\w+)\b/;
  return far && (wild.test(match.words[0]?.folded ?? '') || enjoyed.test(match.said)) ? saying(3)(match) : null;
};

/** Shouted first and told then. */
const born = ({ matched }: RuleMatch): Value => ({ value: matched, normal: 'nasceu' });

export const lifeRules: Rule[] = [
  rule(
    'milestone',
    0.9,
    String.raw`\b(?:estou gravid[ao]|minha (?:mulher|esposa|noiva|namorada) (?:esta|ta) gravida|estamos gravid[ao]s|vem bebe|vou ser (?:mae|pai|mamae|papai|avo|vo))\b`,
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
    0.8,
    String.raw`\b(?:corri|completei|terminei) (?:a |uma |minha |minha primeira )?(?:maratona|meia maratona|meia-maratona|sao silvestre)\b`,
    saying(3),
  ),
  rule(
    'milestone',
    0.85,
    String.raw`\b(?:meu|minha|nosso|nossa) (?:filh[oa]|net[oa]|sobrinh[oa]|afilhad[oa]|bebe)(?: \p{L}+)? nasceu(?=$|[!.,]| (?:hoje|ontem|agora|com|de)\b)`,
    saying(1),
  ),
  rule(
    'milestone',
    0.85,
    String.raw`\b(?:quitei|quitamos|terminei de pagar|terminamos de pagar) (?:a |o |meu |minha |nosso |nossa )(?:casa|carro|apartamento|moto|fies|faculdade|financiamento)\b`,
    saying(0),
  ),
  rule(
    'milestone',
    0.8,
    String.raw`\b(?:corri|completei|terminei|fiz) (?:os |meus |meus primeiros |minha primeira )(?:5 ?k|10 ?k|15 ?k|21 ?k|42 ?k|meia|10 km|21 km|corrida)\b`,
    saying(2),
  ),
  rule('milestone', 0.85, String.raw`\b(?:tirei|consegui|passei n)(?: ?a| minha)? certificacao\b(?= \S)`, saying(3)),
  rule(
    'milestone',
    0.85,
    String.raw`^(?:ja )?nasceu(?=$|[!.,]| (?:hoje|ontem|agora|gente|pessoal|galera|meninas)\b)`,
    born,
  ),
  rule(
    'milestone',
    0.85,
    String.raw`\b(?:vendi|vendemos) (?:a |o |meu |minha |nosso |nossa )(?:casa|carro|apartamento|moto|terreno|sitio|chacara|fusca|kombi|caminhao)\b(?! de\b)`,
    saying(2),
  ),
  rule(
    'milestone',
    0.8,
    String.raw`\b(?:bati (?:a |o |de |meu |minha )(?:moto|carro|caminhao)|capotei (?:o|a) \S+|cai (?:de|da) moto|sofri (?:um )?acidente|fui assaltad[oa]|(?:roubaram|furtaram) (?:meu|minha) (?:carro|moto|bike|bicicleta|casa|celular))\b`,
    saying(2),
  ),
  rule('milestone', 0.8, '^(?:sou )?(?:mestr[ea]|doutora?)(?=[!.]|$)', graduated),
  rule('milestone', 0.85, '^abri(?:mos)?(?=[!.]|$)', opened),
  rule(
    'milestone',
    0.75,
    String.raw`\b(?:voltei|voltamos|regressei|regressamos)(?: hoje| ontem| agora)? d[aeo]\b`,
    journey,
  ),
];
