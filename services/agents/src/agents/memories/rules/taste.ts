import { ambiguousTeams, teams } from '../lexicon/teams.ts';
import { fold } from '../reading/fold.ts';
import { foldedOf, objectOf, textOf } from '../reading/phrase.ts';
import { asWritten, object, type RuleMatch, type Value } from './rule.ts';

/** Objects that are persons, pointers or the moment: "amo vocês", "adoro isso", "odeio essa chuva". */
const noTaste =
  /^(?:(?:de|do|da|dos|das) )?(?:voces?|ce|te|ti|mim|isso|essa|esse|esses|essas|este|esta|aquel\w+|ele|ela|eles|elas|nos|quem|tudo|todo|toda|todos|todas|ver|ter|ser|estar|ir|dar|fazer|ficar|saber|meu|minha|meus|minhas|nosso|nossa|seu|sua|seus|suas|outr\w+|cada|algum\w*|nada|ninguem|mim|deus|jesus|familia|gente|dessa|desse|disso|dele|dela|delas|deles|tanto|assim|cedo|tarde|muito|bom dia|segunda|hoje|ontem|a gente|dizer|falar|ouvir|antes|posso|consigo|agora|casa|nem|mais|paz|duvida|ainda|verdade|ideia|prim[oa]|irma[o]?|vo|bebe|mae|pai|so|vizinh\w+|chefe|patr\w+|sogr\w|cunhad\w|marido|namorad\w|amig\w+|menin\w+|melhor|quando|que|como|se)\b/;

/** Pronouns close by make it about somebody: "gosto de rir com vocês". */
const someone = /^(?:voces?|ela|ele|elas|eles|dela|dele|mim|comigo|contigo)$/;

/** "Amo o Paysandu" tells of a club. */
const tasteOf = (match: RuleMatch): Value | null => {
  const found = object(3, noTaste)(match);
  return found && teams.has(found.normal) && !ambiguousTeams.has(found.normal) ? null : found;
};
export const taste = (match: RuleMatch): Value | null =>
  match.words.slice(0, 6).some(({ folded }) => someone.test(folded)) ? null : tasteOf(match);

const topicOf = (text: string, matched: string): Value | null => {
  const words = text
    .trim()
    .split(/\s+/)
    .map((word) => ({ text: word, folded: fold(word) }));
  const found = objectOf(words, 3);
  const normal = foldedOf(found);
  return normal.length < 3 || noTaste.test(normal) ? null : { value: asWritten(textOf(found), matched), normal };
};
/** "Uva passa eu não como": the object comes first. */
export const topic = ({ groups, matched }: RuleMatch): Value | null => topicOf(groups['topic'] ?? '', matched);

/** "Estão vendo Vale Tudo? Adoro essa novela": by its title, said before. */
export const titled = ({ said, groups: { kind: what = '' } }: RuleMatch): Value | null => {
  const title =
    /\b(?:assistindo|assistem|vendo|viram|lendo|leram|ouvindo|jogando)(?: a| o)? (?<title>\p{L}{3,}(?: \p{L}{3,}){0,2})(?=[?!.,])/u.exec(
      said,
    )?.[1];
  return title === undefined ? null : { value: `${what} ${title}`, normal: title };
};

/** What begins no object: calls, greetings, verbs, what is at hand. "Gente, adoro", "o bolo da Nena é uma delícia". */
const noKind =
  /^(?:o|a|os|as|um|uma|esse|essa|isso|este|esta|nossa|ai|sim|nao|ok|oi|ola|cara|mano|mana|amiga|amigo|bom|boa|obrigad[oa]|parabens|eita|oxe|aff|bah|kkk\w*|amei|lind[oa]|otim[oa]|verdade|tambem|ja|eu|tu|que|vamos|vem|foi|era|vai|vou|ta|to|tem|e|mas|ou|acho|com|sem|para|no|na|em|do|da|hoje|ontem|agora|aqui|vida|amor|saudade|tempo|dinheiro|familia|mae|filho|filha|crianca|lugar|festa|show|ponho|boto|uso|como|bebo|tomo|faco|fiz|comprei|comi|fui|vi|quero|sei|gosto|posso|estou|hoje|la)$/;
const leadIn = /^(?:(?:tenho|admitir|confesso|confessar|admito|descobri|gente|que) )+/;
/** Kinds of things, by one or two words of their own: "coentro é vida", "comida japonesa é uma delícia". */
export const kind = (match: RuleMatch): Value | null => {
  const said = (match.groups['topic'] ?? '').trim().replace(leadIn, '');
  const words = said.split(/\s+/);
  const whole =
    words.length <= 3 &&
    !/^(?:\p{L}+r|segunda|terca|quarta|quinta|sexta|sabado|domingo)$/u.test(words[0] ?? '') &&
    !noKind.test(words[0] ?? '') &&
    !/^(?:e|ta|foi|era|esta)$/.test(words[1] ?? '');
  return whole ? topicOf(said, match.matched) : null;
};

const pursuits =
  /^(?:correr|nadar|pedalar|dancar|cozinhar|ler|pescar|cantar|desenhar|pintar|acampar|viajar|escrever|malhar|treinar|bordar|costurar|plantar|caminhar|surfar|meditar|dirigir|jardinar|fotografar|tricotar|tocar \S+|jogar \S+|fazer \S+|andar de \S+|ouvir \S+|ver \S+)$/;
/** "Ler me acalma": what is done as well as what is had. */
export const pursuit = (match: RuleMatch): Value | null =>
  pursuits.test(match.groups['topic'] ?? '') ? topic(match) : kind(match);
