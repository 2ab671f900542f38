import { bars, heatLegend, heatMap, sparkline } from '../drawing.ts';
import { busiestHour } from '../notable.ts';
import { timeline } from '../rhythm.ts';
import { drawing, type Part } from './view.ts';

const mostChanges = 3;
/** A night is no silence. */
const longSilence = 12;

/** When the group writes: through the week, and over time. */
export const rhythmPart: Part = ({ report: { activity, moments, temporal }, say }) => {
  if (!activity || activity.calendar.length === 0) return [];
  const { week, hours, calendar } = activity;
  const width = Math.max(...[...say.rhythm.weekdays, say.rhythm.allDays].map((label) => label.length));
  const rows = week.map((hours, i) => ({ label: (say.rhythm.weekdays[i] ?? '').padEnd(width), hours }));
  const all = `${say.rhythm.allDays.padEnd(width)}  ${sparkline(hours)}`.trimEnd();
  const { unit, rows: spans } = timeline(calendar);
  const steps = spans.map(({ start, messages }) => ({
    label: say.rhythm.start(unit, start),
    value: messages,
    note: say.number(messages),
  }));
  const trend = temporal?.trend && say.rhythm.trend(temporal.trend);
  const silence = moments?.silence;
  return [
    say.rhythm.heatTitle,
    drawing([...heatMap(rows, say.rhythm.marks), all, '', ...heatLegend(rows, say.number)]),
    say.rhythm.peak(
      busiestHour(week),
      hours.slice(0, 5).reduce((sum, n) => sum + n, 0),
    ),
    ...(steps.length > 1 ? [say.rhythm.timelineTitle[unit], drawing(bars(steps))] : []),
    [trend, ...(temporal?.changes ?? []).slice(-mostChanges).map(say.rhythm.change)].filter(Boolean).join(' '),
    silence && silence.hours >= longSilence ? say.rhythm.silence(silence) : '',
  ];
};
