import type { PlanTold, When } from '../../plans.ts';
import { capitalised } from '../wording.ts';
import { type Dates, list, time } from './words.ts';

const partsOfDay = ['at night', 'in the morning', 'in the afternoon', 'in the evening'];

/** `Saturday, April 12, at 3 PM`. */
export const whenEn =
  ({ day, weekdayAndDay }: Dates) =>
  ({ start, end, precision }: When): string => {
    const date = start.slice(0, 10);
    if (start.length === 10) {
      return end === undefined || end === start ? weekdayAndDay(date) : `${day(date)} to ${day(end.slice(0, 10))}`;
    }
    if (precision !== 'time')
      return `${weekdayAndDay(date)}, ${partsOfDay[Math.floor(Number(start.slice(11, 13)) / 6)]}`;
    return `${weekdayAndDay(date)}, ${end ? `${time(start)} to ${time(end)}` : `at ${time(start)}`}`;
  };

const stateOf = ({ state, over, by }: PlanTold): string => {
  const idea = `**${by}**’s idea`;
  switch (state) {
    case 'proposed':
      return over ? `${idea}, which nobody came to confirm.` : `${idea}, not confirmed yet.`;
    case 'confirmed':
      return `${idea}, confirmed.`;
    case 'changed':
      return `${idea}; the date was moved.`;
    case 'cancelled':
      return `${idea}, called off.`;
  }
};

/** What was planned, when, where, by whom, and who goes. */
export const planEn = (dates: Dates) => {
  const when = whenEn(dates);
  return (plan: PlanTold): string => {
    const { yes, maybe, no, over, place } = plan;
    const answers = [
      ...(yes.length > 0 ? [`${over ? 'said yes' : 'coming'}: ${list(yes)}`] : []),
      ...(maybe.length > 0 ? [`perhaps: ${list(maybe)}`] : []),
      ...(no.length > 0 ? [`${over ? 'said no' : 'not coming'}: ${list(no)}`] : []),
    ];
    const about =
      plan.title === null
        ? `**${capitalised(when(plan.when))}**`
        : `**${capitalised(plan.title)}**: ${when(plan.when)}${place === null ? '' : ` (${place})`}`;
    return `${about}. ${stateOf(plan)}${answers.length > 0 ? ` ${capitalised(answers.join('; '))}.` : ''}`;
  };
};
