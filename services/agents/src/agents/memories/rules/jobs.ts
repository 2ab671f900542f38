import { professions } from '../lexicon/work.ts';
import { isEnd, isName, nameOf } from '../reading/phrase.ts';
import { knownEmployer, newEmployer, organisation } from './employer.ts';
import { opening, type Rule, type RuleMatch, rule, subject, type Value } from './rule.ts';

const at = '(?:no|na|em|numa?)';
const ago = String.raw`(?:ha|faz|tem)(?: uns| quase| mais de| so)? \S+ (?:anos?|meses|mes|semanas?|dias)`;
const adverb = String.raw`(?:hoje em dia|atualmente|agora|ainda|tambem|so|ja|aqui|ali|la|mesmo|remoto|home office|hibrido|de casa|presencial|meio periodo|integral|de (?:manha|tarde|noite|madrugada|dia|segunda a sexta)|a noite|aos (?:sabados|domingos|fins de semana)|registrad[oa]|de carteira assinada|(?:como|de) \S+(?: d[aeo] \S+)?|desde \S+(?: d[eo] \S+)?|${ago}|com \S+(?: \S+)?|n[ao] (?:area|setor|parte|equipe|time|caixa|producao|atendimento|rh|ti|financeiro|comercial|suporte|juridico|marketing)(?: d[aeo] \S+)?)`;

/** What is said at work and of work, and of nothing else. */
const jobWords =
  /\b(?:vaga|emprego|trabalh\w+|clt|pj|carteira (?:assinada|de trabalho)|entrevista|processo seletivo|contrat\w+|estagi\w+|remoto|home office|salario|salarial|holerite|cracha|chefe|patr(?:ao|oa)|equipe|setor|turno|plantao|periodo de experiencia|cargo|concurso|nomead[oa]|posse|lotacao|onboarding|demissao|expediente|hora extra|horas extras|vale refeicao|vale-refeicao|plr|plano de saude|promocao|promovid[oa]|efetivad[oa]|colegas?|supervisora?|gerente|galpao|filial|matriz|escala 6x1|6x1|12x36)\b/;
const isOfWork = (said: string): boolean =>
  jobWords.test(said) || said.split(/[^\p{L}]+/u).some((word) => professions.has(word));
const studying = /\b(?:curso|cursinho|aulas?|faculdade|graduacao|pos|mestrado|doutorado|academia|consulta|exame)\b/;
const hired = (match: RuleMatch): Value | null =>
  isOfWork(match.said) && !studying.test(match.said) ? newEmployer(match) : null;
const moved = (match: RuleMatch): Value | null =>
  jobWords.test(match.said) && !studying.test(match.said) ? knownEmployer(match) : null;
/** Behind "la na", a customer may speak as well. */
const atWork =
  /\b(?:meu chefe|minha chefe|meu patrao|minha patroa|meus alunos|minhas alunas|meus pacientes|meus clientes|minhas clientes|minha equipe|meu turno|meu plantao|meu setor|minha sala|meu expediente|minha escala|minha mesa|bati (?:o )?ponto|bater (?:o )?ponto|batendo ponto|hora extra|horas extras|de plantao|expediente|reuniao|fechamento|balanco|inventario|estoque|estagiari[oa]|daily|sprint|home office|sala dos professores|a gente (?:atende|vende|recebe|faz|trabalha|abre|fecha)|nos (?:atendemos|vendemos)|(?:os|as) colegas|meus colegas|freguesia|treinamento|o movimento|minha meta|bati (?:a )?meta|crachas?|uniforme|trabalh(?:o|ando|amos)|servico|demanda|contratando)\b/;
const thereAtWork = (match: RuleMatch): Value | null => {
  const found = atWork.test(match.said) ? (knownEmployer(match) ?? plainPlace(match)) : null;
  return found &&
    !/^(?:academia|faculdade|universidade|shopping|posto|bar|restaurante|mercado|supermercado|salao|forum)$/.test(
      found.normal,
    )
    ? found
    : null;
};

/** "O hospital", "a loja": what needs no name. */
const plainPlace = (match: RuleMatch): Value | null =>
  match.words[0] && !isName(match.words[0]) ? organisation(match) : null;

/** "Gerente da Panvel", "estagiária no TJ": a post, and where. */
const ofFirms =
  /^(?:representante|vendedora?|gerente|funcionari[oa]|atendente|caixa|estagiari[oa]|tecnic[oa]|engenheir[oa]|operadora?|supervisora?|coordenadora?|analista|motorista|entregadora?|auxiliar|assistente|repositora?|consultora?|subgerente|recepcionista|farmaceutic[oa]|diretora?|bolsista|desenvolvedora?|programadora?)$/;
const post = ({ words }: RuleMatch): Value | null => {
  const [head, ...more] = words;
  if (!head || !professions.has(head.folded)) return null;
  const link = more.findIndex(({ folded }) => /^(?:n[oa]|d[oa])$/.test(folded));
  if (link < 0 || link > 2 || more.slice(0, link).some(isEnd)) return null;
  const rest = more.slice(link + 1);
  const known = knownEmployer({ words: rest });
  const after = known && rest[known.value.split(' ').length];
  if (known)
    return !after || (isEnd(after) && !/^(?:me|te|que)$/.test(after.folded)) || /^d[aeo]$/.test(after.folded)
      ? known
      : null;
  const named = ofFirms.test(head.folded) && nameOf(rest).length > 0 ? newEmployer({ words: rest }) : null;
  return named && (more[link]?.folded.startsWith('n') || named.value.includes(' ') || /^\p{Lu}{2,}/u.test(named.value))
    ? named
    : null;
};

const own =
  '(?:loja|lojinha|barbearia|salao|oficina|atelie|barraca|banca|consultorio|mercadinho|armarinho|pousada|lanchonete|pizzaria|confeitaria|marcenaria|papelaria|petshop|sorveteria|floricultura|brecho|hamburgueria|cervejaria|doceria|relojoaria|vidracaria|serralheria|borracharia|quitanda|mercearia)';
/** "Esse ano abro minha barbearia" is still to come. */
const opened = (match: RuleMatch): Value | null =>
  /\b(?:abro|abrir|abriremos|montar|monto|inauguro|quero|queria|sonho|vou ter|ainda vou)\b/.test(match.before)
    ? null
    : organisation(match);
const benefit =
  '(?:auxilio|vale|vr|va|plr|bonus|decimo|13|home office|plano de saude|ferias coletivas|salario|hora extra|horas extras|aumento|uniforme|cesta|folga|notebook)';
const benefits = (match: RuleMatch): Value | null => {
  const [head] = match.words;
  return knownEmployer(match) ?? (head && isName(head) ? newEmployer(match) : null) ?? lowerCase(match);
};
/** "A braspress me deixou levar o baú": a firm nobody knows, in lower case. */
const lowerCase = ({ words: [head] }: RuleMatch): Value | null =>
  head && head.folded.length > 3 && !noFirm.test(head.folded) && !isEnd(head) && !professions.has(head.folded)
    ? { value: head.text, normal: head.folded }
    : null;
const noFirm =
  /^(?:vida|mulher|esposa|mae|filha|minha|nossa|gente|moca|menina|amiga|vizinha|sogra|prima|irma|tia|avo|professora|prefeitura|governo|marido|pai|filho|irmao|chefe|patrao|patroa|cara|menino|amigo|vizinho|sogro|primo|tio|dono|dona|medic[oa]|dentista|banco|empresa|firma|escola|faculdade|sindica|sindico|cliente|pessoa|povo|pessoal|outr[oa]|mesm[oa]|senhora?|policia|justica|igreja|operadora|seguro|seguradora|imobiliaria|contadora?|advogad[oa]|condominio|predio|vigia|porteiro|inss|tempo|sono|fome|dor|frio|calor|duda|bia|nutri|psicologa|terapeuta|que|qual|namorad[oa]|noiv[oa]|crush|ex|turma|gata|gato|cachorr[oa]|mulherada|homem|meni\w+|crianca|rapaz)$/;
const pays = ({ groups, ...match }: RuleMatch): Value | null => benefits({ ...match, groups });

/** Where somebody works, told in passing. */
export const jobRules: Rule[] = [
  rule(
    'works_at',
    0.8,
    String.raw`\b(?:passei|fui (?:chamad|nomead|convocad|aprovad)[oa]|tomei posse)(?: n[oa]| d[oa])? concurso d[oa]\b`,
    organisation,
  ),
  rule(
    'works_at',
    0.75,
    String.raw`\b(?:sou|trabalho|estou|dou aulas?|professora?|leciono|concursad[oa]) (?:\S+ ){0,3}?(?:da|na|pela) (?<net>rede (?:municipal|estadual|publica|particular|federal))\b`,
    ({ groups: { net = '' } }) => ({ value: net, normal: net }),
    { bare: true },
  ),
  rule(
    'works_at',
    0.85,
    String.raw`(?:${subject}|\b(?:onde|quando|enquanto) (?:eu )?|\b(?:eu )?)trabalho(?: ${adverb}){1,3},? (?:${at}|para|para o|para a|pro|pel[oa])\b`,
    organisation,
  ),
  rule(
    'works_at',
    0.8,
    String.raw`\b(?:entrei|vou entrar|comecei|comeco|vou comecar|fui (?:chamad|aprovad|selecionad|contratad|efetivad|transferid|nomead|convocad|admitid|realocad)[oa]|me (?:chamaram|contrataram|efetivaram|transferiram|selecionaram)|assinei|aceitei)(?: \S+){0,4}? (?:n[oa]|pel[oa]|pro|para [oa]|d[oa])\b`,
    hired,
  ),
  rule(
    'works_at',
    0.8,
    String.raw`\b(?:passei|fui|migrei|mudei|troquei|pulei)(?: \S+){0,2}? (?:n[oa]|pro|para [oa])\b`,
    moved,
  ),
  rule(
    'works_at',
    0.8,
    String.raw`\bfui (?:chamad|aprovad|selecionad|contratad|efetivad|convocad)[oa][!,.:]+ ?(?=\p{L})`,
    hired,
  ),
  rule(
    'works_at',
    0.85,
    String.raw`\b(?:faco|fazendo|consegui|comecei|arrumei|peguei|meu|no|do|um|o)(?: \S+)? ?(?:estagio|residencia|trainee|programa de trainee|temporario|voluntariado|menor aprendiz|jovem aprendiz)(?: \S+){0,2}? (?:n[oa]|em|pel[oa])\b`,
    organisation,
    { bare: true },
  ),
  rule(
    'works_at',
    0.8,
    String.raw`\b[oa](?= \S+(?: \S+){0,2}? (?:me|nos) (?:paga|contratou|chamou (?:para|pra) (?:a vaga|trabalhar|entrevista|ser|o cargo|a volta|volta)|efetivou|promoveu|transferiu|quer mandar para|demitiu|dispensou|desligou|convocou|nomeou)\b)`,
    pays,
    { bare: true },
  ),
  rule(
    'works_at',
    0.75,
    String.raw`${opening}[oa](?= \S+(?: \S+)? (?:nao )?(?:paga|liberou|deu|da|cortou|vai pagar|vai dar|depositou|atrasou|adiantou) (?:o |a |um |uma |nosso |nossa |os )?${benefit}\b)`,
    pays,
    { bare: true },
  ),
  rule(
    'works_at',
    0.8,
    String.raw`\b(?:plantao|turno|expediente|jornada|escala|reuniao de equipe|(?:depois de|fiz|foram|trabalhei|dobrei) \d{1,2} ?h(?:oras)?)(?: \S+)? (?:n[oa]|d[oa])\b`,
    plainOrNamed,
    { bare: true },
  ),
  rule(
    'works_at',
    0.75,
    String.raw`(?:^|[,.!:] ?|\b(?:e|que|mas|porque|gente|hoje|ontem) )(?:aqui|la) (?:n[oa]|d[oa])\b`,
    thereAtWork,
    { bare: true },
  ),
  rule(
    'works_at',
    0.75,
    String.raw`\b(?:hoje|ontem|cheguei|saindo|sai|indo|voltando|estou|fico|fiquei|preso|presa|dobrei|correria|loucura|movimento|dia corrido)(?: \S+)? (?:n[oa]|d[oa])\b`,
    thereAtWork,
  ),
  rule(
    'works_at',
    0.8,
    String.raw`\b(?<mine>(?:n[oa]|d[oa]|pr[oa]|[oa]|da nossa)? ?(?:minha|meu|nossa|nosso)(?= ${own}\b(?! (?:favorit|preferid|predilet|do coracao|de sempre))))`,
    opened,
  ),
  rule(
    'works_at',
    0.8,
    String.raw`\b(?:sigo|continuo|ainda estou|estou firme|seguimos|permaneco|fico)(?: firme| la| ainda| trabalhando)? n[oa]\b`,
    knownEmployer,
  ),
  rule(
    'works_at',
    0.8,
    String.raw`\b(?:ha|faz|tenho|com|completei|fiz|la se vao|sao|ja sao|foram|depois de) (?:\d+|uma?|dois|duas|tres|quatro|cinco|seis|sete|oito|nove|dez|doze|quinze|vinte|trinta) (?:anos?|meses) (?:de|n[oa]|d[oa])\b`,
    newEmployer,
  ),
  rule(
    'works_at',
    0.75,
    String.raw`${opening}(?:ja sao )?(?:\d+|dois|tres|quatro|cinco|seis|sete|oito|nove|dez|doze|quinze|vinte|trinta) anos (?:de|n[oa])\b`,
    knownEmployer,
    { bare: true },
  ),
  rule(
    'works_at',
    0.8,
    String.raw`\b(?:meu|minha|meus|minhas) (?:chefe|chefa|patrao|patroa|gerente|equipe|turno|colegas?|supervisora?|escala|setor)(?: novo| nova)? (?:la|aqui|ali) (?:n[oa]|d[oa])\b`,
    newEmployer,
  ),
  rule(
    'works_at',
    0.8,
    String.raw`\b(?:sou|virei|como|fui|continuo|agora|eu,?|aprovad[oa] como) (?:uma? )?(?:concursad[oa]|servidora?|funcionari[oa]|empregad[oa]|estagiari[oa]|terceirizad[oa]) (?:public[oa] )?(?:d[oa]|n[oa]|em)\b`,
    organisation,
  ),
  rule(
    'works_at',
    0.8,
    String.raw`(?:${opening}|\b(?:sou|como|eu|continuo|virei|agora) )(?=\S+(?: (?:d[aeo]|junior|senior|pleno|administrativ[oa]|comercial|tecnic[oa]) ?\S*){0,2} )`,
    post,
    { bare: true },
  ),
  rule(
    'works_at',
    0.8,
    String.raw`\b(?:sai|saindo|cheguei|voltando|chegando|indo|correndo|vim|volto)(?: agora| direto| cedo| tarde| so)* (?:d[oa]|pr[oa]|para [oa]) (?:trabalho|servico|turno|expediente|plantao|emprego|estagio) (?:n[oa]|d[oa])\b`,
    organisation,
  ),
  rule(
    'works_at',
    0.75,
    String.raw`\b(?:vida|rotina|correria|segunda|sexta|manha|noite|dia|semana) de (?:escola|hospital|banco|loja|escritorio|obra|fabrica|cozinha) (?:n[oa]|d[oa])\b`,
    newEmployer,
    { bare: true },
  ),
  rule(
    'works_at',
    0.75,
    String.raw`\bagora (?:e|estou n[oa]|vou para [oa]|vou pro|sou d[oa])(?= (?:hospital|clinica|escola|colegio|banco|agencia|loja|escritorio|fabrica|prefeitura|forum|tribunal|laboratorio) \S)`,
    organisation,
  ),
];

function plainOrNamed(match: RuleMatch): Value | null {
  const found = organisation(match);
  return found && !/^(?:academia|faculdade|universidade|escola)$/.test(found.normal) ? found : null;
}
