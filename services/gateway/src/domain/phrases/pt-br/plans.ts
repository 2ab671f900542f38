import type { PlanTold, When } from '../../plans.ts';
import { capitalised } from '../wording.ts';
import { type Dates, fromTime, list, toTime } from './words.ts';

const partsOfDay = ['de madrugada', 'de manhã', 'à tarde', 'à noite'];

/** `sábado, 12 de abril, às 15h`. */
export const whenPtBr =
  ({ day, weekdayAndDay }: Dates) =>
  ({ start, end, precision }: When): string => {
    const date = start.slice(0, 10);
    if (start.length === 10) {
      return end === undefined || end === start ? weekdayAndDay(date) : `de ${day(date)} a ${day(end.slice(0, 10))}`;
    }
    if (precision !== 'time')
      return `${weekdayAndDay(date)}, ${partsOfDay[Math.floor(Number(start.slice(11, 13)) / 6)]}`;
    return `${weekdayAndDay(date)}, ${end ? `${fromTime(start)} ${toTime(end)}` : toTime(start)}`;
  };

const stateOf = ({ state, over, by }: PlanTold): string => {
  const idea = `Ideia de **${by}**`;
  switch (state) {
    case 'proposed':
      return over ? `${idea}, que ninguém chegou a confirmar.` : `${idea}, ainda sem confirmação.`;
    case 'confirmed':
      return `${idea}, confirmada.`;
    case 'changed':
      return `${idea}; a data mudou.`;
    case 'cancelled':
      return `${idea}, cancelada.`;
  }
};

/** What was planned, when, where, by whom, and who goes. */
export const planPtBr = (dates: Dates) => {
  const when = whenPtBr(dates);
  return (plan: PlanTold): string => {
    const { yes, maybe, no, over, place } = plan;
    const answers = [
      ...(yes.length > 0 ? [`${over ? 'disseram sim' : yes.length === 1 ? 'vai' : 'vão'}: ${list(yes)}`] : []),
      ...(maybe.length > 0 ? [`talvez: ${list(maybe)}`] : []),
      ...(no.length > 0 ? [`${over ? 'disseram não' : no.length === 1 ? 'não vai' : 'não vão'}: ${list(no)}`] : []),
    ];
    const about =
      plan.title === null
        ? `**${capitalised(when(plan.when))}**`
        : `**${capitalised(plan.title)}**: ${when(plan.when)}${place === null ? '' : ` (${place})`}`;
    return `${about}. ${stateOf(plan)}${answers.length > 0 ? ` ${capitalised(answers.join('; '))}.` : ''}`;
  };
};
