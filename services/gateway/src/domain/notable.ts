import type { Report } from '@prosa/contracts';

/** A member by name, with their messages and share of all of them. */
interface Voice {
  name: string;
  messages: number;
  share: number;
}

/** What is worth saying first about how a group talks. Phrases make the sentence. */
export type Notable =
  | { kind: 'every-day'; messages: number; days: number }
  | { kind: 'nearly-every-day'; messages: number; days: number; silentDays: number }
  | { kind: 'bursts'; messages: number; days: number; activeDays: number }
  | { kind: 'some-days'; messages: number; days: number; activeDays: number }
  | { kind: 'one-voice'; voice: Voice }
  | { kind: 'dominant'; voice: Voice; quietest: Voice }
  | { kind: 'pair'; voices: [Voice, Voice]; share: number; quietest: Voice }
  | { kind: 'balanced'; voices: number; most: Voice; least: Voice }
  | { kind: 'leader'; voice: Voice; quietest: Voice }
  | { kind: 'night'; share: number }
  | { kind: 'busiest-day'; date: string; messages: number; commonDay: number }
  | { kind: 'busiest-hour'; weekday: number; hour: number; messages: number };

/** Three things at most: how steadily the group talks, who does, and when it was most itself. */
export const notables = ({ overview, activity, members }: Report): Notable[] => {
  if (!overview || !activity || activity.members.length === 0) return [];
  const voices = activity.members
    .map(({ memberId, messages, share }) => ({ name: members[memberId] ?? '?', messages, share }))
    .toSorted((a, b) => b.messages - a.messages);
  return [steadiness(overview), voice(voices), peak(activity)];
};

const steadiness = ({ messages, days, activeDays }: NonNullable<Report['overview']>): Notable => {
  if (activeDays >= days) return { kind: 'every-day', messages, days };
  if (activeDays >= 0.85 * days) return { kind: 'nearly-every-day', messages, days, silentDays: days - activeDays };
  return { kind: activeDays <= 0.4 * days ? 'bursts' : 'some-days', messages, days, activeDays };
};

const voice = (voices: readonly Voice[]): Notable => {
  const [first, second] = voices;
  const quietest = voices.at(-1);
  if (!first || !second || !quietest)
    return { kind: 'one-voice', voice: first ?? { name: '?', messages: 0, share: 0 } };
  const fair = 1 / voices.length;
  if (first.share >= Math.max(0.4, 1.5 * fair)) return { kind: 'dominant', voice: first, quietest };
  if (first.messages <= 2 * quietest.messages) {
    return { kind: 'balanced', voices: voices.length, most: first, least: quietest };
  }
  const share = first.share + second.share;
  if (share >= Math.max(0.48, 3.2 * fair)) return { kind: 'pair', voices: [first, second], share, quietest };
  return { kind: 'leader', voice: first, quietest };
};

const peak = ({ calendar, hours, week }: NonNullable<Report['activity']>): Notable => {
  const total = hours.reduce((sum, n) => sum + n, 0);
  const night = hours.slice(0, 5).reduce((sum, n) => sum + n, 0) / Math.max(1, total);
  if (night >= 0.15) return { kind: 'night', share: night };
  const sizes = calendar.map(({ messages }) => messages).toSorted((a, b) => a - b);
  const commonDay = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const [busiest] = calendar.toSorted((a, b) => b.messages - a.messages);
  if (busiest && sizes.length >= 7 && busiest.messages >= 2 * commonDay)
    return { kind: 'busiest-day', ...busiest, commonDay };
  return { kind: 'busiest-hour', ...busiestHour(week) };
};

/** The fullest hour of the week; weekday 0 is Monday. */
export const busiestHour = (week: readonly (readonly number[])[]) => {
  const cells = week.flatMap((hours, weekday) => hours.map((messages, hour) => ({ weekday, hour, messages })));
  return cells.reduce((best, cell) => (cell.messages > best.messages ? cell : best), {
    weekday: 0,
    hour: 0,
    messages: 0,
  });
};
