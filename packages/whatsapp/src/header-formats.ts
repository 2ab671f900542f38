import type { DateOrder } from './index.ts';

/** For tests: every header of the formats table, as a format and as it reads on 5 January 2024, 14:05:12. */
export interface HeaderFormat {
  locale: string;
  format: string;
  example: string;
  periods?: [am: string, pm: string];
  /** First digit of the script, when it is not ASCII. */
  zero?: string;
  calendar?: 'persian' | 'buddhist';
  /** Needed where nothing in the file tells day from month. */
  order?: DateOrder;
}

const row = (locale: string, format: string, example: string, more: Partial<HeaderFormat> = {}): HeaderFormat => ({
  locale,
  format,
  example,
  ...more,
});
const R = '\u200f';
const N = '\u202f';
const upper: [string, string] = ['AM', 'PM'];

export const headerFormats: readonly HeaderFormat[] = [
  row('pt-BR Android', 'dd/MM/yyyy HH:mm - ', '05/01/2024 14:05 - '),
  row('pt-BR Android yy', 'dd/MM/yy HH:mm - ', '05/01/24 14:05 - '),
  row('pt-BR Android 12h', `dd/MM/yyyy h:mm${N}a - `, `05/01/2024 2:05${N}PM - `, { periods: upper }),
  row('pt-BR iOS', '[dd/MM/yyyy, HH:mm:ss] ', '[05/01/2024, 14:05:12] '),
  row('pt-BR iOS no comma', '[dd/MM/yyyy HH:mm:ss] ', '[05/01/2024 14:05:12] '),
  row('pt-BR iOS yy', '[dd/MM/yy, HH:mm:ss] ', '[05/01/24, 14:05:12] '),
  row('pt-PT Android', 'dd/MM/yy, HH:mm - ', '05/01/24, 14:05 - '),
  row('en-US Android', `M/d/yy, h:mm${N}a - `, `1/5/24, 2:05${N}PM - `, { periods: upper }),
  row('en-US Android 24h', 'M/d/yy, HH:mm - ', '1/5/24, 14:05 - ', { order: 'mdy' }),
  row('en-US iOS', `[M/d/yy, h:mm:ss${N}a] `, `[1/5/24, 2:05:12${N}PM] `, { periods: upper }),
  row('en-GB Android', 'dd/MM/yyyy, HH:mm - ', '05/01/2024, 14:05 - '),
  row('en-GB iOS', '[dd/MM/yyyy, HH:mm:ss] ', '[05/01/2024, 14:05:12] '),
  row('en-IN Android', `dd/MM/yy, h:mm${N}a - `, `05/01/24, 2:05${N}pm - `, { periods: ['am', 'pm'] }),
  row('en-CA iOS', `[yyyy-MM-dd, h:mm:ss${N}a] `, `[2024-01-05, 2:05:12${N}p.m.] `, { periods: ['a.m.', 'p.m.'] }),
  row('ISO/sv Android', 'yyyy-MM-dd, HH:mm - ', '2024-01-05, 14:05 - '),
  row('de Android', 'dd.MM.yy, HH:mm - ', '05.01.24, 14:05 - '),
  row('de iOS', '[dd.MM.yy, HH:mm:ss] ', '[05.01.24, 14:05:12] '),
  row('de Android 12h', 'dd.MM.yy, h:mm a - ', '05.01.24, 2:05 nachm. - ', { periods: ['vorm.', 'nachm.'] }),
  row('es-ES Android', 'd/M/yy, H:mm - ', '5/1/24, 14:05 - '),
  row('es-MX Android', `dd/MM/yyyy, h:mm${N}a - `, `05/01/2024, 2:05${N}p.\u00a0m. - `, {
    periods: ['a.\u00a0m.', 'p.\u00a0m.'],
  }),
  row('es iOS', `[d/M/yy, h:mm:ss${N}a] `, `[5/1/24, 2:05:12${N}p.\u00a0m.] `, {
    periods: ['a.\u00a0m.', 'p.\u00a0m.'],
  }),
  row('fr Android', 'dd/MM/yyyy à HH:mm - ', '05/01/2024 à 14:05 - '),
  row('fr iOS', '[dd/MM/yyyy HH:mm:ss] ', '[05/01/2024 14:05:12] '),
  row('it/da dotted time', 'dd/MM/yy, HH.mm - ', '05/01/24, 14.05 - '),
  row('nl Android', 'dd-MM-yyyy HH:mm - ', '05-01-2024 14:05 - '),
  row('nl iOS', '[dd-MM-yyyy HH:mm:ss] ', '[05-01-2024 14:05:12] '),
  row('ar Android', `d${R}/M${R}/yyyy، h:mm a - `, `٥${R}/١${R}/٢٠٢٤، ٢:٠٥ م - `, { periods: ['ص', 'م'], zero: '٠' }),
  row('ar iOS', `${R}[d${R}/M${R}/yyyy, h:mm:ss a] `, `${R}[5${R}/1${R}/2024, 2:05:12 م] `, { periods: ['ص', 'م'] }),
  row('hi Android', 'd/M/yy, h:mm a - ', '5/1/24, 2:05 pm - ', { periods: ['am', 'pm'] }),
  row('ja Android', 'yyyy/MM/dd HH:mm - ', '2024/01/05 14:05 - '),
  row('ja iOS 12h', '[yyyy/MM/dd ah:mm:ss] ', '[2024/01/05 午後2:05:12] ', { periods: ['午前', '午後'] }),
  row('ko iOS', '[yyyy. M. d. a h:mm:ss] ', '[2024. 1. 5. 오후 2:05:12] ', { periods: ['오전', '오후'] }),
  row('ko Android', 'yyyy. M. d. a h:mm - ', '2024. 1. 5. 오후 2:05 - ', { periods: ['오전', '오후'] }),
  row('zh-CN Android', 'yyyy/M/d HH:mm - ', '2024/1/5 14:05 - '),
  row('zh-TW iOS', '[yyyy/M/d ah:mm:ss] ', '[2024/1/5 下午2:05:12] ', { periods: ['上午', '下午'] }),
  row('zh-HK iOS', '[d/M/yyyy, ah:mm:ss] ', '[5/1/2024, 下午2:05:12] ', { periods: ['上午', '下午'] }),
  row('ru Android', 'dd.MM.yyyy, HH:mm - ', '05.01.2024, 14:05 - '),
  row('tr Android', 'dd.MM.yyyy HH:mm - ', '05.01.2024 14:05 - '),
  row('tr Android 12h', 'd.MM.yyyy a h:mm - ', '5.01.2024 ÖS 2:05 - ', { periods: ['ÖÖ', 'ÖS'] }),
  row('fa Android Jalali', 'yyyy/MM/dd، HH:mm - ', '۱۴۰۲/۱۰/۱۵، ۱۴:۰۵ - ', { zero: '۰', calendar: 'persian' }),
  row('th Android BE', 'd/M/yyyy HH:mm - ', '5/1/2567 14:05 - ', { calendar: 'buddhist' }),
  row('fi iOS', '[d.M.yyyy klo H.mm.ss] ', '[5.1.2024 klo 14.05.12] '),
  row('hr/cs Android', 'd. M. yyyy. HH:mm - ', '5. 1. 2024. 14:05 - '),
  row('hu Android', 'yyyy. MM. dd. HH:mm - ', '2024. 01. 05. 14:05 - '),
  row('id Android', 'dd/MM/yy HH.mm - ', '05/01/24 14.05 - '),
  row('el Android', 'd/M/yy, h:mm a - ', '5/1/24, 2:05 μ.μ. - ', { periods: ['π.μ.', 'μ.μ.'] }),
  row('time-first (vi)', 'HH:mm, dd/MM/yyyy - ', '14:05, 05/01/2024 - '),
  row('WhatsApp Web copy', '[HH:mm, dd/MM/yyyy] ', '[14:05, 05/01/2024] '),
  row('legacy month name', 'd MMM yyyy HH:mm - ', '5 Jan 2024 14:05 - '),
  row('legacy iOS colon', 'dd/MM/yy HH:mm:ss: ', '05/01/24 14:05:12: '),
];

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const persian = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

const dateOf = (time: Date, calendar?: string): { year: number; month: number; day: number } => {
  if (calendar === 'persian') {
    const part = Object.fromEntries(persian.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
    return { year: part['year'] ?? 0, month: part['month'] ?? 0, day: part['day'] ?? 0 };
  }
  const year = time.getUTCFullYear() + (calendar === 'buddhist' ? 543 : 0);
  return { year, month: time.getUTCMonth() + 1, day: time.getUTCDate() };
};

/** A header for a wall-clock time, given as if it were UTC. */
export const writeHeader = ({ format, periods, zero, calendar }: HeaderFormat, time: Date): string => {
  const { year, month, day } = dateOf(time, calendar);
  const hour = time.getUTCHours();
  const values: Record<string, number> = {
    y: year,
    M: month,
    d: day,
    H: hour,
    h: hour % 12 || 12,
    m: time.getUTCMinutes(),
    s: time.getUTCSeconds(),
  };
  const written = format.replace(/(?<!\p{L})(?:yyyy|yy|MMM|MM|M|dd|d|HH|H|hh|mm|ss|a?h|a)(?!\p{L})/gu, (token) => {
    const period = periods?.[hour < 12 ? 0 : 1] ?? '';
    if (token === 'MMM') return months[month - 1] ?? '';
    if (token === 'a') return period;
    if (token === 'ah') return `${period}${values['h']}`;
    const value = String(values[token.charAt(0)]);
    return token === 'yy' ? value.slice(-2) : value.padStart(token.length, '0');
  });
  return zero ? written.replace(/\d/gu, (digit) => String.fromCharCode(zero.charCodeAt(0) + Number(digit))) : written;
};
