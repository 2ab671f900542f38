import type { Notable } from '../notable.ts';
import { inZone } from '../zone.ts';
import { memorySentenceEn } from './memories-en.ts';
import { methodEn } from './method-en.ts';
import type { Phrases, Setting } from './phrases.ts';
import { formatter, simpleFraction } from './wording.ts';

const locale = 'en-US';
const numbers = new Intl.NumberFormat(locale);
const percents = new Intl.NumberFormat(locale, { style: 'percent' });
const list = new Intl.ListFormat(locale, { type: 'conjunction' });
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const number = (n: number): string => numbers.format(n);
const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;
const messages = (n: number): string => count(n, 'message', 'messages');
const days = (n: number): string => count(n, 'day', 'days');

const fractions = {
  '1/5': 'a fifth',
  '1/4': 'a quarter',
  '1/3': 'a third',
  '1/2': 'half',
  '2/3': 'two thirds',
  '3/4': 'three quarters',
};
const part = (share: number): string => {
  const fraction = simpleFraction(share);
  return fraction ? fractions[fraction] : percents.format(share);
};

const clock = formatter(locale, { hour: 'numeric', minute: '2-digit' });
const time = (local: string): string => clock(local).replace(':00', '');
const hour = (h: number): string => `${h % 12 || 12} ${h < 12 ? 'AM' : 'PM'}`;

const duration = (minutes: number): string => {
  if (minutes < 1) return 'less than a minute';
  if (minutes < 100) return count(Math.round(minutes), 'minute', 'minutes');
  const halves = Math.round(minutes / 30);
  return halves % 2 ? `${Math.floor(halves / 2)} and a half hours` : count(halves / 2, 'hour', 'hours');
};

const changed = ({ edited, deleted }: { edited: number; deleted: number }): string => {
  if (edited === 0) return count(deleted, 'deleted message', 'deleted messages');
  return `${count(edited, 'edited message', 'edited messages')}${deleted > 0 ? ` and ${number(deleted)} deleted` : ''}`;
};

const oneIn = (every: number): string =>
  every < 2 ? 'nearly one a message' : `one in ${number(Math.round(every))} messages`;

const notable = (fact: Notable, weekdayAndDay: (date: string) => string): string => {
  switch (fact.kind) {
    case 'every-day':
      return fact.days === 1
        ? fact.messages === 1
          ? 'There is a single message.'
          : `There are ${messages(fact.messages)}, all on one day.`
        : `There are ${messages(fact.messages)} in ${days(fact.days)}, without a single day of silence.`;
    case 'nearly-every-day':
      return `There are ${messages(fact.messages)} in ${days(fact.days)}, and only ${number(fact.silentDays)} of those days ${fact.silentDays === 1 ? 'was' : 'were'} silent.`;
    case 'bursts':
      return `The conversation comes in bursts: ${messages(fact.messages)}, all on ${number(fact.activeDays)} of ${days(fact.days)}.`;
    case 'some-days':
      return `There are ${messages(fact.messages)} in ${days(fact.days)}; people talked on ${number(fact.activeDays)} of them.`;
    case 'one-voice':
      return `So far only **${fact.voice.name}** writes.`;
    case 'dominant':
      return `**${fact.voice.name}** writes ${part(fact.voice.share)} of everything; the quietest is **${fact.quietest.name}**, with ${messages(fact.quietest.messages)}.`;
    case 'pair':
      return `**${fact.voices[0].name}** and **${fact.voices[1].name}** write ${part(fact.share)} of everything; the quietest is **${fact.quietest.name}**, with ${messages(fact.quietest.messages)}.`;
    case 'balanced':
      return `The floor is well shared among the ${number(fact.voices)} people: from **${fact.most.name}**, with ${messages(fact.most.messages)}, to **${fact.least.name}**, with ${number(fact.least.messages)}.`;
    case 'leader':
      return `The one who keeps it going is **${fact.voice.name}**, with ${part(fact.voice.share)} of the messages; the quietest is **${fact.quietest.name}**, with ${number(fact.quietest.messages)}.`;
    case 'night':
      return `This group lives at night: ${part(fact.share)} of the messages come between midnight and five.`;
    case 'busiest-day':
      return `The fullest day was ${weekdayAndDay(fact.date)}: ${messages(fact.messages)}, when a common day has ${number(fact.commonDay)}.`;
    case 'busiest-hour':
      return `The hour of the group is ${weekdays[fact.weekday]} at ${hour(fact.hour)}, with ${messages(fact.messages)} in all.`;
  }
};

export const phrasesEn = ({ zone, withYear }: Setting): Phrases => {
  const year = withYear ? ({ year: 'numeric' } as const) : {};
  const day = formatter(locale, { day: 'numeric', month: 'long', ...year });
  const fullDay = formatter(locale, { day: 'numeric', month: 'long', year: 'numeric' });
  const weekdayAndDay = formatter(locale, { weekday: 'long', day: 'numeric', month: 'long', ...year });
  const shortDay = formatter(locale, { day: 'numeric', month: 'short' });
  const shortMonth = formatter(locale, { month: 'short' });
  const period = (from: string, to: string) => `${(withYear ? fullDay : day)(from)} to ${fullDay(to)}`;

  return {
    number,
    percent: (share) => percents.format(share),
    day,
    hours: ({ from, to }) => `${hour(from)}–${hour(to)}`,
    subtitle: ({ from, to }) => period(from, to),
    notable: (fact) => notable(fact, weekdayAndDay),
    headings: {
      numbers: 'In numbers',
      people: 'Who writes',
      rhythm: 'When',
      moments: 'Moments',
      memories: 'What they told about themselves',
      method: 'How this report was made',
    },
    numbers: (o) => [
      `**${messages(o.messages)}** from **${count(o.members, 'person', 'people')}**, ${period(o.from, o.to)}${o.messages >= 2 * o.days ? `: about ${number(Math.round(o.messages / o.days))} a day` : ''}.`,
      `**${count(o.words, 'word', 'words')}**, about ${number(Math.round(o.words / Math.max(1, o.messages)))} a message.`,
      ...(o.media > 0
        ? [
            `**${count(o.media, 'attachment', 'attachments')}** (photos, videos, voice messages, stickers): ${oneIn(o.messages / o.media)}.`,
          ]
        : []),
      ...(o.edited + o.deleted > 0 ? [`**${changed(o)}**.`] : []),
      ...(o.systemLines > 0
        ? [
            `**${count(o.systemLines, 'notice', 'notices')} by WhatsApp** (who joined, who left, changed names), left out of every count.`,
          ]
        : []),
    ],
    memberTable: {
      header: ['Who', 'Messages', 'Words each time', 'Media', 'Writes most'],
      barsTitle: 'How much each one writes, of all messages:',
      hoursTitle: 'When each one writes, by hour of the day:',
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
      silence: ({ from, to, hours }) =>
        `The longest silence lasted ${hours < 72 ? count(Math.round(hours), 'hour', 'hours') : days(Math.round(hours / 24))}: from ${day(from.slice(0, 10))}, ${time(from)}, to ${day(to.slice(0, 10))}, ${time(to)}.`,
    },
    moment: {
      title: (from, to) => `${weekdayAndDay(from.slice(0, 10))}, ${time(from)} to ${time(to)}`,
      summary: ({ messages: n, minutes, names, others }) =>
        `${messages(n)} in ${duration(minutes)}, by ${list.format(others > 0 ? [...names, `${number(others)} more`] : names)}.`,
      reactions: (name, at, n) => `**${name}**, ${time(at)}; ${count(n, 'person', 'people')} reacted at once`,
    },
    memories: {
      intro: 'Only what people said of themselves, with their words and the date beside it.',
      none: 'Nobody told anything about themselves that the rules can recognise.',
      sentence: memorySentenceEn,
      unsure: 'perhaps',
      more: (n) => (n === 1 ? 'and once more' : `and ${number(n)} more times`),
    },
    method: methodEn({
      count,
      made: (instant) => {
        const local = inZone(instant, zone);
        return `${fullDay(local)}, ${time(local)}`;
      },
    }),
  };
};
