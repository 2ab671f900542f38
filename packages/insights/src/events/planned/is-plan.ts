import { type Folded, fold, originOf } from '../../dates/fold.ts';
import type { DateReading } from '../../dates/reading.ts';
import { dateOf } from '../../wall-clock.ts';
import { asksWhether, birthday, cancels, errand, gathering, invites, meal, personal, remark } from './cues.ts';
import { has, type Said } from './phrases.ts';
import { placeOf, type Span } from './stretch.ts';

/** A message with dates still to come. */
interface Dated {
  original: string;
  folded: Folded;
  /** Wall-clock time of the message. */
  sentAt: string;
  dates: readonly DateReading[];
  /** Where they stand in the folded text. */
  occasions: readonly Span[];
  /** It says that something is settled. */
  settled: boolean;
  /** What `phrasesIn` tells of it. */
  said: Said;
}

/**
 * Whether a message proposes something to the group. The less its words tell, the more it takes besides. What people meet for needs but a day close
 * by; their meals today, birthdays, and what is also watched or attended alone need an hour, a place or a question; somebody's own affairs never do.
 */
export const isPlan = ({ original, folded, sentAt, dates, occasions, settled, said }: Dated): boolean => {
  const { text } = folded;
  if (has(text, said, personal) || asksWhether.test(text) || has(text, said, cancels)) return false;
  if (has(text, said, invites)) return true;
  if (occasions.length === 0 && !settled) return false;
  const hour = dates.some(({ precision }) => precision === 'time');
  const asks = text.includes('?');
  const hasPlace = (): boolean => placeOf(original, folded, said) !== null;
  if (remark.test(text) && !(hour && (asks || hasPlace()))) return false;
  if (settled) return occasions.length > 0 || ((hour || hasPlace()) && !has(text, said, errand));
  if (hour || asks) return true;
  if (has(text, said, gathering)) return hasPlace() || isLinked(original, folded, occasions, dates);
  if (has(text, said, meal))
    return (
      hasPlace() ||
      (dates.some(({ start }) => dateOf(start) !== dateOf(sentAt)) && isLinked(original, folded, occasions, dates))
    );
  return has(text, said, birthday) && hasPlace();
};

/** Six words or names at most: in a long text it would try them in all groupings. */
const linking =
  /^[^a-z0-9?.;]*(?:(?:as?|os?|uma?|noss[ao]|aquel[ae]|e|eh|vai (?:ser|ter|rolar)|sera|tera|tem|teremos|fica|rola|ta|dia|pr[ao]|para|pro|em|que vem|proxim[ao]|n?ess[ae]|mesmo|entao|d[aeo]s? (?:minha |meu |nossa |nosso )?[a-z]+(?: [a-z]+)?|d[aeo]s?|n[ao]s?|at|on|of|is|the|this|next|there is)[^a-z0-9?.;]+){0,6}$/;

/** "Festa da Nina no sábado", "sábado tem festa", but not "paguei a festa, vence sábado". */
const isLinked = (
  original: string,
  folded: Folded,
  occasions: readonly Span[],
  dates: readonly DateReading[],
): boolean =>
  occasions.some((occasion) => {
    const [from, to] = [originOf(folded, occasion[0]), originOf(folded, occasion[1])];
    return dates.some(({ span }) => {
      const between = span.from >= to ? original.slice(to, span.from) : original.slice(span.to, from);
      return linking.test(fold(between).text);
    });
  });
