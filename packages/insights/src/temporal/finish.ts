import { dailyMessages } from '../activity/calendar.ts';
import type { ActivityPartial } from '../activity/partial.ts';
import type { OfMember } from '../partials.ts';
import { changePointsOf } from './change-points.ts';
import { everyDay, weeklyCounts } from './daily.ts';
import { type QuietPeriod, quietPeriodsOf } from './quiet-periods.ts';
import { type Seasonality, seasonalityOf } from './seasonality.ts';
import { type Trend, trendOf } from './trend.ts';

export interface Temporal {
  /** Messages of each whole week, Monday to Sunday, named by its Monday. */
  weeks: { week: string; messages: number }[];
  /** Null under eight whole weeks. */
  trend: Trend | null;
  /** Null under four weeks of days. */
  seasonality: Seasonality | null;
  /** Weeks from which the group wrote distinctly more or less than before; means are messages a week. */
  changes: { week: string; before: number; after: number }[];
  quietPeriods: QuietPeriod[];
}

/** How the activity of a group, or of one of its members, moves over time. System lines are left out. */
export const finishTemporal = (partial: ActivityPartial, of: OfMember = {}): Temporal => {
  const daily = everyDay(dailyMessages(partial, of));
  const weeks = weeklyCounts(daily);
  const weekly = weeks.map(({ messages }) => messages);
  return {
    weeks,
    trend: trendOf(weekly),
    seasonality: seasonalityOf(daily),
    changes: changePointsOf(weekly).map(({ at, ...levels }) => ({ week: weeks[at]?.week ?? '', ...levels })),
    quietPeriods: quietPeriodsOf(daily),
  };
};
