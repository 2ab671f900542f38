import type { ClockTime, DayPart, Found, PartPiece, Rule, TimePiece } from '../piece.ts';
import { notADate, rule } from '../piece.ts';
import { number, numberOf, numberWord } from './numbers.ts';

const parts: readonly [pattern: string, part: DayPart][] = [
  ['manha|manhazinha|matina|manhan', 'morning'],
  ['tarde|tardinha|tardezinha', 'afternoon'],
  ['noite|noitinha|noit', 'night'],
  ['madrugada|madruga', 'dawn'],
];
const part = parts.map(([pattern]) => pattern).join('|');
const partOf = (text: string | undefined): DayPart | undefined =>
  text === undefined ? undefined : parts.find(([pattern]) => pattern.split('|').includes(text))?.[1];

const hourSign = '(?:horas?|hrs?|hs|h)';
const minuteWords = `meia|${numberWord}`;

/** The forms of one time; `n` keeps the names of a range's two ends apart. */
const clock = (n: 1 | 2): string =>
  `(?:(?<to${n}>${number}) (?:pras?|para as|para a|pro|p/|pra as) (?:as )?(?<toHour${n}>${number}|meio[- ]dia|meia[- ]noite)(?: horas)?|` +
  `(?<h${n}>\\d{1,2}) ?(?:(?<sign${n}>${hourSign}) ?(?:(?:e )?(?<m${n}>[0-5]\\d(?!\\d)|${minuteWords})(?: ?(?:min|minutos|m)(?![a-z]))?)?|[:;] ?(?<colon${n}>[0-5]\\d)(?::\\d\\d)?(?: ?${hourSign}(?![a-z]))?|h?:(?<hcolon${n}>[0-5]\\d)|\\.(?<dot${n}>[0-5]\\d)(?= ?h)(?: ?${hourSign}))` +
  `|(?<glued${n}>\\d{3,4}) ?(?:hs?|hrs)` +
  `|(?<bare${n}>${number})(?: (?<word${n}>horas?|hrs))?(?: (?:e )?(?<meia${n}>meia|e quinze|quinze|vinte|e vinte|trinta|e trinta|quarenta|e quarenta|cinquenta|quarenta e cinco|e \\d\\d|[0-5]\\d(?= da ))(?: minutos)?)?` +
  `|(?<noon${n}>meio[- ]?dia|meia[- ]?noite)(?: e (?<noonMin${n}>meia|${number}))?(?: em ponto)?)` +
  `(?:,? ?(?:em ponto|e pouco|e pouquinho))?(?: (?:d?[ae] |da |pela |de )?(?<part${n}>${part})(?! (?:toda|inteira)))?(?: ?(?<ampm${n}>am|pm)(?![a-z]))?`;

const bareIntro =
  'as|a|ate(?: as?)?|la pelas|la pras|pelas|por volta d[aeo]s?|perto das|umas|a partir das?|de|depois das|antes das|das|da|desde as|apos as|aprox\\.?|la p|ali pelas|pras|para as|entre(?: as)?|ao|pro|pelo|@|horario:?|hora:?|inicio:?|inicio as|comeca as';
const intro = `(?:(?<intro>${bareIntro}) ?)?(?:(?<roughly>umas|mais ou menos|tipo|volta de|cerca de|~) ?)?`;

const read = (found: Found, n: 1 | 2): ClockTime | null => {
  const { words } = found;
  const get = (name: string) => words[`${name}${n}`];
  const part =
    partOf(get('part')) ?? (get('ampm') === 'am' ? 'morning' : get('ampm') === 'pm' ? 'afternoon' : undefined);
  const hour = get('h') ?? get('bare') ?? get('glued')?.slice(0, -2);
  if (get('noon') !== undefined) {
    const extra = get('noonMin') === undefined ? 0 : minutesOf(get('noonMin'));
    return { minute: (get('noon')?.startsWith('meio') ? 720 : 1440) + extra, halfDay: 'known' };
  }
  if (get('to') !== undefined) {
    const target = get('toHour') ?? '';
    const known = target.startsWith('mei');
    const hours = target.startsWith('meio') ? 12 : known ? 24 : numberOf(target);
    return finish(hours * 60 - numberOf(get('to') ?? ''), part, known || hours > 12 ? 'known' : 'bare');
  }
  const minutes = minutesOf(
    get('m') ?? get('colon') ?? get('hcolon') ?? get('dot') ?? get('meia') ?? get('glued')?.slice(-2),
  );
  const hours = numberOf(hour ?? '');
  if (!(hours <= 24 && minutes < 60) || hours * 60 + minutes > 1440) return null;
  const certain = hours > 12 || hours === 0 || /^0/.test(hour ?? '');
  const written = get('h') !== undefined || get('glued') !== undefined;
  return finish(hours * 60 + minutes, part, certain ? 'known' : written ? 'written' : 'bare');
};

const minutesOf = (text: string | undefined): number => {
  const word = text?.replace(/^e /, '');
  return word === undefined ? 0 : word === 'meia' ? 30 : numberOf(word);
};

const finish = (minute: number, part: DayPart | undefined, halfDay: ClockTime['halfDay']): ClockTime => {
  if (part === undefined || halfDay === 'known')
    return { minute, halfDay: minute >= 720 && minute < 780 ? 'known' : halfDay, ...(part ? { part } : {}) };
  if (part === 'afternoon' || part === 'night')
    return {
      minute: minute >= 720 ? (part === 'night' ? minute + 720 : minute) : minute + 720,
      halfDay: 'known',
      part,
    };
  return { minute: minute >= 720 && part === 'dawn' ? minute - 720 : minute, halfDay: 'known', part };
};

const lasts =
  /(?:^|[^a-z])(?:por|durante|ha|faz|fazem|fazia|leva|levou|levei|levamos|demora|demorou|demorei|demoraram|durou|dura|dormi|dormir|dormiu|dormindo|dorme|trabalhei|trabalho|trabalha|trabalhar|trabalhando|fiquei|ficou|ficamos|ficar|esperei|esperando|esperar|mais|menos|mais de|menos de|quase|cerca de|cada|ultimas|proximas|total|total de|estudei|estudar|estudo|estudando|plantao de|jornada de|curso de|viagem de|atraso de|voo de|carga horaria|aula de|prazo de|so|apenas|umas boas|aberto|aberta|abertos|funciona|farmacia|academia|mercado|posto|atendimento|descanso|foram|sao|gastei|perdi|passei|andei|corri|joguei|assisti|maratona de|sono de|em ate|em menos de|dentro de|jejum de|em jejum|em|de|com|tem|tenho|ja sao) $/;
const lastsOn =
  /^ (?:de (?!hoje|amanha|segunda|terca|quarta|quinta|sexta|sabado|domingo|depois|ontem|natal|la)|por (?:dia|semana|noite|mes)|diarias?|seguidas?|direto|extras?|semanais|no total|corridas|inteiras?|atras|depois|antes|a mais|mais tarde|ao dia|de distancia|na fila|no transito|esperando|sem |dormindo|pra (?:chegar|fazer|resolver|terminar)|livres|trabalhad|de atraso)|^ ?\/ ?(?:dia|semana|7|noite)|^ ?\/\d|^ por |^x|^ ?\+/;

/** What may follow a bare number that is a time: "as 8 a gente sai", but not "as 8 pessoas". */
const countsOn =
  /^ (?!(?:e|ou|a|as|o|os|na|no|em|la|com|pra|pro|para|por|pode|vai|vamos|vou|eu|nos|ele|ela|vc|voce|voces|vcs|tem|tera|que|q|se|mas|ja|nao|ta|to|de|da|do|hoje|amanha|amanhan|amn|depois|ontem|segunda|terca|quarta|quinta|sexta|sabado|domingo|seg|ter|qua|qui|sex|sab|dom|dia|horas?|h|hrs|ok|blz|beleza|certo|combinado|fechado|gente|galera|pessoal|povo|todo|todos|sai|saio|saimos|chego|chega|chegamos|chegar|passo|passa|comeca|cola|colem|bora|partiu|no|nas|nos|em|ai|aqui|q|so|sem|ate|tipo|mesmo|entao|tbm|tambem|acho|acaba|abre|fecha|quem|me|te|aula|reuniao|almoco|jantar|jogo|churrasco|show|missa|culto|festa|treino|happy|haha|kkk|k+|rs|pf|pfv|por|favor|viu|ne|hein|sera|fica|ficou|da|estarei|estou|estamos|vem|venham|cheguem|lembrem|sem|falta|confirmado|confirmada|marcado|sharp|cravado|pontualmente|pq|porque|quando|certeza|certinho|minha|meu|nosso|nossa|esse|essa|este|esta|num|numa|av|rua|ponto|antes|sabe|posso|podemos|quer|bjs?|obrigad[oa]|vlw|valeu|abs|ai|daqui|ao|aos|junto|direto|hein|pizza|lanche|cafe|cinema|praia|futebol|pelada|encontro)(?![a-z]))[a-z]/;

const times = (found: Found): TimePiece[] | null => {
  const { words, before, after, original, from, to } = found;
  const start = read(found, 1);
  if (!start) return null;
  const isRange = words['through'] !== undefined;
  const end = isRange ? read(found, 2) : undefined;
  if (end === null) return null;
  const whole = { ...(end ? { end: sameHalf(start, end) } : {}), start: end ? withHalf(start, end) : start };
  const vague =
    words['roughly'] !== undefined || /pelas|pras|volta|umas|aprox|perto|para as/.test(words['intro'] ?? '');
  const piece = (needsDay: boolean): TimePiece[] => [{ kind: 'time', from, to, ...whole, vague, needsDay }];
  const said = words['intro'] !== undefined && !/^(?:a|de|da|pro|pelo|ao)$/.test(words['intro']);

  if (words['noon1'])
    return /^ de (?!amanha|hoje|segunda|terca|quarta|quinta|sexta|sabado|domingo)/.test(after) ||
      /(?:^|[^a-z])(?:um|de) $/.test(before)
      ? []
      : piece(false);
  if (start.part)
    return words['bare1'] &&
      words['intro'] === undefined &&
      /^ [a-z]/.test(after) &&
      / (?:noites?|tardes?|manhas?)$/.test(original) &&
      !/ (?:da|de|a|pela) /.test(original.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase())
      ? null
      : piece(false);
  if (words['to1'])
    return words['intro'] !== undefined ||
      words['toHour1']?.startsWith('mei') ||
      !/^ [a-z]/.test(after) ||
      !countsOn.test(after)
      ? piece(words['intro'] === undefined && !/^\d/.test(words['to1']) && false)
      : null;
  if (words['bare1'] !== undefined && !words['word1'] && !(isRange && words['bare2'] === undefined))
    return bareHour(found, piece, said);

  // From here on "15h", "15:30", "15 horas".
  const sign = words['sign1'] ?? words['word1'] ?? '';
  const durable = sign !== '' || words['glued1'] !== undefined;
  if (durable && !isRange) {
    if (lastsOn.test(after)) return [];
    if (!said && lasts.test(before) && !words['m1'] && !/(?:^|[^a-z])(?:hoje|amanha|dia|em ponto) $/.test(before))
      return [];
    if (words['intro'] === 'de' && !/[:]|\d\d?h\d\d/.test(original) && !(leadsToDay.test(before) && start.minute > 720))
      return [];
    if (words['intro'] === 'a' && /^a/.test(original) && start.minute === 1440) return [];
    if (start.minute === 1440 && !said && words['intro'] === undefined) return [];
    if (/^horas?/.test(sign) && !said && words['intro'] === undefined)
      return happening.test(before) || start.minute > 720 ? piece(!happening.test(before)) : piece(true);
    if (/^umas/.test(words['intro'] ?? words['roughly'] ?? '') && /^horas?/.test(sign) && start.minute < 420) return [];
  }
  return piece(false);
};

const happening =
  /(?:^|[^a-z])(?:reuniao|festa|churrasco|jogo|aula|almoco|jantar|janta|cafe|show|missa|culto|treino|ensaio|encontro|consulta|prova|voo|onibus|aniversario|pelada|futebol|cinema|sessao|inicio|horario|hora|comeca|marcado|marcada|confirmado|confirmada|combinado|live|call|hj|hoje|amanha|segunda|terca|quarta|quinta|sexta|sabado|domingo|feira|noite|tarde|manha|cedo)[:,]? $/;
const leadsToDay =
  /(?:^|[^a-z])(?:hoje|amanha|segunda|terca|quarta|quinta|sexta|sabado|domingo|feira|reuniao|festa|jogo|voo|aula|sessao|missa) $/;

/** A number alone: "às 8", "as 8", "das 8 às 10", "8 e meia". */
const bareHour = (found: Found, piece: (needsDay: boolean) => TimePiece[], said: boolean): TimePiece[] | null => {
  const { words, before, after, original } = found;
  const value = words['bare1'] ?? '';
  const isRange = words['through'] !== undefined;
  const half = words['meia1'] !== undefined;
  if (/^(?:a|o) ?(?:um|uma|dois)$/i.test(original) && !original.startsWith('à')) return null;
  if (
    /^ ?[%/x°º,.:]\d|^ ?[%x°]|^-\d|^ ?(?:reais|anos|min|minutos|dias|kg|km|g|ml|segundos?|mil|vezes|pessoas)/.test(
      after,
    )
  )
    return null;
  if (isRange) {
    if (!said || !/^(?:das|entre|da|a partir)/.test(words['intro'] ?? '') || countsOn.test(after)) return null;
    return piece(!/^(?:das|entre as)/.test(words['intro'] ?? ''));
  }
  if (half && words['intro'] === undefined)
    return words['meia1'] === 'meia' &&
      !countsOn.test(after) &&
      !/(?:nota|tirei|quilos?|anos|numero|tamanho|calca|calco|custa|tem|tenho|comi|tomei|bebi|tipo) $/.test(before)
      ? piece(false)
      : null;
  if (!said && !(words['roughly'] === 'umas' && half)) return null;
  if (countsOn.test(after) && !half) return null;
  if (
    words['intro'] === 'das' &&
    /(?:uma|um|alguma|nenhuma|parte|duas|dois|metade|qualquer|dentro|mais|maioria|dona|tia|mae) $/.test(before)
  )
    return null;
  if (
    words['intro'] === 'umas' ||
    words['roughly'] === 'umas' ||
    words['intro'] === 'entre' ||
    words['intro'] === 'entre as'
  )
    return piece(!half);
  if (/^para as|^pras|^da$/.test(words['intro'] ?? '')) return piece(!/^\d/.test(value) || /^ [a-z]/.test(after));
  // "As duas", "as três" are people unless a grave accent or a day says otherwise.
  if (words['intro'] === 'as' && /^(?:uma|duas|tres)$/.test(value) && !half) return piece(!/^[àÀ]/.test(original));
  return piece(false);
};

/** In "das 2 às 4 da tarde" the word belongs to both; in "das 9 às 17h" the first is in the morning. */
const withHalf = (start: ClockTime, end: ClockTime): ClockTime => {
  if (start.halfDay === 'known' || start.part !== undefined) return start;
  if (end.halfDay !== 'known') return start;
  const later = start.minute + 720;
  return {
    ...start,
    minute: later < end.minute && start.minute < 720 && end.part !== undefined ? later : start.minute,
    halfDay: start.minute >= 360 || end.part !== undefined ? 'known' : start.halfDay,
  };
};
const sameHalf = (start: ClockTime, end: ClockTime): ClockTime => {
  if (end.halfDay === 'known' || start.halfDay !== 'known') return end;
  const minute = [end.minute, end.minute + 720].find((candidate) => candidate > start.minute) ?? end.minute;
  return { ...end, minute, halfDay: 'known' };
};

const dayParts = (found: Found, part: DayPart, needsDay: boolean): PartPiece[] => [
  { kind: 'part', from: found.from, to: found.to, part, needsDay },
];

/** Left alone, "de manhã" is a habit more often than a date: it needs a day or a plan in the message. */
export const clockTimes: readonly Rule[] = [
  notADate('as vezes|a vez|as pressas'),
  rule(`${intro}${clock(1)}(?<through> ?[-~] ?| (?:as?|ao|ate|ate as?|ate o|e as|e) (?:umas )?)${clock(2)}`, (found) =>
    (found.words['bare1'] &&
      !found.words['word1'] &&
      found.words['noon2'] === undefined &&
      !/^(?:das?|de|entre|entre as|a partir das|umas|as)$/.test(found.words['intro'] ?? '') &&
      !found.words['h2']) ||
    (found.words['through'] === ' e ' && !/^entre/.test(found.words['intro'] ?? '')) ||
    found.words['to1'] !== undefined
      ? null
      : times(found),
  ),
  rule(`${intro}${clock(1)}`, times),
  rule('(?:hoje )?(?:cedinho|bem cedo|logo cedo|de manhazinha)', (found) => dayParts(found, 'morning', true)),
  rule(
    `(?:d[ea]|[ao]|n[ao]|pela|n[ao] (?:fim|final|comeco|inicio|meio|parte) d[ae]|(?:fim|final|comeco|inicio) d[ae]|so (?:de|a))? ?(?<part>${part})(?: d[eao](?= (?:seg|ter|qua|qui|sex|sab|dom|hoje|amanha|ontem|dia)))?`,
    (found) => {
      const part = partOf(found.words['part']);
      if (
        !part ||
        /^(?:mais|muito|tao|ja e|ja era|um pouco|tarde|nunca e|antes) $|(?:^|[^a-z])(?:mais|muito|tao|ja e|ja era|pouco|antes) $/.test(
          found.before,
        )
      )
        return null;
      const bare = found.original.split(/\s/).length === 1;
      return dayParts(found, part, bare || !plan.test(found.before));
    },
  ),
  rule('cedo', (found) =>
    /(?:mais|muito|tao|bem|desde) $/.test(found.before) ? null : dayParts(found, 'morning', true),
  ),
];

const plan =
  /(?:^|[^a-z])(?:te ligo|te chamo|te mando|te aviso|te busco|passo ai|vejo|a gente se (?:ve|fala)|nos vemos|se fala|bora|que tal|pode ser|marcamos|vamos|vou)(?: [a-z]+){0,3} $/;

export const tonight: readonly Rule[] = [
  rule('n?(?:essa|esta) (?<part>noite|tarde|manha|madrugada)', (found) => {
    const part = partOf(found.words['part']);
    return part
      ? [
          {
            kind: 'day',
            from: found.from,
            to: found.to,
            form: 'offset',
            certainty: 'explicit',
            resolve: (sent) => ({ start: sent.day }),
          },
          ...dayParts(found, part, false),
        ]
      : null;
  }),
  rule('noite passada', (found) => [
    {
      kind: 'day',
      from: found.from,
      to: found.to,
      form: 'offset',
      certainty: 'explicit',
      resolve: (sent) => ({ start: sent.day - 1 }),
    },
    ...dayParts(found, 'night', false),
  ]),
];

const count = `(?<count>\\d{1,3}|meia|${numberWord})`;
const unit = '(?<unit>horas?|hrs?|hs?|minutos?|min|mins|minutinhos)';

/** "Em", "daqui a", "dentro de" before hours and minutes, "atrás" after them. */
export const moments: readonly Rule[] = [
  rule(
    `(?<lead>daq?u?i(?: a)?|dentro de|em|dq|mais) (?:uns |umas |mais |mais ou menos )?${count} ?${unit}(?:(?: e (?<half>meia))|(?: e | ?)(?<minutes>\\d{1,2})(?: ?(?:min|minutos|m))?)?`,
    (found) => {
      const { words, before, after } = found;
      const hours = words['unit']?.startsWith('h');
      if (words['lead'] === 'mais') return [];
      const loose = words['lead'] === 'em';
      if (
        loose &&
        (/^ (?:de|fiz|fez|por|consegui|terminei|acabou|no total|corridos)(?![a-z])/.test(after) ||
          /(?:fiz|fez|feito|terminei|corri|correu|resolvi|li|comi|tudo|gols?|km|esgotou|acabou|chegou|cheguei) $/.test(
            before,
          ))
      )
        return [];
      const minutes = words['count'] === 'meia' ? 30 : numberOf(words['count'] ?? '') * (hours ? 60 : 1);
      return [
        {
          kind: 'moment',
          from: found.from,
          to: found.to,
          minutes: minutes + (words['half'] ? 30 : Number(words['minutes'] ?? 0)),
        },
      ];
    },
  ),
  rule(`${count} ?${unit} atras`, (found) => [
    {
      kind: 'moment',
      from: found.from,
      to: found.to,
      minutes: -(found.words['count'] === 'meia'
        ? 30
        : numberOf(found.words['count'] ?? '') * (found.words['unit']?.startsWith('h') ? 60 : 1)),
    },
  ]),
];
