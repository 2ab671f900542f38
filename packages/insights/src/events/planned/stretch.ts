import { type Folded, originOf } from '../../dates/fold.ts';
import { find, phrases, phrasesIn } from './phrases.ts';

/** Part of one message: what it says stays with who keeps the text. */
export interface Stretch {
  messageId: number;
  from: number;
  to: number;
}

/** A stretch of a text at hand. */
export type Span = readonly [from: number, to: number];

export const notAName =
  '(?!(?:as?|os?|n[ao]s?|em|dia|hoje|amanha|segunda|terca|quarta|quinta|sexta|sabado|domingo|seg|ter|qua|qui|sex|sab|dom|semana|noite|manha|tarde|de|d[ao]s?|que|e|ou|umas|para|pra|quem|vai|vamos|ser|sera|la|aqui|tem|ta|foi|eu|com|at|on|of)(?![a-z]))';

const places =
  'casa|quintal|vo|avo|tia|tio|mae|pai|sogra|madrinha|ap|ape|apto|apartamento|bar|barzinho|boteco|restaurante|lanchonete|pizzaria|padaria|cafeteria|parque|praca|praia|shopping|clube|salao|escritorio|escola|faculdade|igreja|paroquia|sitio|chacara|fazenda|quadra|campo|campinho|ginasio|estadio|arena|cinema|teatro|museu|academia|hospital|auditorio|sede|piscina|predio|condominio|churrasqueira|cachoeira|sala|varanda|terraco|hotel|pousada|house|park|beach|office|club';
const named = phrases(
  new RegExp(
    `(?<![a-z])(?:(?:(?:la |ali |aqui )?(?:n[ao]s?|em|at|at the|in the) )|(?<=[,;:!?(-] ?)(?=(?:salao|chacara|sitio|quadra|restaurante|bar|igreja|clube|parque|casa) ))((?:${places})(?: (?:d[aeo]s?|of) (?:minha |meu |seu |sua |dona )?${notAName}[a-z]+| ${notAName}[a-z]+)?)(?![a-z])`,
  ),
);
const atHome = phrases(/(?<![a-z])((?:la|aqui) em casa|minha casa|(?:my|our) (?:place|house))(?![a-z])/);
/** "Na Bia", "no Zé": a name as it was written, with its capital. */
const atSomebodys =
  /(?<![\p{L}])(?:n[ao]|at|lá n[ao]) (?!(?:Segunda|Terça|Quarta|Quinta|Sexta|Sábado|Domingo|Natal|Páscoa|Carnaval|Réveillon)(?!\p{L}))(\p{Lu}\p{Ll}+(?: (?:d[aeo]s? )?\p{Lu}\p{Ll}+)*)/u;

/** Where the message says it is: a kind of place with its name, somebody's home; null where it says nothing. */
export const placeOf = (text: string, folded: Folded, said = phrasesIn(folded)): Span | null => {
  const match = find(folded.text, said, atHome) ?? find(folded.text, said, named);
  if (match?.[1] !== undefined) {
    const from = match.index + match[0].length - match[1].length;
    return [originOf(folded, from), originOf(folded, from + match[1].length)];
  }
  const name = atSomebodys.exec(text);
  if (name?.[1] === undefined) return null;
  const to = name.index + name[0].length;
  return [to - name[1].length, to];
};
