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
const numerals = new Set(
  `dois duas tres quatro cinco seis sete oito nove dez vinte trinta quarenta cinquenta cem mil two three four five six seven eight
  nine ten eleven twelve fifteen twenty thirty forty fifty hundred thousand once twice couple`.split(/\s+/),
);
const clock = /^\d{1,2}(?:hs?|:\d\d|h\d\d|am|pm|\/\d{1,2}(?:\/\d+)?)$/;
const asking = /\?[^\p{L}\p{N}]*$/u;

/** Whether a folded word is a number, and whether it says when. */
export const signsOfWord = (folded: string): { number: boolean; time: boolean } => ({
  number: /^\d/.test(folded) || numerals.has(folded),
  time: clock.test(folded) || times.has(folded),
});

/** Whether a text ends with a question. */
export const isQuestion = (text: string): boolean => text.includes('?') && asking.test(text);

const asksWhen =
  /\b(?:quando|que dias?|que datas?|qual (?:a |o |foi a )?(?:data|dia|horario)|quanto tempo|when|how long|(?:what|which) (?:day|date|month|year))\b/u;
const asksHowMuch =
  /\b(?:quant[oa]s?|que horas?|qual (?:e |era |foi )?(?:o |a )?(?:preco|valor|senha|codigo|limite|custo|idade)|how (?:much|many|long|old|often|far)|what time|price|cost)\b/u;

/** The signs of messages that may answer a question. */
export const signsWanted = (question: string): string[] => {
  const folded = fold(question);
  return [...(asksWhen.test(folded) ? [signs.time] : []), ...(asksHowMuch.test(folded) ? [signs.number] : [])];
};
