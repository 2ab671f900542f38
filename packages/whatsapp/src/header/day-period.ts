import { isMark, isSpace } from './characters.ts';

/** How a written hour becomes one of 24. `noon` is Chinese 中午, which also covers the hour before twelve. */
export type DayPeriod = 'am' | 'pm' | 'noon';

/** A space stands for none or any space, so `p.°m.`, `p. m.` and `p.m.` are one word. Upper and lower case are alike. */
const words: Record<DayPeriod, string> = {
  am: `am|a. m.|vorm.|π.μ.|пм|дп|ص|صباحًا|पूर्वाह्न|午前|오전|上午|凌晨|清晨|早上|öö|ق.ظ.|ق.ظ|fm|ap.|dop.|de.|לפנה״צ|
    pg|sa|vm.|p.d.|priešpiet|priekšp.|to|ጥዋት|နံနက်|ກ່ອນທ່ຽງ|පෙ.ව.|f.h.|r.n.|претпл.|পূর্বাহ্ণ|am.|до полудня|ก่อนเที่ยง|सुबह|रात`,
  pm: `pm|p. m.|nachm.|μ.μ.|пп|م|مساءً|अपराह्न|午後|오후|下午|晚上|ös|ب.ظ.|ب.ظ|em|ip.|odp.|pop.|du.|אחה״צ|
    ptg|ch|nm.|m.d.|popiet|pēcp.|tk|ከሰዓት|ညနေ|ຫຼັງທ່ຽງ|ප.ව.|e.h.|i.n.|попл.|অপরাহ্ণ|pm.|после полудня|หลังเที่ยง|दोपहर|शाम`,
  noon: '中午',
};

interface Word {
  codes: number[];
  period: DayPeriod;
}

const fold = (code: number): number => {
  if (code >= 65 && code <= 90) return code + 32;
  return code < 128 ? code : String.fromCharCode(code).toLowerCase().charCodeAt(0);
};

/** Words by their first letter, the longest first, so that `p. m.` is tried before `p`. */
const byFirst = new Map<number, Word[]>();
for (const period of ['am', 'pm', 'noon'] as const) {
  for (const text of words[period].split('|').map((word) => word.trim())) {
    const codes = [...text].map((letter) => fold(letter.charCodeAt(0)));
    const first = codes[0] as number;
    const list = byFirst.get(first) ?? [];
    list.push({ codes, period });
    byFirst.set(
      first,
      list.sort((a, b) => b.codes.length - a.codes.length),
    );
  }
}

/** Index after the word, or -1. */
const matchWord = (text: string, at: number, codes: number[]): number => {
  let position = at;
  for (const code of codes) {
    while (isMark(text.charCodeAt(position)) && position < text.length) position++;
    if (code === 0x20) {
      while (isSpace(text.charCodeAt(position))) position++;
    } else if (fold(text.charCodeAt(position)) === code) position++;
    else return -1;
  }
  return position;
};

/** How a period is written, 0 to 7: in Latin letters or not, in capitals or not, with a full stop or not. */
const styleOf = (first: number, last: number): number =>
  (first < 0x250 ? 1 : 0) | (first >= 65 && first <= 90 ? 2 : 0) | (last === 0x2e ? 4 : 0);

/** The day period written at `at`: what it is, where it ends and how it is written, which is the same in a whole file. */
export const readDayPeriod = (text: string, at: number): { period: DayPeriod; end: number; style: number } | null => {
  const first = text.charCodeAt(at);
  for (const word of byFirst.get(fold(first)) ?? []) {
    const end = matchWord(text, at, word.codes);
    if (end >= 0) return { period: word.period, end, style: styleOf(first, text.charCodeAt(end - 1)) };
  }
  return null;
};

/** 0..23, or -1 for an hour that cannot be. */
export const hourOfDay = (hour: number, period: DayPeriod): number => {
  if (hour > 12) return hour < 24 && period !== 'am' ? hour : -1;
  if (period === 'am') return hour % 12;
  if (period === 'noon') return hour >= 11 ? hour : hour + 12;
  return (hour % 12) + 12;
};
