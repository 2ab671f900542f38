import { isName, nameOf, textOf } from '../reading/phrase.ts';
import { opening, type Rule, type RuleMatch, rule, saying, type Value } from './rule.ts';

const kin =
  '(?:mae|pai|avo|vo|vovo|bisavo|tia|tio|irma|irmao|filh[oa]|sogr[oa]|prim[oa]|padrinho|madrinha|melhor amig[oa]|cunhad[oa])';
const gone =
  '(?:morreu|faleceu|partiu|se foi|nos deixou|descansou|virou (?:estrela|estrelinha)|foi embora para sempre)';
const small =
  '(?:filh[oa]|net[oa]|sobrinh[oa]|afilhad[oa]|bebe|menin[oa]|bisnet[oa]|primogenit[oa]|cacula|irma|irmao|pequen[oa]|herdeir[oa]|baby|guri|guria)';
const passed =
  '(?:concurso|vestibular|oab|enem|fuvest|prova(?! d[aeo]s? (?!direcao|titulos|ordem|oab|volante|rua|baliza|concurso|detran))|exame|mestrado|doutorado|residencia|federal|selecao|mobilidade|intercambio|edital|processo seletivo|autoescola|direcao|pratica|transferencia|reopcao|audicao|peneira|bolsa|certificacao|proficiencia|toefl)';
const won =
  '(?:o |a |um |uma |meu |minha |nosso |nossa |primeir[oa] |segund[oa] |terceir[oa] )*(?:premio|concurso|campeonato|medalha|trofeu|torneio|festival|olimpiada|bolsa|edital|primeiro lugar|lugar|faixa|licitacao|eleicao|sorteio|copa|liga|gincana|titulo|hackathon)';
/** Named by whom it is: "nasceu o Caio", "nasceu a maria flor". */
const born = ({ matched, words }: RuleMatch): Value | null => {
  const name = nameOf(words, 3);
  return { value: `${matched.trim()}${name.length > 0 ? ` ${textOf(name)}` : ''}`, normal: 'nasceu' };
};
const bornNamed = (match: RuleMatch): Value | null => {
  const [head] = match.words;
  const near =
    /\b(?:meu|minha|nosso|nossa|bebe|kg|\d[.,]\d|cm|parto|mae e filh[oa]|maternidade|sou (?:pai|mae|tio|tia|avo|vo)|irma|irmao|filh[oa]|net[oa]|sobrinh[oa])\b/;
  return head && (isName(head) || near.test(match.said)) && near.test(match.said) ? born(match) : null;
};
/** "Quando operei o joelho" speaks of long ago. */
const said = (match: RuleMatch): Value | null =>
  /\b(?:quando|depois que|desde que|antes que|epoca que|ano que|vez que)(?: eu| [oa])?\s*$/.test(match.before)
    ? null
    : saying(4)(match);
const accident =
  /\b(?:hoje|ontem|agora|fui|estou|semana|gess[oa]|hospital|cirurgia|mes|dias|quebrei|jogando|trilha|escada|moto)\b/;

/** What happens once, as people tell it. */
export const featRules: Rule[] = [
  rule(
    'milestone',
    0.85,
    String.raw`\b(?:passei|fui (?:aprovad|classificad|selecionad|convocad|chamad)[oa]|aprovad[oa]|consegui passar|entrei) (?:em (?:primeir|segund|terceir)o lugar )?(?:em|n[oa]|para|pro|para [oa]|d[oa])(?: \S+)? ${passed}\b`,
    said,
  ),
  rule(
    'milestone',
    0.8,
    `^(?:gente,? |galera,? |pessoal,? |eu )*(?:defendi|colei grau|formad[oa])(?=[!.]|$)`,
    achieved,
  ),
  rule('milestone', 0.8, String.raw`^(?:n[oa]|em) (?:primeir\S+ lugar n[oa] )?${passed}\b(?=[^.!?]{0,25}$)`, saying(3)),
  rule(
    'milestone',
    0.85,
    String.raw`\b(?:colei grau|colacao de grau (?:hoje|ontem|foi)|(?:defendi|conclui|finalizei|completei) (?:a |o |meu |minha |os |as )?(?:tcc|mestrado|doutorado|tese|dissertacao|monografia|faculdade|graduacao|curso|ensino medio|eja|supletivo|pos|residencia|tecnico|louvor|dez|nota|monografia|especializacao|mba))\b`,
    said,
  ),
  rule(
    'milestone',
    0.85,
    String.raw`(?<=^(?:finalmente |enfim |hoje |gente,? |ja )?)(?:peguei|recebi|busquei|chegou|tirei|saiu|consegui)(?: finalmente| hoje| enfim)? (?:o |a |meu |minha )?(?:certificado|diploma|canudo|carteirinha da ordem|crm|crea|coren|cnh|habilitacao|carta de motorista|carteira de motorista|cidadania|breve|faixa preta|passaporte italiano|registro profissional|visto)\b`,
    saying(3),
  ),
  rule(
    'milestone',
    0.85,
    String.raw`\b(?:ganhei|ganhamos|venci|vencemos|conquistei|conquistamos|levei|faturei|fui campea|fui campeao|fomos campeoes|fiquei em (?:primeiro|segundo|terceiro)|peguei (?:o )?(?:primeiro|segundo|terceiro)|tirei) ${won}\b`,
    said,
  ),
  rule(
    'milestone',
    0.8,
    String.raw`${opening}(?:primeir[oa]|segund[oa]|terceir[oa]|1o|2o|3o) (?:lugar|colocad[oa]) n[oa]\b`,
    said,
    { bare: true },
  ),
  rule(
    'milestone',
    0.85,
    String.raw`\b(?:fui|acabei|acabo de ser) (?:eleit|nomead|convocad|homenagead|premiad|reeleit|convidad[oa] para ser madrinh|convidado para ser padrinh)[oa]\b`,
    said,
  ),
  rule(
    'milestone',
    0.85,
    String.raw`\b(?:lancei|lancamos|lanco|publiquei|publicamos|autografei|gravei|estreei) (?:o |a |um |uma |meu |minha |nosso |nossa )(?:meu |primeiro |primeira |novo |nova )*(?:livr\w+|disco|album|ep|single|clipe|podcast|canal|documentario|filme|curta|artigo|cd|peca|exposicao|marca|site|loja|colecao|app|aplicativo)\b`,
    said,
  ),
  rule(
    'milestone',
    0.85,
    String.raw`\b(?:assinei|assinamos|assinei hoje) (?:a |o )?(?:escritura|contrato d[aeo] (?:casa|apartamento|financiamento|compra)|papelada d[aeo] (?:casa|apartamento))\b`,
    saying(2),
  ),
  rule(
    'milestone',
    0.85,
    String.raw`\b(?:paguei|pagamos|quitei|quitamos) (?:a |o )?(?:ultim[oa] )(?:parcela|boleto|prestacao)\b`,
    said,
  ),
  rule(
    'milestone',
    0.85,
    String.raw`\b(?:comprei|compramos|a gente comprou|financiei|fechei|fechamos|peguei|tirei)(?: finalmente| enfim)? (?:a |o |um |uma |meu |minha |nosso |nossa )(?:meu |minha |nosso |nossa |primeir[oa] |propri[oa] )*(?:casa|casinha|apartamento|apzinho|terreno|lote|sitio|chacara|carro|carrinho|moto|kombi|motorhome|fusca|caminhonete|bicicleta nova|veleiro|loja|ponto)\b`,
    said,
  ),
  rule(
    'milestone',
    0.85,
    String.raw`\b(?:casei|casamos|nos casamos|me casei|noivei|noivamos|me divorciei|me separei|oficializamos|juntamos as escovas|casamento no civil foi)(?! (?:com a ideia|cedo demais))\b`,
    saying(3),
  ),
  rule(
    'milestone',
    0.85,
    String.raw`\b(?:nasceu|nasceram|chegou ao mundo|veio ao mundo) (?:[oa]s? )?(?:(?:meu|minha|meus|minhas|nosso|nossa) )?(?=${small}\b(?! d[aeo]\b))`,
    born,
  ),
  rule(
    'milestone',
    0.85,
    String.raw`${opening}(?:gente,? |galera,? |ja )*(?:nasceu|nasceram|chegou ao mundo|veio ao mundo)(?!,? (?:[oa]s? )?\p{L}+ d[aeo]\b),? ?(?:gente,? |hoje,? |pessoal,? |o |a |os |as )*(?=\p{L})`,
    bornNamed,
  ),
  rule(
    'milestone',
    0.85,
    String.raw`\b(?:sou|virei|agora sou|ja sou|oficialmente) (?:oficialmente |a mais nova |o mais novo )?(?:tia|tio|titia|titio|mae|pai|papai|mamae|avo|vo|vovo|madrinha|padrinho|dinda|dindo|bisavo)(?=$|[!.,]| (?:de novo|outra vez|pela|gente|galera|pessoal|agora|oficialmente|de primeira|de um|de uma)\b)`,
    said,
  ),
  rule(
    'milestone',
    0.85,
    String.raw`\b(?:(?:minha|meu|nossa|nosso) ${kin}(?: \p{L}+)?|[oa] (?:vo|avo|vovo|mae|pai|tia|tio|bisa) \p{L}+) ${gone}\b(?! (?:de rir|para [a-z]+ casa))`,
    said,
  ),
  rule(
    'milestone',
    0.8,
    String.raw`\b(?:perdi|perdemos|enterrei|enterramos) (?:a |o )?(?:minha|meu|nossa|nosso) ${kin}\b`,
    said,
  ),
  rule(
    'milestone',
    0.8,
    String.raw`\b(?:minha|meu|nossa|nosso) (?:mae|pai|avo|vo|irma|irmao|filh[oa]|marido|esposa|mulher) (?:teve (?:um )?(?:avc|infarto|derrame)|sofreu (?:um )?(?:acidente|avc|infarto)|infartou|se aposent\w+|casou|se formou|operou|recebeu alta|nasceu|foi internad[oa])\b`,
    said,
  ),
  rule(
    'milestone',
    0.8,
    String.raw`\bmeus (?:pais|avos|filhos|irmaos) (?:se aposentaram|fizeram|completaram|se separaram|casaram|se formaram)\b`,
    said,
  ),
  rule(
    'milestone',
    0.8,
    String.raw`\b(?:quebrei|fraturei|torci|rompi|luxei|desloquei|operei|trinquei) (?:a |o |meu |minha |dois |tres )?(?:braco|perna|pe|tornozelo|joelho|pulso|punho|clavicula|dedo|costelas?|nariz|ombro|ligamento|lca|menisco|bacia|femur|cotovelo|mao|vesicula|apendice|catarata|hernia|coluna|dente)\b`,
    (match) => (accident.test(match.said) ? said(match) : null),
  ),
  rule(
    'milestone',
    0.8,
    String.raw`\b(?:fui operad[oa]|fiz (?:a |uma |minha )?cirurgia|tive alta|recebi alta|operei(?=$|[!.,]| (?:hoje|ontem|e|ja)\b)|fui internad[oa]|capotei|me acidentei|bati (?:o|a|de) (?:carro|moto)|cai (?:da|de|do) (?:moto|bike|bicicleta|cavalo|escada|telhado))\b`,
    said,
  ),
  rule(
    'milestone',
    0.8,
    String.raw`\b(?:parei|consegui parar|larguei|deixei) (?:de fumar|o cigarro|de beber|a bebida)\b|\b\d+ (?:dias?|meses|anos?) sem (?:cigarro|fumar|beber|alcool|refri\w*|acucar)\b`,
    saying(2),
  ),
  rule(
    'milestone',
    0.8,
    String.raw`\b(?:corri|completei|terminei|fiz|conclui|pedalei|atravessei|subi|escalei|cruzei|percorri|conquistei|cheguei n[oa] cume d[oa]|cheguei ao (?:cume|topo) d[oa]) (?:a |o |os |as |minha |meu |meus |ate |primeir[oa]s? |toda a |todo o )*(?:\S+ )?(?:maratona|meia|ultramaratona|ultra|sao silvestre|ironman|triathlon|5 ?k|10 ?k|15 ?k|21 ?k|42 ?k|travessia|pico|morro|monte|circuito|caminho|trilha|serra|expedicao|audax|brevet|canion|cume)\b`,
    firstTime,
  ),
  rule(
    'milestone',
    0.85,
    String.raw`\b(?:abri|abrimos|inaugurei|inauguramos|montei|montamos|fundei|fundamos)(?: finalmente| oficialmente| enfim| hoje| ontem)? (?:o |a |um |uma |meu |minha |nosso |nossa )(?:meu |minha |propri[oa] |primeir[oa] )*(?:negocio|empresa|loja|lojinha|mei|cnpj|restaurante|cafe|cafeteria|bar|salao|barbearia|estudio|escritorio|consultorio|clinica|oficina|padaria|confeitaria|food truck|pousada|ong|escola|escolinha|hamburgueria|pizzaria|cervejaria|atelie|hostel|camping|agencia)\b`,
    said,
  ),
  rule(
    'milestone',
    0.85,
    String.raw`\b(?:fui promovid[oa]|saiu (?:a )?minha (?:promocao|aposentadoria|nomeacao|cidadania)|me aposentei|(?:estou|oficialmente) aposentad[oa]|tomei posse|assumi (?:a|o) (?:cargo|vaga|coordenacao|gerencia|direcao|chefia)|fui efetivad[oa]|(?:primeiro|meu primeiro) (?:dia de trabalho|emprego|salario|voo|show|plantao|livro|contrato)|subi de cargo)\b`,
    said,
  ),
  rule(
    'milestone',
    0.8,
    String.raw`\b(?:fiz|faco|completei|completamos|fizemos|fazemos) (?:hoje )?(?:\d+|um|dois|tres|quatro|cinco|seis|sete|oito|nove|dez|quinze|vinte|trinta) anos? (?:de (?:empresa|firma|loja|banda|formad[oa]|sobriedade|curado|curada)|sem (?:fumar|beber)|junt[oa]s)\b`,
    said,
  ),
  rule(
    'milestone',
    0.8,
    String.raw`\b(?:minha|nossa|a nossa|a minha) (?:primeira (?:casa|moto|exposicao|corrida|maratona|viagem internacional|turma)|casa propria)(?=$|[!.,]| (?:e|saiu|chegou|foi)\b)`,
    said,
  ),
];

const studying =
  /\b(?:prova|concurso|vestibular|oab|enem|mestrado|doutorado|banca|defesa|faculdade|diploma|federal|uf\w{1,3}|usp|edital|resultado|tcc|cnh|direcao|autoescola|valores|louvor|dez|grau)\b/;
function achieved(match: RuleMatch): Value | null {
  return studying.test(match.said)
    ? { value: match.matched.trim(), normal: /^def/i.test(match.matched) ? 'defendi' : 'passei' }
    : null;
}
function firstTime(match: RuleMatch): Value | null {
  return /\b(?:primeir[oa]s?|maratona|ultra|sao silvestre|ironman|medalha|finalmente|consegui|sonho|nunca tinha)\b/.test(
    match.said,
  )
    ? said(match)
    : null;
}
