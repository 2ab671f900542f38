import type { Sentence } from './sentences.ts';

const laughter = /\bk{2,}\b|\b(?:rs){1,}\b|\b(?:ha|he|hua|hue){2,}h?\b|\b(?=[kha]*(?:kk|haha))[kha]+\b|[😂🤣😜😝🤪]/u;

const asks = /^(?:e |mas |ou |gente |ai )?(?:sera que|quem(?! diria)|qual|quais|quantos?|quantas?|cade|onde|por que)\b/;
const negation = /\b(?:nao|num|nunca|jamais|nem|tampouco|sem|deixei de|parei de)\b/;
/** What makes of a statement a wish, a condition, a dream, or somebody else's words. */
const distance = new RegExp(
  String.raw`\b(?:se|caso|talvez|quem dera|queria|gostaria|podia|vontade de|me vejo|imagin[ae]|finge|fingi|sonhei|sonho que|tomara|suponha|digamos|parece|acho que|` +
    'como se|que nem|diz|dizem|dizer|disse|disseram|falou|falaram|fala(?!,| (?:grupo|galera|pessoal|gente|povo|turma|rapaziada|familia|mano|ai)\b)|falei|perguntou|perguntam|acha|acham|achou|pensa|' +
    String.raw`pensam|pensou|jura|jurou|ate parece|quase(?! (?:\d|uma? |dois|duas|tres|quatro|cinco|seis|sete|oito|nove|dez|vinte|trinta|sempre|tod[oa]))|ainda vou|um dia|qualquer dia|quando eu|seria|devia|deveria)\b`,
);
const takenBack =
  /\b(?:sqn|so que nao|mentira|brincadeira|brinks|zoeira|zueira|zoando|quem me dera|ironia|pegadinha)\b/;
const quotes = /["“”«»]/g;

/** "Moro em Osasco, e você?", "sou palmeirense, né?": said, not asked. */
const askedBack =
  /(?:\be (?:voces?|vcs?|tu|ai|a senhora|o senhor)|, ?(?:ne|viu|sabia|lembram?|acreditam?|sabem?|ta))\s*\?[.!?…]*$/;

/** Whether a sentence asks, or takes itself back: nothing in it is a claim. */
export const isNoStatement = ({ folded, question }: Pick<Sentence, 'folded' | 'question'>): boolean =>
  (question && !askedBack.test(folded)) || asks.test(folded) || takenBack.test(folded);

/** Whether a claim that begins at `at` may be taken at its word. `denies`: the claim's own pattern holds the negation. */
export const isDoubtful = (folded: string, at: number, denies: boolean): boolean => {
  // A pattern may begin with what closes the clause before it.
  const before = folded.slice(0, /[,:;!]/.test(folded[at] ?? '') ? at + 1 : at);
  if ((before.match(quotes)?.length ?? 0) % 2 === 1) return true;
  // "Queria morar em Paris, mas moro em Osasco": after the turn it is earnest.
  if (distance.test(before.split(/\b(?:mas|so que|porem)\b/).at(-1) ?? '')) return true;
  return !denies && negation.test(lastWords(before, 4));
};

/** Of the clause that is still open; a reason is a clause of its own. */
const lastWords = (text: string, count: number): string =>
  (text.split(/[,;:]|\b(?:porque|pois|mas|so que)\b/).at(-1) ?? '').trim().split(/\s+/).slice(-count).join(' ');

/** Up to the next clause; laughter further away is about something else. */
const clause = /^(?:(?! (?:mas|porque|e|que) )[^,;:.!?…])*/;
const near = 4;
/** Whether the clause that goes on with `rest` is laughed off: "moro em Marte kkkk", "moro em Marte. kkkk", not "moro em Mauá, longe kkkk". */
export const isLaughedOff = (rest: string): boolean => {
  const [end = ''] = clause.exec(rest) ?? [];
  const next = rest.slice(end.length).replace(/^[,;:.!?…\s]+/, '');
  return laughter.test(end.trim().split(/\s+/).slice(0, near).join(' ')) || next.search(laughter) === 0;
};

const kin =
  'mae|pai|mamae|papai|coroa|irma|irmao|irmaos|filh[oa]s?|avo|vo|tia|tio|prim[oa]s?|espos[oa]|mulher|marido|namorad[oa]|noiv[oa]|sogr[oa]|cunhad[oa]|sobrinh[oa]|net[oa]|padrasto|madrasta|vizinh[oa]|chefe|patrao|patroa|amig[oa]|colega|ex|crush';
const others = new RegExp(
  String.raw`\b(?:el[ea]s?|voces?|tu|del[ea]s?|(?:[oa]|meus?|minhas?|seus?|suas?|teus?|tuas?|noss[oa]s?|um|uma|duas|dois) (?:${kin})|quem|alguem|ninguem|povo|ess[ea]s?|aquel[ea]s?)\b`,
);
const somebody = /(?:^|\s)[oa]s? \p{Lu}\p{Ll}/u;
/** Whether somebody else is named in what stands before words that do not say whose life they are about. */
export const isOfOthers = (folded: string, verbatim: string): boolean => others.test(folded) || somebody.test(verbatim);

/** On the first of April nothing is believed. */
export const isAprilFools = (localTime: string): boolean => localTime.slice(5, 10) === '04-01';

const retraction = /\b(?:brincadeira|brinks|zoeira|zueira|zoando|pegadinha|(?:1|1o|primeiro) de abril|mentira)\b/;
/** Whether a message takes back what its author said just before. */
export const takesBack = (folded: string): boolean => retraction.test(folded);

/** Whether the one who writes says to be another than whose phone it is. */
export const isSomeoneElse = (folded: string): boolean =>
  /^(?:oi,? |gente,? |ola,? )*(?:aqui e [oa] (?!\S+ao\b)|quem (?:ta )?(?:escreve|fala|escrevendo|falando)(?: aqui)? e|(?:to|estou) (?:usando|com) o (?:celular|zap|numero) d)\b/.test(
    folded,
  );
