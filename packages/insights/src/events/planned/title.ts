import { type Folded, fold, originOf } from '../../dates/fold.ts';
import { occasion } from './cues.ts';
import { notAName, type Span } from './stretch.ts';

const longest = 60;
const ofWhom = new RegExp(`^ d[aeo]s?(?: ${notAName}[a-z]+){1,2}`);

/** They open a proposal, and say nothing of what is proposed. */
const openings = new Set(
  `gente pessoal galera povo turma familia amores amor meninas meninos meus minhas oi ola opa bom boa dia tarde noite e ai entao olha ideia proposta
  bora vamos vamo partiu topam topa quem que tal alguem anima animam muda mudou mudamos fechado fechou confirmado confirmada combinado
  marcado marcada certo ok ta pode ser hey guys let s how about shall we`.split(/\s+/),
);
/** They lead from what is proposed to its date. */
const connections = new Set(
  'de do da no na nos nas em a as ao e pra pro para dia ate desde on at from this next'.split(' '),
);

const pause = /[.!?;:\n](?:\s|$)/g;

/**
 * The occasion and whose it is: "aniversário do Pedro". Without one the first words between two pauses, up to those of the date, that tell more than whom it
 * is said to and when: "Ubatuba" of "Então muda: Ubatuba de quinta a domingo". Else the text up to its first pause. 60 characters at most.
 *
 * `dates`: where the text names them, in order.
 */
export const titleOf = (text: string, folded: Folded, dates: readonly { from: number; to: number }[]): Span => {
  const match = occasion.pattern.exec(folded.text);
  if (match) {
    const end = match.index + match[0].length;
    const whose = ofWhom.exec(folded.text.slice(end))?.[0].length ?? 0;
    return [originOf(folded, match.index), originOf(folded, end + whose)];
  }
  const clauses = clausesOf(text, dates[0]?.from ?? 0);
  const telling = clauses.map((clause) => trimmed(text, clause, dates)).find(([from, to]) => to - from > 2);
  const [from, to] = telling ?? clauses[0] ?? [0, text.length];
  const begin = from + (text.length - from - text.slice(from).trimStart().length);
  return [begin, begin + text.slice(begin, Math.min(to, begin + longest)).trimEnd().length];
};

/** What stands between pauses, as far as the clause that a place in the text belongs to. */
const clausesOf = (text: string, until: number): Span[] => {
  const clauses: Span[] = [];
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(pause)) {
    if (index > from) clauses.push([from, index]);
    if (index > until) return clauses;
    from = index + mark.length;
  }
  return from < text.length ? [...clauses, [from, text.length]] : clauses;
};

/** A clause without openings and dates at its edges. */
const trimmed = (text: string, [begin, end]: Span, dates: readonly { from: number; to: number }[]): Span => {
  let [from, to] = [begin, end];
  for (;;) {
    const rest = text.slice(from, to);
    const [first = ''] = /^(?:[^\p{L}\p{N}@#]+|[\p{L}\p{M}]+)/u.exec(rest) ?? [];
    const [last = ''] = /(?:[^\p{L}\p{N})]+|[\p{L}\p{M}]+)$/u.exec(rest) ?? [];
    const ahead = dates.find((date) => date.from <= from && from < date.to);
    const behind = dates.find((date) => date.from < to && to <= date.to);
    if (rest === '') return [from, from];
    if (ahead) from = Math.min(to, ahead.to);
    else if (behind) to = Math.max(from, behind.from);
    else if (/^[^\p{L}\p{N}]/u.test(first) || openings.has(fold(first).text)) from += first.length;
    else if (/[^\p{L}\p{N}]$/u.test(last) || connections.has(fold(last).text)) to -= last.length;
    else return [from, to];
  }
};
