import type { Section } from '@prosa/contracts';
import { shortList } from '../short-list.ts';
import { oftenUnanswered } from '../unanswered.ts';
import { bullets, type Part } from './view.ts';

const mostPairs = 5;
const fewestConversations = 5;
const mostUnanswered = 2;
const mostCircles = 4;
/** From here on circles are more than chance. */
const apart = 0.3;

type Interactions = Section<'interactions'>;

/** Who talks to whom, who starts, who waits for an answer; said kindly. */
export const tiesPart: Part = ({ report: { interactions }, say, nameOf }) => {
  if (!interactions || interactions.ties.length === 0) return [];
  const pairs = pairsOf(interactions).slice(0, mostPairs);
  const circles = circlesOf(interactions).slice(0, mostCircles);
  const [first, second] = interactions.members.toSorted((a, b) => b.opened - a.opened);
  const opened = interactions.members.reduce((sum, member) => sum + member.opened, 0);
  return [
    say.ties.pairsTitle,
    bullets(pairs.map(({ a, b, messages }) => say.ties.pair({ names: [nameOf(a), nameOf(b)], messages }))),
    [
      ...(first && opened >= fewestConversations
        ? [
            say.ties.starters({
              name: nameOf(first.memberId),
              opened: first.opened,
              of: opened,
              next: second && second.opened > 0 ? nameOf(second.memberId) : undefined,
            }),
          ]
        : []),
      ...(interactions.waits ? [say.ties.waits(interactions.waits)] : []),
    ].join(' '),
    circles.length > 1 ? say.ties.circles(circles.map((ids) => shortList(ids.map(nameOf)))) : '',
    oftenUnanswered(interactions)
      .slice(0, mostUnanswered)
      .map(({ memberId, ...rest }) => say.ties.unanswered({ name: nameOf(memberId), ...rest }))
      .join(' '),
  ];
};

/** Two members and how often each turned to the other; the most first. */
const pairsOf = ({ ties }: Interactions) => {
  const pairs = new Map<string, { a: string; b: string; messages: [number, number] }>();
  for (const { from, to, messages } of ties) {
    const known = pairs.get(`${to} ${from}`);
    if (known) known.messages[1] = messages;
    else pairs.set(`${from} ${to}`, { a: from, b: to, messages: [messages, 0] });
  }
  const sum = ({ messages: [there, back] }: { messages: [number, number] }) => there + back;
  return [...pairs.values()].sort((one, other) => sum(other) - sum(one));
};

const circlesOf = ({ communities, modularity }: Interactions): string[][] =>
  modularity < apart ? [] : communities.map(({ memberIds }) => memberIds).filter(({ length }) => length > 1);
