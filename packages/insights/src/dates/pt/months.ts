const names = [
  'janeiro|jan',
  'fevereiro|fev',
  'marco|mar',
  'abril|abr',
  'maio|mai',
  'junho|jun',
  'julho|jul',
  'agosto|ago',
  'setembro|set',
  'outubro|out',
  'novembro|nov',
  'dezembro|dez',
];

/** Names and abbreviations: "mar", "set" and "dez" are months only beside a day. */
export const month = names.join('|');

export const fullMonth = names.map((name) => name.split('|')[0]).join('|');

/** 1 to 12. */
export const monthOf = (text: string): number => names.findIndex((name) => name.split('|').includes(text)) + 1;

/** Read as `year`, `nextYear`, `lastYear`. */
export const year = '(?:(?:,? d[eo]|,| ?/)? ?(?<year>(?:19|20)\\d\\d))';
export const otherYear = '(?: d[eo] (?<nextYear>ano q(?:ue)? ?vem|proximo ano)| d[eo] (?<lastYear>ano passado))';
