import { fold } from './fold.ts';

/** Terms that no word makes: what kind of thing a message says. */
export const signs = {
  /** It ends with a question: its answer comes next. */
  question: '?',
  /** It has a number. */
  number: '#',
  /** It says when. */
  time: '@',
} as const;

const times = new Set(
  `ontem anteontem hoje hj amanha amn semana semanas mes meses ano anos dia dias segunda terca quarta quinta sexta sabado domingo seg
  ter qua qui sex sab dom feira janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro natal
  pascoa carnaval reveillon fds desde ate
  yesterday today tomorrow tonight last next ago week weeks weekend month months year years day days monday tuesday wednesday
  thursday friday saturday sunday january february march april june july august september october november december since
  recently soon christmas thanksgiving halloween easter`.split(/\s+/),
);
const number =
  /\d|\b(?:dois|duas|tres|quatro|cinco|seis|sete|oito|nove|dez|vinte|trinta|quarenta|cinquenta|cem|mil|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|thousand|once|twice|couple)\b/u;
const clock = /\b\d{1,2}(?:h|hs|:\d\d|h\d\d|am|pm)\b|\b\d{1,2}\/\d{1,2}\b/u;

/** The signs of a message. */
export const signsIn = (text: string): string[] => {
  const folded = fold(text);
  const found: string[] = [];
  if (/\?[^\p{L}\p{N}]*$/u.test(text)) found.push(signs.question);
  if (number.test(folded)) found.push(signs.number);
  if (clock.test(folded) || (folded.match(/[a-z]+/g) ?? []).some((word) => times.has(word))) found.push(signs.time);
  return found;
};

const asksWhen =
  /\b(?:quando|que dias?|que datas?|qual (?:a |o |foi a )?(?:data|dia|horario)|quanto tempo|when|how long|(?:what|which) (?:day|date|month|year))\b/u;
const asksHowMuch =
  /\b(?:quant[oa]s?|que horas?|qual (?:e |era |foi )?(?:o |a )?(?:preco|valor|senha|codigo|limite|custo|idade)|how (?:much|many|long|old|often|far)|what time|price|cost)\b/u;

/** The signs of messages that may answer a question. */
export const signsWanted = (question: string): string[] => {
  const folded = fold(question);
  return [...(asksWhen.test(folded) ? [signs.time] : []), ...(asksHowMuch.test(folded) ? [signs.number] : [])];
};
