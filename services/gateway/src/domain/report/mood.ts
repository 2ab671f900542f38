import type { Section } from '@prosa/contracts';
import { mirrored } from '../drawing.ts';
import { timeline } from '../rhythm.ts';
import { drawing, type Part, saidIn, type View } from './view.ts';

const mostTurns = 3;
const quotesShown = 2;

/** How the messages sound, over time, and the weeks in which that changed. */
export const moodPart: Part = (view) => {
  const { sentiment } = view.report;
  if (!sentiment || sentiment.overall.messages === 0) return [];
  const turns = sentiment.turningPoints
    .toSorted((a, b) => b.strength - a.strength)
    .slice(0, mostTurns)
    .sort((a, b) => (a.monday < b.monday ? -1 : 1));
  return [
    view.say.mood.overall(sentiment.overall),
    ...chart(sentiment, view),
    ...(turns.length === 0 ? [view.say.mood.steady] : []),
    ...turns.flatMap((turn) => [view.say.mood.turn(turn), ...saidIn(view, turn.messageIds, quotesShown)]),
  ];
};

const chart = ({ calendar }: Section<'sentiment'>, { say }: View): string[] => {
  const over = (countOf: (day: (typeof calendar)[number]) => number) =>
    timeline(calendar.map((day) => ({ date: day.date, messages: countOf(day) })));
  const { unit, rows: all } = over(({ messages }) => messages);
  const good = over(({ messages, positive }) => messages * positive).rows;
  const bad = over(({ messages, negative }) => messages * negative).rows;
  if (all.length < 2) return [];
  const rows = all.map(({ start, messages }, i) => ({
    label: say.rhythm.start(unit, start),
    left: Math.round((100 * (bad[i]?.messages ?? 0)) / Math.max(1, messages)),
    right: Math.round((100 * (good[i]?.messages ?? 0)) / Math.max(1, messages)),
  }));
  return [say.mood.chartTitle[unit], drawing(mirrored(rows))];
};
