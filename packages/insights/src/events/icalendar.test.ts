import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { type CalendarEvent, calendarOf } from './icalendar.ts';

const stamp = '2025-03-10T14:05:00Z';
const churrasco: CalendarEvent = {
  uid: 'evt_1@prosa',
  title: 'Churrasco; carne, carvão',
  place: 'Casa da Nina',
  start: '2025-03-15T13:00:00',
  end: '2025-03-15T18:00:00',
  state: 'confirmed',
  sequence: 2,
};
const festival: CalendarEvent = {
  uid: 'evt_2@prosa',
  title: 'Festival',
  start: '2025-07-10',
  end: '2025-07-12',
  state: 'cancelled',
};

const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

describe('iCalendar', () => {
  it('by hand', () => {
    assert.equal(
      calendarOf([churrasco, festival], { stamp, name: 'Família' }),
      `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Prosa//Prosa//PT
CALSCALE:GREGORIAN
METHOD:PUBLISH
NAME:Família
X-WR-CALNAME:Família
BEGIN:VEVENT
UID:evt_1@prosa
DTSTAMP:20250310T140500Z
DTSTART:20250315T130000
DTEND:20250315T180000
SUMMARY:Churrasco\\; carne\\, carvão
LOCATION:Casa da Nina
STATUS:CONFIRMED
SEQUENCE:2
END:VEVENT
BEGIN:VEVENT
UID:evt_2@prosa
DTSTAMP:20250310T140500Z
DTSTART;VALUE=DATE:20250710
DTEND;VALUE=DATE:20250713
SUMMARY:Festival
STATUS:CANCELLED
SEQUENCE:0
END:VEVENT
END:VCALENDAR
`.replaceAll('\n', '\r\n'),
    );
  });

  it('knows the hour in its zone', () => {
    const [event] = read(calendarOf([churrasco], { stamp, zone: 'America/Sao_Paulo' }));
    assert.equal(event?.startDate.toJSDate().toISOString(), '2025-03-15T16:00:00.000Z');
    assert.equal(event?.startDate.zone?.tzid, 'America/Sao_Paulo');
  });

  it('knows it on both sides of a change of clocks', () => {
    // Berlin went to summer time on 2025-03-30 at 2:00, and back on 2025-10-26 at 3:00.
    const at = (start: string): CalendarEvent => ({ uid: start, title: 'x', start, state: 'proposed' });
    const starts = ['2025-03-29T12:00:00', '2025-03-30T12:00:00', '2025-10-26T12:00:00'];
    const events = read(calendarOf(starts.map(at), { stamp, zone: 'Europe/Berlin' }));
    assert.deepEqual(
      events.map(({ startDate }) => startDate.toJSDate().toISOString().slice(0, 13)),
      ['2025-03-29T11', '2025-03-30T10', '2025-10-26T11'],
    );
  });

  it('refuses a zone that does not exist', () => {
    assert.throws(() => calendarOf([churrasco], { stamp, zone: 'Mars/Olympus' }), RangeError);
  });

  it('carries any text whole, in lines of 75 octets', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 }).map((raw) => raw.replace(/[\p{Cc}\u2028\u2029]/gu, ' '));
    fc.assert(
      fc.property(text, text, (title, place) => {
        const file = calendarOf([{ ...churrasco, title, place }], { stamp });
        for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75);
        const [event] = read(file);
        assert.deepEqual([event?.summary, event?.location], [title, place]);
      }),
    );
  });

  it('keeps line breaks and drops other control characters', () => {
    const [event] = read(calendarOf([{ ...churrasco, description: 'um\r\ndois\u0000\ntrês' }], { stamp }));
    assert.equal(event?.description, 'um\ndois\ntrês');
  });
});
