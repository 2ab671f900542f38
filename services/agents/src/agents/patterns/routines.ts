import type { MemberId } from '@prosa/contracts';
import type { Activity } from '@prosa/insights';
import { type Found, type Period, periodOf, rounded } from './found.ts';

type Week = Activity['activity']['week'];

/** Fewer messages or weeks have no habits. */
const fewestMessages = 50;
const fewestDays = 28;
/** Three hours of a day in which so much is written are somebody's hours; a member's differ from the group's, too. */
const muchOfADay = 0.3;
const moreThanGroup = 1.25;
const muchOfAWeek = 1.5;

/**
 * The hours and weekdays that the group, or one of its members, keeps to.
 * @param own what is counted of them
 * @param group hours of the whole group; null where this is the group
 */
export const routinesOf = (
  own: Activity,
  memberId: MemberId | null,
  group: readonly number[] | null,
): (Found<'hours'> | Found<'weekday'>)[] => {
  const { overview, activity } = own;
  if (overview.messages < fewestMessages || overview.days < fewestDays) return [];
  const found = { memberId, period: periodOf(overview), messageIds: [], wording: null };
  return [...hoursOf(activity.hours, group, found), ...weekdaysOf(activity.week, found.period, found)];
};

type Base = Omit<Found<'hours'>, 'kind' | 'from' | 'to' | 'messages' | 'share' | 'times'>;

const hoursOf = (hours: readonly number[], group: readonly number[] | null, found: Base): Found<'hours'>[] => {
  const sum = (of: readonly number[], from: number) =>
    [0, 1, 2].reduce((total, i) => total + (of[(from + i) % 24] ?? 0), 0);
  const total = (of: readonly number[]) =>
    Math.max(
      1,
      of.reduce((all, n) => all + n, 0),
    );
  let from = 0;
  for (let hour = 1; hour < 24; hour += 1) if (sum(hours, hour) > sum(hours, from)) from = hour;
  const share = sum(hours, from) / total(hours);
  const usual = group && sum(group, from) / total(group);
  const times = usual === null ? null : usual > 0 ? rounded(share / usual) : null;
  if (share < muchOfADay || (times !== null && times < moreThanGroup)) return [];
  return [{ kind: 'hours', ...found, from, to: (from + 3) % 24, messages: sum(hours, from), share, times }];
};

const weekdaysOf = (week: Week, { from, to }: Period, found: Base): Found<'weekday'>[] => {
  const sent = week.map((hours) => hours.reduce((sum, n) => sum + n, 0));
  const total = sent.reduce((sum, n) => sum + n, 0);
  const days = daysByWeekday(from, to);
  const all = days.reduce((sum, n) => sum + n, 0);
  return sent.flatMap((messages, weekday): Found<'weekday'>[] => {
    const times = rounded((messages / Math.max(1, days[weekday] ?? 0) / total) * all);
    return times < muchOfAWeek ? [] : [{ kind: 'weekday', ...found, weekday, messages, times }];
  });
};

/** How many Mondays, Tuesdays, ... there are from one day to another: a period of whole weeks and a bit favours nobody. */
const daysByWeekday = (from: string, to: string): number[] => {
  const days = [0, 0, 0, 0, 0, 0, 0];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) {
    const weekday = (new Date(at).getUTCDay() + 6) % 7;
    days[weekday] = (days[weekday] ?? 0) + 1;
  }
  return days;
};
