import { notADate, type Rule } from '../piece.ts';
import { month } from './months.ts';

const weekday = '(?:segunda|terca|quarta|quinta|sexta|sabado|domingo)(?:[- ]feira)?';

/** What looks like a date in Portuguese and is none. Tried before every other rule. */
export const guards: readonly Rule[] = [
  // Money, CPF, CNPJ, phone numbers, versions, decimals; a year of four digits makes dots a date.
  notADate('r\\$ ?\\d[\\d.,]*|us\\$ ?\\d[\\d.,]*'),
  notADate('\\+?\\d{0,3} ?\\(?\\d{2}\\)? ?9? ?\\d{4}[- ]\\d{4}'),
  notADate('\\d{3}\\.\\d{3}\\.\\d{3}-?\\d{2}|\\d{2}\\.\\d{3}\\.\\d{3}(?:/\\d{4}-?\\d{2})?|\\d{5}-\\d{3}'),
  notADate('v? ?(?!\\d{1,2}\\.\\d{1,2}\\.(?:19|20)\\d\\d(?!\\d))\\d+(?:\\.\\d+){2,}'),
  notADate('\\d+ ?[x×] ?\\d+(?: ?h)?'),
  notADate('\\d+(?:,\\d+)? ?%'),
  notADate('(?:de )?\\d+ (?:em|/) ?\\d+ ?(?:h|hs|horas|dias|semanas|meses|anos)|\\d+ ?/ ?\\d+ ?(?:h|hs|horas)'),
  // Greetings.
  notADate(`(?:bom dia|boa tarde|boa noite) de ${weekday}`),
  notADate(
    `(?:bom|boa|bo[mn]s|otim[oa]|feliz|felizes|excelente|lind[oa]|abencoad[oa]|maravilhos[oa]|tenham? uma?|tenham? um bom) ` +
      '(?:(?:e |um |uma )?(?:abencoad[oa]|lind[oa]|otim[oa]|santa|boa|bom) )?(?:(?:inicio|comeco|final|fim|resto|restinho|finalzinho) d[eao] )?(?:e )?' +
      `(?:semana|dia|tarde|noite|manha|madrugada|fds|findi|feriad[oa]o?|natal|ano[- ]novo|pascoa|carnaval|semana santa|mes|${month}|${weekday}|dia d[aeo]s? [a-z]+)(?: (?:e|de) (?:um )?(?:prospero |feliz )?(?:ano novo|natal|pascoa))?`,
  ),
  // Set phrases.
  notADate(
    'pra ontem|qua(?: qua)+|que dia (?:e|eh|da semana e|do mes e) hoje|hoje em dia|d?n?os? dias de hoje|d?n?os? dia de hoje em dia|dia a dia|dia[- ]a[- ]dia|de hoje nao passa',
  ),
  notADate(
    '(?:houvesse|existisse|tivesse|sem|d?o|um|pro|ao|no) amanha|amanha (?:a deus pertence|e outro dia)|(?:nunca|jamais) deixe (?:pra|para) amanha',
  ),
  notADate(
    'de hoje (?:pra|para) amanha|da noite (?:pro|para o) dia|de um dia (?:pro|para o) outro|(?:num|em um) piscar',
  ),
  notADate(
    'ate hoje (?:nao|nunca|ninguem|eu|ele|ela|me|a gente|lembro|tenho|espero|sinto|existe|acho|ta|esta|tem gente|so|guardo|uso)',
  ),
  notADate('(?:cada|todos?|todas?) (?:o |a |os |as )?(?:santo )?(?:dias?|semanas?|mes|meses|noites?|manhas?|tardes?)'),
  notADate(
    'rio de janeiro|editora abril|abril cultural|(?:outubro|novembro|setembro|agosto|julho|maio|janeiro) (?:rosa|azul|amarelo|lilas|branco|dourado|roxo)',
  ),
  notADate(
    `(?:rua|r\\.|av|av\\.|avenida|praca|travessa|alameda|estacao|metro|colegio|escola|hospital|estadio|bairro|vila|shopping|terminal|ponte|rodovia|largo|teatro|na|pela)(?: d[aeo])? (?:\\d{1,2}o?|primeiro|sete|nove|quinze|xv|vinte e cinco) de (?:${month})(?! (?:de )?(?:19|20)\\d\\d)`,
  ),
  notADate('(?:novela|jornal|filme|sessao) d?as (?:\\d{1,2}|seis|sete|oito|nove)(?: ?h)?'),
  notADate(
    '(?:oitavas|quartas) de final|(?:decima|vigesima|trigesima|quadragesima)[- ](?:segunda|terca|quarta|quinta|sexta)',
  ),
  notADate(
    '(?:parcela|prestacao|parte|pagina|pag\\.?|pg\\.?|capitulo|cap\\.?|aula|ep\\.?|episodio|nota|placar|pressao|score|questao|lote|fatura|compasso|tamanho|rodada|etapa|fase|volume|vol\\.?|tomo|cena|bloco|apto?\\.?|apartamento|sala|quarto|casa|n[o°]|numero|linha|onibus|bus|canal|artigo|art\\.?|lei|processo|voto|turma|grupo|serie|versao|vs?|senha|codigo|km|br|sp|cep|ramal|portao|plataforma|mesa|assento|poltrona)[: ] ?(?:e |foi |tirou |deu )?\\d+(?:[/.,:-]\\d+)*',
  ),
  notADate(
    '(?:joao|mateus|marcos|lucas|salmos?|genesis|exodo|proverbios|isaias|romanos|corintios|efesios|filipenses|hebreus|tiago|pedro|apocalipse|jeremias|galatas|eclesiastes|daniel|atos|jo) \\d{1,3}:\\d{1,3}(?:-\\d+)?',
  ),
  notADate('(?:pace|ritmo|tempo|duracao|minuto|aos)(?: d[eo])?:? \\d{1,2}:\\d\\d'),
  notADate('\\d{1,2}:\\d\\d ?(?:min|minutos|m|s|seg|/ ?km|por km|d[eo] (?:video|audio|duracao|filme|musica))'),
  notADate(
    'quinta da boa vista|domingo espetacular|domingao d[oe] [a-z]+|(?:placido|sao) domingos?|sabadaco|sabado animado',
  ),
  notADate(
    '(?:noite|tarde|manha|madrugada) (?:toda|inteira|afora|adentro)|a noite (?:e uma crianca|caiu|estrelada)|dia e noite|noite e dia',
  ),
];
