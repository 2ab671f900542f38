import { inZone } from '../../zone.ts';
import type { Phrases, Setting } from '../phrases.ts';
import { formatter } from '../wording.ts';
import { changesEn } from './changes.ts';
import { engagementEn } from './engagement.ts';
import { memorySentenceEn } from './memories.ts';
import { methodEn } from './method.ts';
import { moodEn } from './mood.ts';
import { notableEn } from './notable.ts';
import { numbersEn } from './numbers.ts';
import { patternsEn } from './patterns.ts';
import { planEn, whenEn } from './plans.ts';
import { profilesEn } from './profiles.ts';
import { subjectsEn } from './subjects.ts';
import { summariesEn } from './summaries.ts';
import { tiesEn } from './ties.ts';
import {
  count,
  datesIn,
  days,
  duration,
  hour,
  list,
  locale,
  messages,
  number,
  percent,
  time,
  weekdays,
} from './words.ts';

const shortDay = formatter(locale, { day: 'numeric', month: 'short' });
const shortMonth = formatter(locale, { month: 'short' });

/** A number that only chance made exact. */
const about = (n: number): string => (Math.round(n) === 0 ? 'hardly any' : `about ${number(Math.round(n))}`);

export const phrasesEn = ({ zone, withYear }: Setting): Phrases => {
  const dates = datesIn({ withYear });
  const { day, fullDay, weekdayAndDay, period } = dates;
  const when = whenEn(dates);

  const made = (instant: string): string => {
    const local = inZone(instant, zone);
    return `${fullDay(local)}, ${time(local)}`;
  };

  return {
    number,
    percent,
    day,
    hours: ({ from, to }) => `${hour(from)}–${hour(to)}`,
    list,
    subtitle: ({ from, to }) => period(from, to),
    notable: (fact) => notableEn(fact, dates, when),
    headings: {
      numbers: 'In numbers',
      people: 'Who writes',
      rhythm: 'When',
      subjects: 'What people talk about',
      mood: 'The mood',
      ties: 'Who talks to whom',
      engagement: 'How each one takes part',
      patterns: 'Habits',
      moments: 'Moments',
      summaries: 'The latest conversations',
      events: 'Events',
      memories: 'What they told about themselves',
      profiles: 'How each one comes across',
      changes: 'What changed',
      method: 'How this report was made',
    },
    numbers: numbersEn(dates),
    memberTable: {
      header: ['Who', 'Messages', 'Words each time', 'Media', 'Writes most'],
      barsTitle: 'How much each one writes, of all messages:',
      hoursTitle: 'When each one writes, by hour of the day:',
      others: ({ people, messages: n }) =>
        `And ${count(people, 'more person', 'more people')}, with ${messages(n)} in all.`,
    },
    rhythm: {
      heatTitle: 'Messages by weekday and hour, over the whole period:',
      weekdays: weekdays.map((name) => name.slice(0, 3)),
      marks: ['12AM', '6AM', '12PM', '6PM'],
      allDays: 'all',
      peak: ({ weekday, hour: at, messages: most }, night) =>
        `The week peaks on ${weekdays[weekday]} from ${hour(at)} to ${hour((at + 1) % 24)}, with ${messages(most)}. Between midnight and five ${night === 0 ? 'nobody wrote' : `there ${night === 1 ? 'was' : 'were'} ${number(night)}`}.`,
      timelineTitle: { week: 'Messages by week, from Monday:', month: 'Messages by month:', year: 'Messages by year:' },
      start: (unit, date) => {
        if (unit === 'year') return date.slice(0, 4);
        return unit === 'month' ? `${shortMonth(date)} ${date.slice(0, 4)}` : shortDay(date);
      },
      trend: ({ direction, perWeek }) => {
        if (direction === 'steady') return undefined;
        const step = Math.round(Math.abs(perWeek));
        return `On the whole the group writes ${direction === 'rising' ? 'more and more' : 'less and less'}${step === 0 ? '' : `: from one week to the next, ${number(step)} ${direction === 'rising' ? 'more' : 'fewer'}`}.`;
      },
      change: ({ week, before, after }) =>
        `From the week of ${day(week)} on, messages a week went from ${about(before)} to ${about(after)}.`,
      silence: ({ from, to, hours }) =>
        `The longest silence lasted ${hours < 72 ? count(Math.round(hours), 'hour', 'hours') : days(Math.round(hours / 24))}: from ${day(from.slice(0, 10))}, ${time(from)}, to ${day(to.slice(0, 10))}, ${time(to)}.`,
    },
    moment: {
      title: (from, to) => `${weekdayAndDay(from.slice(0, 10))}, ${time(from)} to ${time(to)}`,
      summary: ({ messages: n, minutes, names, others }) =>
        `${messages(n)} in ${duration(minutes)}, by ${list(others > 0 ? [...names, `${number(others)} more`] : names)}.`,
      reactions: (name, at, n) => `**${name}**, ${time(at)}; ${count(n, 'person', 'people')} reacted at once`,
    },
    subjects: subjectsEn,
    mood: moodEn(dates),
    ties: tiesEn,
    engagement: engagementEn,
    patterns: patternsEn(dates),
    summaries: summariesEn(dates),
    events: {
      coming: 'What is coming up',
      before: 'What was planned so far',
      unusual: 'Days and hours out of the ordinary',
      when,
      plan: planEn(dates),
      unusualDay: ({ date, messages: n, expected }) =>
        `**${weekdayAndDay(date)}**: ${n === 0 ? 'not one message' : `${n < expected ? 'only ' : ''}${messages(n)}`}; expected: ${about(expected)}.`,
      burst: ({ from, to, messages: n, minutes }) =>
        `**${weekdayAndDay(from.slice(0, 10))}, ${time(from)} to ${time(to)}**: ${messages(n)} in ${duration(minutes)}.`,
    },
    memories: {
      intro: 'Only what people said of themselves, with their words and the date beside it.',
      none: 'Nobody told anything about themselves that the rules can recognise.',
      sentence: memorySentenceEn,
      unsure: 'perhaps',
      more: (n) => (n === 1 ? 'and once more' : `and ${number(n)} more times`),
    },
    profiles: profilesEn,
    changes: changesEn({ made }),
    method: methodEn({ count, made }),
  };
};
