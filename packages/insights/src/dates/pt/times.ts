import { type ClockTime, type Found, notADate, type Rule, rule, type TimePiece } from '../piece.ts';
import { clock, readClock, sameHalf, withHalf } from './clock.ts';
import { counted, happening, lasts, lastsOn, leadsToTime } from './durations.ts';

const bareIntro =
  'as|a|ate(?: as?)?|la pelas|la pras|pelas|por volta d[aeo]s?|perto das|umas|a partir das?|de|depois das|antes das|das|da|desde as|apos as|aprox\\.?|la p|ali pelas|pras|para as|entre(?: as)?|ao|pro|pelo|@|horario:?|hora:?|inicio:?|inicio as|comeca as';
const intro = `(?:(?<intro>${bareIntro}) ?)?(?:(?<roughly>umas|mais ou menos|tipo|volta de|cerca de|~) ?)?`;

/** Meio dia de trabalho. */
const halfDay = /^ de (?!amanha|hoje|segunda|terca|quarta|quinta|sexta|sabado|domingo)/;

const times = (found: Found): TimePiece[] | null => {
  const { words, before, after, from, to } = found;
  const start = readClock(found, 1);
  if (!start) return null;
  const isRange = words['through'] !== undefined;
  const end = isRange ? readClock(found, 2) : undefined;
  if (end === null) return null;
  const whole = { ...(end ? { end: sameHalf(start, end) } : {}), start: end ? withHalf(start, end) : start };
  const vague =
    words['roughly'] !== undefined || /pelas|pras|volta|umas|aprox|perto|para as/.test(words['intro'] ?? '');
  const past = /^desde/.test(words['intro'] ?? '') ? { past: true as const } : {};
  const piece = (needsDay: boolean): TimePiece[] => [{ kind: 'time', from, to, ...whole, ...past, vague, needsDay }];
  const said = words['intro'] !== undefined && !/^(?:a|de|da|pro|pelo|ao)$/.test(words['intro']);

  if (words['noon1']) return halfDay.test(after) || /(?:^|[^a-z])(?:um|de) $/.test(before) ? [] : piece(false);
  if (start.part) return piece(false);
  // "Um pra uma" is said of people and things.
  if (words['to1'])
    return /^uma?$/.test(words['to1']) || (words['intro'] === undefined && counted.test(after)) ? null : piece(false);
  if (words['bare1'] !== undefined && !words['word1'] && !(isRange && words['bare2'] === undefined))
    return bareHour(found, piece, said);

  // From here on "15h", "15:30", "15 horas".
  const sign = words['sign1'] ?? words['word1'] ?? '';
  if (isRange || (sign === '' && words['glued1'] === undefined)) return piece(false);
  if (isDuration(found, start, said)) return [];
  return piece(/^hora/.test(sign) && !said && words['intro'] === undefined && !happening.test(before));
};

/** "8h de sono", "dormi 8h", "farmácia 24h", "umas 2 horas". */
const isDuration = ({ words, before, after, original }: Found, { minute }: ClockTime, said: boolean): boolean => {
  const { intro, roughly, m1: minutes, sign1: sign = words['word1'] ?? '' } = words;
  if (lastsOn.test(after)) return true;
  if (!said && !minutes && lasts.test(before)) return true;
  if (intro === 'de' && !/:|\dh\d/i.test(original) && !(leadsToTime.test(before) && minute > 720)) return true;
  if (minute === 1440 && !said) return true;
  return /^umas/.test(intro ?? roughly ?? '') && sign.startsWith('hora') && minute < 420;
};

/** A number alone: "às 8", "as 8", "das 8 às 10", "8 e meia". */
const bareHour = (found: Found, piece: (needsDay: boolean) => TimePiece[], said: boolean): TimePiece[] | null => {
  const { words, before, after, original } = found;
  const { bare1: value = '', intro = '', roughly } = words;
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
    if (!said || !/^(?:das|entre|da|a partir)/.test(intro) || counted.test(after)) return null;
    return piece(!/^(?:das|entre as)/.test(intro));
  }
  if (half && words['intro'] === undefined)
    return words['meia1'] === 'meia' &&
      !counted.test(after) &&
      !/(?:nota|tirei|quilos?|anos|numero|tamanho|calca|calco|custa|tem|tenho|comi|tomei|bebi|tipo) $/.test(before)
      ? piece(false)
      : null;
  if (!said && !(roughly === 'umas' && half)) return null;
  if (counted.test(after) && !half) return null;
  if (
    intro === 'das' &&
    /(?:uma|um|alguma|nenhuma|parte|metade|qualquer|dentro|mais|maioria|dona|tia|mae) $/.test(before)
  )
    return null;
  if (intro === 'umas' || roughly === 'umas' || intro.startsWith('entre')) return piece(!half);
  if (intro === 'ate' || (intro === 'das' && !happening.test(before))) return piece(!half);
  if (/^para as|^pras|^da$/.test(intro)) return piece(!/^\d/.test(value) || /^ [a-z]/.test(after));
  // "As duas", "as três" are people unless a grave accent or a day says otherwise.
  if (intro === 'as' && /^(?:uma|duas|tres)$/.test(value) && !half) return piece(!/^[àÀ]/.test(original));
  return piece(false);
};

/** Two bare numbers need a word that says they are hours; "e" joins hours only after "entre". */
const range = (found: Found): TimePiece[] | null => {
  const { intro = '', through, to1, bare1, word1, noon2, h2 } = found.words;
  if (to1 !== undefined || (through === ' e ' && !intro.startsWith('entre'))) return null;
  const saysHours = word1 ?? noon2 ?? h2;
  if (bare1 && saysHours === undefined && !/^(?:das?|de|entre|entre as|a partir das|umas|as)$/.test(intro)) return null;
  return times(found);
};

export const clockTimes: readonly Rule[] = [
  notADate('as vezes|a vez|as pressas'),
  rule(`${intro}${clock(1)}(?<through> ?[-~] ?| (?:as?|ao|ate|ate as?|ate o|e as|e) (?:umas )?)${clock(2)}`, range),
  rule(`${intro}${clock(1)}`, times),
];
