import { bars, heatLegend, heatMap, table } from '../drawing.ts';
import { favouriteHours } from '../rhythm.ts';
import { drawing, type Part } from './view.ts';

/** More do not fit a screen. */
const mostShown = 12;

/** Who writes, how much, and at what hours. */
export const peoplePart: Part = ({ report: { activity, members }, say, nameOf }) => {
  if (!activity || activity.members.length === 0) return [];
  const everyone = activity.members.toSorted((a, b) => b.messages - a.messages);
  // Nobody is left over alone: "and one more" says less than the name.
  const people = everyone.length <= mostShown + 1 ? everyone : everyone.slice(0, mostShown);
  const others = everyone.slice(people.length);
  const rows = people.map(({ memberId, messages, words, media, hours }) => {
    const favourite = favouriteHours(hours);
    return [
      nameOf(memberId),
      say.number(messages),
      say.number(Math.round(words / Math.max(1, messages))),
      say.number(media),
      favourite ? say.hours(favourite) : '–',
    ];
  });
  const labelOf = (memberId: string): string => members[memberId] ?? '?';
  const shares = people.map(({ memberId, messages, share }) => ({
    label: labelOf(memberId),
    value: messages,
    note: say.percent(share),
  }));
  const hoursOf = people.map(({ memberId, hours }) => ({ label: labelOf(memberId), hours }));
  const left = { people: others.length, messages: others.reduce((sum, { messages }) => sum + messages, 0) };
  return [
    table(say.memberTable.header, rows).join('\n'),
    ...(left.people > 0 ? [say.memberTable.others(left)] : []),
    say.memberTable.barsTitle,
    drawing(bars(shares)),
    say.memberTable.hoursTitle,
    drawing([...heatMap(hoursOf, say.rhythm.marks), '', ...heatLegend(hoursOf, say.number)]),
  ];
};
