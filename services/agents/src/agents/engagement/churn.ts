import type { Section } from '@prosa/contracts';
import type { DayCount, Temporal } from '@prosa/insights';

type Churn = NonNullable<Section<'engagement'>['members'][number]['churn']>;

/** Fewer days with a message tell nothing of what is usual. */
const fewestDays = 8;
const usual = 0.9;
/** However often somebody writes, silence begins with these. */
const silentFrom = 7;
const longSilentFrom = 14;
/** Beside the group: where everybody writes less, nobody is leaving. */
const halfOfGroup = 0.5;

/** Where messages are heading. */
export interface Heading {
  trend: Temporal['trend'];
  /** Messages of the last 30 days as a multiple of those of the 30 before. */
  growth: number | null;
}

/**
 * Whether a member has gone quiet, measured against nothing but that member's own gaps; the rule stands beside the schema.
 * @param daily the days with a message of the member, in order
 * @param upTo last day of the group: what comes after it is not known
 */
export const churnOf = (daily: readonly DayCount[], upTo: string, own: Heading, group: Heading): Churn | null => {
  const last = daily.at(-1);
  if (!last || daily.length < fewestDays) return null;
  const gaps = daily
    .slice(1)
    .map(({ date }, at) => daysBetween(daily[at]?.date ?? date, date) - 1)
    .sort((a, b) => a - b);
  const usualGap = gaps[Math.ceil(gaps.length * usual) - 1] ?? 0;
  const longestGap = gaps.at(-1) ?? 0;
  const silentDays = daysBetween(last.date, upTo);

  const isLong = silentDays > longestGap && silentDays >= longSilentFrom;
  const isSilent = silentDays > usualGap && silentDays >= silentFrom;
  const isFalling =
    (own.trend?.direction === 'falling' && group.trend?.direction !== 'falling') ||
    (own.growth !== null && own.growth <= halfOfGroup * (group.growth ?? 1));
  const signs: Churn['signs'] = [];
  if (isLong) signs.push('long-silent');
  else if (isSilent) signs.push('silent');
  if (isFalling) signs.push('falling');
  const risk = isLong || (isSilent && isFalling) ? 'high' : signs.length > 0 ? 'raised' : 'low';
  return { risk, signs, silentDays, usualGap, longestGap };
};

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
