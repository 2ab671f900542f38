import type { Report } from '@prosa/contracts';
import { inline } from './markdown-text.ts';
import { aheadAndBehind, planTold, type When } from './plans.ts';
import { subjectName } from './subject-name.ts';
import { oftenUnanswered } from './unanswered.ts';

/** A member by name (escaped for Markdown), with their messages and share of all of them. */
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
  | { kind: 'coming'; title: string | null; when: When }
  | { kind: 'rising'; subject: string }
  | { kind: 'mood-turn'; monday: string; direction: 'up' | 'down' }
  | { kind: 'unanswered'; name: string; questions: number; unanswered: number }
  | { kind: 'night'; share: number }
  | { kind: 'busiest-day'; date: string; messages: number; commonDay: number }
  | { kind: 'busiest-hour'; weekday: number; hour: number; messages: number };

const most = 3;

/** Three things at most: how steadily the group talks, and then what is news before what is as always. */
export const notables = (report: Report): Notable[] => {
  const { overview, activity, members } = report;
  if (!overview || !activity || activity.members.length === 0) return [];
  const voices = activity.members
    .map(({ memberId, messages, share }) => ({ name: inline(members[memberId] ?? '?'), messages, share }))
    .toSorted((a, b) => b.messages - a.messages);
  const who = voice(voices);
  const when = peak(activity);
  const stands = (fact: Notable, ...kinds: Notable['kind'][]) => (kinds.includes(fact.kind) ? [fact] : []);
  return [
    steadiness(overview),
    ...stands(who, 'one-voice', 'dominant', 'pair'),
    ...coming(report),
    ...rising(report),
    ...moodTurn(report, overview),
    ...unanswered(report),
    ...stands(when, 'night', 'busiest-day'),
    ...stands(who, 'balanced', 'leader'),
    ...stands(when, 'busiest-hour'),
  ].slice(0, most);
};

/** What is further away than two months is not coming yet. */
const soonDays = 60;

const coming = (report: Report): Notable[] => {
  const soon = new Date(Date.parse(report.analysis.finishedAt) + soonDays * 86_400_000).toISOString();
  const ahead = aheadAndBehind(report).ahead.filter(({ state, when }) => state !== 'cancelled' && when.start <= soon);
  const next = ahead.find(({ state }) => state === 'confirmed') ?? ahead[0];
  return next ? [{ kind: 'coming', title: planTold(next, report).title, when: next.when }] : [];
};

const rising = ({ topics }: Report): Notable[] => {
  const found = topics?.topics.find(({ trend }) => trend === 'rising');
  return found ? [{ kind: 'rising', subject: subjectName(found) }] : [];
};

/** Older turns are history. */
const turnDays = 56;

const moodTurn = ({ sentiment }: Report, { to }: { to: string }): Notable[] => {
  const last = sentiment?.turningPoints.at(-1);
  if (!last || (Date.parse(to.slice(0, 10)) - Date.parse(last.monday)) / 86_400_000 > turnDays) return [];
  return [{ kind: 'mood-turn', monday: last.monday, direction: last.direction }];
};

const unanswered = ({ interactions, members }: Report): Notable[] => {
  const [first] = interactions ? oftenUnanswered(interactions) : [];
  if (!first) return [];
  const { memberId, ...counts } = first;
  return [{ kind: 'unanswered', name: inline(members[memberId] ?? '?'), ...counts }];
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
