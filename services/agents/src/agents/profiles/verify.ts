import type { AgentContext } from '../../agent.ts';
import { isVerbatim } from '../../evidence.ts';
import type { Cited, Mark, Marks, Reading } from './instrument.ts';

/** Whoever made a claim: what is stored is asked once more, and a quote that is not there is left out and counted. */
export const verified = async <T extends string>(
  { texts }: Pick<AgentContext, 'texts'>,
  { memberId, marks }: Reading<T>,
): Promise<{ marks: Marks<T>; dropped: number }> => {
  const all = Object.values<Mark>(marks).flatMap(({ quotes, against }) => [...quotes, ...against]);
  const messages = await texts([...new Set(all.map(({ messageId }) => messageId))]);
  const byId = new Map(messages.map((message) => [message.id, message]));
  let dropped = 0;
  const kept = (cited: readonly Cited[]): Cited[] =>
    cited.filter((claim) => {
      const stands = isVerbatim({ memberId, ...claim }, byId);
      if (!stands) dropped += 1;
      return stands;
    });
  const marked = Object.entries<Mark>(marks).map(([theme, mark]) => [
    theme,
    { ...mark, quotes: kept(mark.quotes), against: kept(mark.against) },
  ]);
  return { marks: Object.fromEntries(marked) as Marks<T>, dropped };
};
