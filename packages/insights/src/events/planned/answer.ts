import { fold } from '../../dates/fold.ts';
import { has, phrases, phrasesIn } from './phrases.ts';

export type Answer = 'yes' | 'no' | 'maybe';

/** `clear`: it speaks of coming. Else it is a yes or no to whatever was said last: "sim", "👍". */
export interface Answered {
  answer: Answer;
  clear: boolean;
}

/** A text that begins so, whoever it turns to first: "gente, no sábado eu ...". */
const starts = (list: string): RegExp =>
  new RegExp(
    `^(?:(?:oi+|opa|gente|pessoal|galera|ah+|eita|entao|olha|poxa|puxa|pode|eu|i|hey|(?:no |na |nessa? |nesse? )?(?:segunda|terca|quarta|quinta|sexta|sabado|domingo)(?:-feira)?|dia \\d+),? )*(?:${list})(?![a-z])`,
  );

const lists = {
  maybe:
    'talvez|acho que|vou tentar|vou ver|vou confirmar|depende|se der|se eu conseguir|ainda nao sei|nao sei se|nao sei ainda|quem sabe|possivelmente|provavelmente|te confirmo|confirmo depois|preciso ver|tenho que ver|maybe|not sure|i ll try|might',
  no: 'nao vou(?: poder| conseguir)?|n vou|nao posso|n posso|nao consigo|nao vai dar|nao da(?: pra mim)?|nao poderei|nao rola(?: pra mim)?|to fora|tou fora|estou fora|fora|infelizmente|nao estarei|vou ficar devendo|dessa vez nao|passo essa|nem posso|nao tenho como|can t|cannot|i m out|i can t|count me out|won t',
  yes: 'vou(?= *(?:$|[!,.]|sim|com certeza|tambem|tbm|tb|levar|chegar|e (?:levo|vou)|nessa|estar (?:la|ai|presente)))|to dentro|tou dentro|estou dentro|to nessa|tamo dentro|dentro(?=[ !.,]*$)|topo|topamos|topadissim[oa]|conta(?:r)? comigo|contem comigo|confirmad[oa]|confirmo|confirmamos|presente|presenca confirmada|estarei la|estaremos la|eu levo|levo (?:a|o|as|os)|partiu|bora+|fechad[oa]|fechou|combinado|certeza|com certeza|claro que vou|vamos(?= *(?:$|[!,.]|sim))|i m in|count me in|i ll be there|i m coming|we re in',
  assent:
    'sim+|siim|claro|ok|okay|blz|beleza|show|otimo|perfeito(?: (?:pra|para) mim)?|eba+|oba+|demais|amei|boa(?! (?:noite|tarde|sorte|viagem|semana))|aham|uhum|yes|yep|sure|sounds good|great',
  dissent: '(?:nao|nope|no|naao)(?=[ !.]*$)',
};
const maybe = starts(lists.maybe);
const no = starts(lists.no);
const yes = starts(lists.yes);
const assent = starts(lists.assent);
const dissent = starts(lists.dissent);
const anyAnswer = starts(Object.values(lists).join('|'));

/** Said anywhere these are an answer: "folguei no sábado, tô dentro". */
const anywhere = (list: string) => phrases(new RegExp(`(?<![a-z])(?:${list})(?![a-z])`));
const listsAnywhere = {
  yes: 'to dentro|to nessa|conta comigo|contem comigo|eu topo|presenca confirmada|(?<!(?:nao|n|se|q|que|acho) )(?:eu )?consigo ir|count me in',
  maybe: 'nao sei se (?:consigo|vou|posso|da|vai dar)',
  no: 'nao vou poder|nao vou conseguir|nao consigo ir|nao vou dar conta|nao poderei ir|to fora',
};
const yesAnywhere = anywhere(listsAnywhere.yes);
const maybeAnywhere = anywhere(listsAnywhere.maybe);
const noAnywhere = anywhere(listsAnywhere.no);
const answersAnywhere = yesAnywhere.bit | maybeAnywhere.bit | noAnywhere.bit;

const tone = '[\\p{Emoji_Modifier}\\ufe0f\\u200d♀♂ ]*';
const thumbsUp = new RegExp(`^ *(?:(?:👍|👌|🙋|✅|💪|🙌|🔥|❤|🥳|🎉)${tone})+$`, 'u');
const thumbsDown = new RegExp(`^ *(?:(?:👎|❌)${tone})+$`, 'u');
const longestAssent = 4;

/** Reads an answer to an invitation, folded and as written; null where the text is none, or quotes one. */
export const answerOf = (folded: string, original: string, said = phrasesIn(fold(original))): Answered | null => {
  const text = folded.trim();
  if (text === '') {
    if (thumbsUp.test(original)) return { answer: 'yes', clear: false };
    return thumbsDown.test(original) ? { answer: 'no', clear: false } : null;
  }
  if ((said.bits & answersAnywhere) === 0 && !anyAnswer.test(text)) return null;
  if (/^\s*["“'«]/.test(original)) return null;
  if (maybe.test(text) || has(text, said, maybeAnywhere)) return { answer: 'maybe', clear: true };
  if (no.test(text) || has(text, said, noAnywhere)) return { answer: 'no', clear: true };
  if (text.endsWith('?') && !/^(?:bora|partiu|(?:eu )?topo|vamos|(?:to |estou )?dentro)(?![a-z])/.test(text))
    return null;
  if (yes.test(text) || has(text, said, yesAnywhere)) return { answer: 'yes', clear: true };
  if (text.split(' ').length > longestAssent) return null;
  if (assent.test(text)) return { answer: 'yes', clear: false };
  return dissent.test(text) ? { answer: 'no', clear: false } : null;
};
