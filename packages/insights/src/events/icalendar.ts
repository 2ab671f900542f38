import { dayAfter } from '../wall-clock.ts';
import { type Observance, observancesOf } from './time-zone.ts';

/** One event as a calendar takes it. Only who holds the texts can fill it in: planned events cite messages by id. */
export interface CalendarEvent {
  /** The same for the same event in every export, so that calendars update it: `evt_…@prosa`. */
  uid: string;
  title: string;
  place?: string;
  description?: string;
  /** Wall-clock time of the group, or a date for whole days, as in `DateReading`. */
  start: string;
  /** Of whole days the last one. Without it a time has no length. */
  end?: string;
  state: 'proposed' | 'confirmed' | 'changed' | 'cancelled' | 'past';
  /** Changes so far: a calendar takes a version with a higher number for the newer one. */
  sequence?: number;
}

export interface CalendarOptions {
  /** When this file is made, UTC: `2025-03-10T14:05:00Z`. */
  stamp: string;
  /** Of the wall-clock times, `America/Sao_Paulo`. Without it they are floating: that hour wherever one is. */
  zone?: string;
  /** Shown by calendars that subscribe. */
  name?: string;
}

/**
 * An iCalendar file (RFC 5545, RFC 7986 for its name) with CRLF line ends, lines folded at 75 octets, and with a zone the VTIMEZONE that
 * covers its events. `proposed` and `changed` are TENTATIVE, `cancelled` is CANCELLED, else CONFIRMED. Throws RangeError for a
 * zone that does not exist. (ical.js folds at 76 octets: so it is written here.)
 */
export const calendarOf = (events: readonly CalendarEvent[], { stamp, zone, name }: CalendarOptions): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Prosa//Prosa//PT',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...(name === undefined ? [] : [`NAME:${escaped(name)}`, `X-WR-CALNAME:${escaped(name)}`]),
    ...timeZone(events, zone),
    ...events.flatMap((event) => component(event, compact(stamp), zone)),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');

const statuses = {
  proposed: 'TENTATIVE',
  changed: 'TENTATIVE',
  confirmed: 'CONFIRMED',
  past: 'CONFIRMED',
  cancelled: 'CANCELLED',
};

const component = (event: CalendarEvent, stamp: string, zone: string | undefined): string[] => {
  const { uid, title, place, description, start, end, state, sequence = 0 } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART${moment(start, zone)}`,
    ...(end === undefined ? [] : [`DTEND${moment(isDate(end) ? dayAfter(end) : end, zone)}`]),
    `SUMMARY:${escaped(title)}`,
    ...(place === undefined ? [] : [`LOCATION:${escaped(place)}`]),
    ...(description === undefined ? [] : [`DESCRIPTION:${escaped(description)}`]),
    `STATUS:${statuses[state]}`,
    `SEQUENCE:${sequence}`,
    'END:VEVENT',
  ];
};

const timeZone = (events: readonly CalendarEvent[], zone: string | undefined): string[] => {
  const dates = events
    .flatMap(({ start, end = start }) => [start, end])
    .filter((at) => !isDate(at))
    .map((at) => at.slice(0, 10))
    .sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (zone === undefined || first === undefined || last === undefined) return [];
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observancesOf(zone, first, last).flatMap(observance), 'END:VTIMEZONE'];
};

const observance = ({ from, offsetBefore, offset }: Observance): string[] => {
  const kind = offset > offsetBefore ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:${compact(from)}`,
    `TZOFFSETFROM:${offsetText(offsetBefore)}`,
    `TZOFFSETTO:${offsetText(offset)}`,
    `END:${kind}`,
  ];
};

const offsetText = (minutes: number): string => {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${String(rest).padStart(2, '0')}`;
};

const isDate = (at: string): boolean => at.length === 10;

const moment = (at: string, zone: string | undefined): string => {
  if (isDate(at)) return `;VALUE=DATE:${compact(at)}`;
  return `${zone === undefined ? '' : `;TZID=${zone}`}:${compact(at)}`;
};

/** `2025-03-10T14:05:00` to `20250310T140500`. */
const compact = (at: string): string => at.replace(/[-:]|\.\d+/g, '');

const controls = /[\p{Cc}--[\n\t]]/gv;
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(controls, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

const longestLine = 75;

/** No line over 75 octets, the space that continues it counted, and no character cut in two. */
const folded = (line: string): string => {
  let text = '';
  let octets = 0;
  for (const character of line.toWellFormed()) {
    const size = Buffer.byteLength(character);
    if (octets + size > longestLine) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
};
