import { predicates } from '@prosa/contracts';
import { inline } from '../markdown-text.ts';
import { bullets, type Part, quoted } from './view.ts';

const quotesShown = 2;
/** Below this a memory is told as a maybe. */
const sureFrom = 0.5;

/** What members said of themselves, with their words. */
export const memoriesPart: Part = ({ report: { memories, activity, members, quotes }, say, nameOf }) => {
  if (!memories) return [];
  if (memories.items.length === 0) return [say.memories.none];
  const order = [...(activity?.members.map(({ memberId }) => memberId) ?? []), ...Object.keys(members)];
  const about = Object.groupBy(memories.items, ({ memberId }) => memberId);
  const told = [...new Set(order)].flatMap((memberId) => {
    const items = (about[memberId as keyof typeof about] ?? []).toSorted(
      (a, b) => predicates.indexOf(a.predicate) - predicates.indexOf(b.predicate),
    );
    const lines = items.map((item) => {
      const evidence = item.quotes.slice(0, quotesShown).map(({ messageId, quote }) => {
        const at = quotes[messageId]?.localTime ?? item.since;
        return `${quoted(quote)}${at ? ` (${say.day(at.slice(0, 10))})` : ''}`;
      });
      const more = item.quotes.length - evidence.length;
      const sentence = say.memories.sentence(item.predicate, inline(item.value));
      const maybe = item.confidence < sureFrom ? ` (${say.memories.unsure})` : '';
      return `**${sentence}**${maybe}: ${evidence.join('; ')}${more > 0 ? `, ${say.memories.more(more)}` : ''}.`;
    });
    return lines.length > 0 ? [`### ${nameOf(memberId)}`, bullets(lines)] : [];
  });
  return [say.memories.intro, ...told];
};
