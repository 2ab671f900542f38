import { type Day, nthWeekday, partsOf, weekdayOfDay } from '../calendar.ts';
import { date, dateInMonth, type Which, weekdayPiece } from '../day-piece.ts';
import { type DayPiece, type Found, notADate, type Rule, rule } from '../piece.ts';
import { fullMonth, monthOf } from './months.ts';
import { pastBeside } from './tense.ts';

const names = [
  'segundas?(?:[- ]?feiras?)?|segundona|segnda|2a(?:[- ]?feira)?|seg\\.?',
  'tercas?(?:[- ]?feiras?)?|tercona|tersa(?:[- ]?feira)?|3a(?:[- ]?feira)?|ter\\.?',
  'quartas?(?:[- ]?feiras?)?|quartona|4a(?:[- ]?feira)?|qua\\.?',
  'quintas?(?:[- ]?feiras?)?|quintona|5a(?:[- ]?feira)?|qui\\.?',
  'sextas?(?:[- ]?feiras?)?|sextona|sextinha|6a(?:[- ]?feira)?|sex\\.?',
  'sabados?|sabadao|sabadinho|sabdo|sab\\.?',
  'domingos?|domingao|domigo|dom\\.?',
];
const weekday = names.map((name, index) => `(?<w${index}>${name})`).join('|');

const next = 'proxim[ao]s?|prox\\.?|px';
const thisOne = 'ness[ae]|nest[ae]|dess[ae]|dest[ae]|ess[ae]|est[ae]';
const last = 'ultim[ao]';
const every = 'tod[ao]s?(?: [ao]s?)?|cada|aos|[ao]s|n[ao]s|d[ao]s';
const other = 'outr[ao]|noutr[ao]';

const nextWeek =
  'd[ae] semana q(?:ue)? ?vem|d[ae] (?:proxima|outra) semana|da semana seguinte|sem ser ess[ae]|d[ae] semana q vem';
const lastWeek = 'd[ae] semana passada|retrasad[ao]';
const inNextWeek = new RegExp(`^(?:${nextWeek})$`);
const inLastWeek = new RegExp(`^(?:${lastWeek})$`);
const suffixes = `q(?:ue)? ?vem(?! d[eo])|agora|proxim[ao]|seguinte|passad[ao]|d?ess[ae] semana|d?est[ae] semana|${nextWeek}|${lastWeek}`;

/**
 * Bare, or with "próxima" or "que vem": the next one after today; today itself where a time was said that is still to come.
 * "Nessa", "agora": the same, but today counts. "Passada", or a verb in the past beside it: the last one before today.
 * "Da semana que vem", "a outra": in the week (Monday to Sunday) after this one.
 */
export const weekdays: readonly Rule[] = [
  notADate('segundas? (?:intencao|intencoes|vias?|linhas?)'),
  rule(
    `(?:n?[oa] )?(?<nth>primeir[oa]|segund[oa]|terceir[oa]|quart[oa]|ultim[oa]|[1-4][oa]) (?:${weekday}) d[eo] (?:(?:mes de )?(?<month>${fullMonth})|(?<nextMonth>mes q(?:ue)? ?vem|proximo mes)|mes)(?: de (?<year>(?:19|20)\\d\\d))?`,
    (found) => nthOfMonth(found),
  ),
  rule(
    `(?:(?<next>${next}) |(?<other>${other}) |(?<this>${thisOne}) |(?<last>${last}) |(?<every>${every}) )?(?:proxim[ao] )?(?:${weekday})(?: ?,? (?:sem ser ess[ae],? )?(?<suffix>${suffixes}))?(?: ?,? ?(?<date>[12]\\d|3[01]|[1-9])(?![\\d/.:%x-]| ?(?:h|hs|hrs|horas?|am|pm)(?![a-z])| (?:e meia|d[aeo]|reais|pessoas|min|anos)(?![a-z])))?`,
    (found) => readWeekday(found),
  ),
];

/** "Bom dia! Segunda com fé" is said on that Monday. */
const greeting = /(?:^|[^a-z])(?:bom dia|boa tarde|boa noite)(?![a-z])/;

const ordinals = ['p1', 's2', 't3', 'q4'];

/** "Segundo domingo de maio", "última sexta do mês": of the month named, if it is over of next year's. */
const nthOfMonth = (found: Found): DayPiece[] => {
  const { words } = found;
  const index = names.findIndex((_, i) => words[`w${i}`] !== undefined);
  const nth = ordinals.findIndex((letters) => letters.includes(words['nth']?.[0] ?? '')) + 1;
  const inMonth = (year: number, month: number): Day =>
    nth > 0 ? nthWeekday(year, month, index, nth) : nthWeekday(year, month + 1, index, 1) - 7;
  return [
    date(found, (sent) => {
      const now = partsOf(sent.day);
      if (words['month'] === undefined) return { start: inMonth(now.year, now.month + (words['nextMonth'] ? 1 : 0)) };
      const month = monthOf(words['month']);
      if (words['year']) return { start: inMonth(Number(words['year']), month) };
      const start = inMonth(now.year, month);
      return { start: start >= sent.day ? start : inMonth(now.year + 1, month) };
    }),
  ];
};

const readWeekday = (found: Found): DayPiece[] | null => {
  const { words } = found;
  const index = names.findIndex((_, i) => words[`w${i}`] !== undefined);
  const name = words[`w${index}`] ?? '';
  const plural = name.endsWith('s') || /s[- ]?feiras$/.test(name);
  const chosen = words['next'] ?? words['other'] ?? words['this'] ?? words['last'] ?? words['suffix'];
  const inList = plural && /s(?:,| e| ou) $/.test(found.before);
  const recurring = /^(?:tod|cada)/.test(words['every'] ?? '') || (plural && words['every'] !== undefined) || inList;
  if (words['every'] !== undefined && !recurring) return null;
  if (plural && !recurring) return [];
  if (!chosen && !recurring && !isWeekday(name, index, found)) return [];

  const suffix = words['suffix'] ?? '';
  const which: Which =
    words['other'] || inNextWeek.test(suffix)
      ? 'next-week'
      : /retrasad/.test(suffix)
        ? 'before-last'
        : inLastWeek.test(suffix)
          ? 'last-week'
          : words['last'] || /^passad/.test(suffix)
            ? 'last'
            : words['this'] || greeting.test(found.before) || /^(?:agora|d?ess[ae]|d?est[ae])/.test(suffix)
              ? 'this'
              : !chosen && pastBeside(found)
                ? 'last'
                : 'next';
  const piece = weekdayPiece(found, index, which, recurring);
  const numbered = words['date'] === undefined ? null : Number(words['date']);
  if (numbered === null) return [piece];
  // "Sábado 22": the 22nd, if that is a Saturday.
  const resolve: DayPiece['resolve'] = (sent, laterToday) => {
    const day = dateInMonth(sent, numbered, which === 'last');
    return day !== null && weekdayOfDay(day) === index ? { start: day } : piece.resolve(sent, laterToday);
  };
  return [{ ...piece, resolve }];
};

const atTime =
  /^(?:,? ?(?:(?:as?|la pelas|umas|das|pelas) )?\d{1,2} ?(?:h|hs|hrs|horas|:)|,? as \d{1,2}(?![\d%/])|,? ?(?:a|de|da|pela) (?:noite|tarde|manha))/;
const leadsToDay =
  /(?:^|[^a-z])(?:n[ao]|pr[ao]|para|pra|ate|ate a|ate o|dess[ae]|desde|p\/|dia|so|somente|hoje|amanha|marcar|marcado|confirmado|prox|proximo|(?:seg|ter|qua|qui|sex|sab|dom)\.?(?: ?[,e/a-]| ou)?) ?$/;
const anotherDay = /^(?:,| ?e| ?ou| ?a| ?-| ?\/| ate) ?(?:a |o )?(?:seg|ter|qua|qui|sex|sab|dom|2a|3a|4a|5a|6a)/;

/** "Segunda" may be an ordinal; "sex", "dom" and "ter" are words of their own. */
const isWeekday = (name: string, index: number, found: Found): boolean => {
  const { before, after } = found;
  if (/^-[a-z]/.test(after) || /(?:^|[^a-z])n?uma? $/.test(before)) return false;
  if (/feira/.test(name)) return true;
  const timeFollows = atTime.test(after) || /^,? ?(?:dia )?\d{1,2}\/\d/.test(after) || /^,? ?dia \d/.test(after);
  if (/^(?:seg|ter|qua|qui|sex|sab|dom)\.?$/.test(name)) {
    if (timeFollows || anotherDay.test(after)) return true;
    if (name.startsWith('ter')) return false;
    if (/^ (?:pedro|joao|quixote|bosco|casmurro|helder|and|de|da|do)(?![a-z])/.test(after) && !/sab|seg/.test(name))
      return false;
    return leadsToDay.test(before) || /^(?:seg|qua|qui|sab)/.test(name);
  }
  if (/^[2-6]a$/.test(name))
    return timeFollows || (leadsToDay.test(before) && !ordinalFollows(after, true)) || anotherDay.test(after);
  if (index === 5 || index === 6) return !/^ (?:montagner|meirelles|sabino)/.test(after);
  return timeFollows || !isOrdinal(name, index, found);
};

const determiner = /(?:^|[^a-z])(?:uma|minha|sua|tua|nossa|pela|outra|esta e a|essa e a|d?a|n[ao]) $/;
const liking =
  /(?:prefiro|preferi|prefere|escolho|escolhi|gostei|gosto|curti|amei|voto|votei|melhor|fico|quero|adorei)(?: (?:mais|muito|com|e))? (?:d|n)?a $/;
const shoddy =
  /(?:carne|produto|coisa|gente|material|roupa|time|cidadao|categoria|qualidade|madeira|jogador|artista) de $/;

const isOrdinal = (name: string, index: number, { before, after }: Found): boolean => {
  const terca = index === 1;
  if (/^(?: parte| idade|s? partes)/.test(after)) return true;
  if (shoddy.test(before)) return true;
  if (terca) return /(?:uma|duas) $/.test(before);
  if (/primeira,? (?:e |ou |nem |mas |depois |nao )?(?:[dn]?a )?$/.test(before)) return true;
  if (liking.test(before) && !/^ (?:a|de|que) /.test(after)) return true;
  if (
    /(?:^|[^a-z])(?:primeira|terceira|ultima)(?![a-z])/.test(before + after) &&
    determiner.test(before) &&
    !/^(?: feira|-feira)/.test(after)
  )
    return true;
  if (/^ d[ao] (?!semana|outra|proxima|manha|tarde|noite|mes|carnaval|paixao)/.test(after) && name === 'quinta')
    return true;
  if (/(?:^|[^a-z])(?:a|uma|minha|nossa|sua) $/.test(before) && /^ que (?!vem|eu|a gente|voce|vc)/.test(after))
    return true;
  if (/(?:^|[^a-z])a $/.test(before) && /^ d[aeo]s? (?!semana|manha|tarde|noite|mes)/.test(after)) return true;
  return ordinalFollows(after, determiner.test(before));
};

/** Feminine nouns that are counted more often than they fall on a Monday. */
const counted = new Set(
  `vez vezes opcao opcoes parte partes temporada serie posicao chance chances mao vias dose etapa rodada filha casa rua edicao
  classe divisao linha turma fase pessoa guerra pele lei lingua categoria marcha sinfonia avenida camada tentativa pergunta questao
  pagina coisa foto musica faixa mensagem garrafa cerveja semana quinzena metade colocada colocacao maior menor melhor pior mais menos
  ultima onda instancia geracao gravidez gestacao versao tela porta estrofe namorada esposa mulher parcela prestacao volta vaga
  remessa leva sessao cirurgia vacina feira estrela potencia dimensao natureza via classe infancia cor nota letra palavra frase parede paredes`.split(
    /\s+/,
  ),
);

/** Words in -a, -ão, -dade or -gem that go on after a day of the week, being no noun. */
const notNouns = new Set(
  `a la na da pra para ja agora ela minha nossa sua tua cada toda uma alguma ainda nada seria fica comeca chega rola acaba termina passa
  viaja trabalha fecha sai entra marca vira ta esta dia va fora nao naum entao sao vao dao estao irao sera tera havera essa aquela mesma
  inteira passada proxima santa cedinha bora beleza galera tranquila livre folga tarde manha noite toca joga chama canta estreia
  aparece era estava tava ia iria poderia daria gostaria precisa volta combina confirma cola anima topa mas faca pega leva poha pow
  reuniao festa aula prova consulta viagem pelada missa janta entrega balada formatura apresentacao palestra partida pizza feijoada
  faxina academia terapia fisioterapia praia quadra copa choppada resenha roda confra confraternizacao novena manutencao vistoria
  pescaria cachoeira trilha mudanca feria ida vinda partiu pa pela contra beira cancela mudou quadrilha ca logo gente
  paga pode peca assina limpeza compra ceia eleicao inauguracao votacao`.split(/\s+/),
);

const ordinalFollows = (after: string, determined: boolean): boolean => {
  const word = /^ ([a-z]+)/.exec(after)?.[1];
  if (!word) return false;
  if (counted.has(word) && !(word === 'volta' && !determined)) return true;
  if (!/(?:a|ao|oes|dade|gem|cao|sao|ez)$/.test(word)) return false;
  if (!notNouns.has(word)) return true;
  return determined && eventNouns.has(word);
};

/** With an article these are counted ("a segunda reunião"), without one they are what happens on that day. */
const eventNouns = new Set(
  `reuniao festa aula prova consulta viagem pelada missa janta entrega balada formatura apresentacao palestra partida pizza feijoada
  faxina academia quadra copa trilha mudanca vistoria`.split(/\s+/),
);
