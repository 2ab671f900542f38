import assert from 'node:assert/strict';
import { test } from 'node:test';
import { segmentsOf, type Utterance } from './segments.ts';

let id = 0;
const said = (time: string, text = 'oi', kind: Utterance['kind'] = 'message'): Utterance => ({
  id: ++id,
  kind,
  localTime: `2025-03-10T${time}:00`,
  text,
});

test('half an hour of silence ends a segment, less does not', () => {
  const segments = segmentsOf([said('10:00'), said('10:30'), said('11:01'), said('11:02', 'até')]);
  assert.deepEqual(
    segments.map(({ startsAt, endsAt, text }) => [startsAt.slice(11, 16), endsAt.slice(11, 16), text]),
    [
      ['10:00', '10:30', 'oi\noi'],
      ['11:01', '11:02', 'oi\naté'],
    ],
  );
});

test('system lines and empty messages belong to no segment', () => {
  const [first, ...rest] = [said('10:00'), said('10:01', 'Ana saiu', 'system'), said('10:02', '')];
  assert.deepEqual(
    segmentsOf([first as Utterance, ...rest]).map(({ messageIds }) => messageIds),
    [[first?.id]],
  );
});

test('a long conversation is cut so that a segment stays about something', () => {
  const many = Array.from({ length: 70 }, () => said('10:00'));
  assert.deepEqual(
    segmentsOf(many).map(({ messageIds }) => messageIds.length),
    [30, 30, 10],
  );
  const long = segmentsOf([said('10:00', 'a'.repeat(1_500)), said('10:01', 'b'.repeat(1_500))]);
  assert.equal(long.length, 2);
});
