import { readFileSync } from 'node:fs';
import { type DateReading, readDates } from '@prosa/insights';
import { z } from 'zod';
import type { Evaluate } from './evaluate.ts';

/** A zone at the end is accepted and left out: everything is in the wall clock of the message. */
const local = z
  .string()
  .regex(
    /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/,
    'not an ISO date or time such as 2025-03-11 or 2025-03-11T15:00',
  );
const phrase = z.object({
  text: z.string(),
  sentAt: local,
  expect: z.array(local),
  locale: z.enum(['pt-BR', 'en']).default('pt-BR'),
});

/**
 * Date phrases, one JSON object a line: `{"text","sentAt","expect":[local ISO, ...]}`, and `locale` where it is not pt-BR.
 *
 * An expected date matches a reading that begins or ends on that day, an expected time one that begins or ends in that minute;
 * and either one matches a period around it ("semana que vem", "à noite"): `withinPeriod` says how many matched only so.
 * Each expectation counts once, however often it is found. `recall`: expectations matched, in per cent of all. `falseHits`: texts that
 * expect nothing and in which something was found, in per cent of those. `extra`: readings that match nothing, in
 * the other texts. What was missed or found in vain goes to stderr, a line each.
 */
export const evaluate: Evaluate = async (path) => {
  const lines = readFileSync(path, 'utf8').split('\n');
  const phrases = lines.flatMap((line, index) => (line.trim() === '' ? [] : [parse(line, index + 1)]));
  let [expected, matched, withinPeriod, withoutDate, falsely, extra] = [0, 0, 0, 0, 0, 0];
  for (const { text, sentAt, expect, locale } of phrases) {
    const readings = readDates(text, sentAt, locale);
    const wanted = [...new Set(expect.map((at) => at.slice(0, 16)))];
    const missed = wanted.filter((at) => !readings.some((reading) => names(reading, at) || covers(reading, at)));
    const vain = readings.filter((reading) => !wanted.some((at) => names(reading, at) || covers(reading, at)));
    expected += wanted.length;
    matched += wanted.length - missed.length;
    withinPeriod += wanted.filter(
      (at) => !missed.includes(at) && !readings.some((reading) => names(reading, at)),
    ).length;
    if (wanted.length > 0) extra += vain.length;
    else {
      withoutDate += 1;
      falsely += vain.length > 0 ? 1 : 0;
    }
    if (missed.length + vain.length > 0) {
      const found = vain.map(({ start, end }) => (end === undefined ? start : `${start}..${end}`));
      process.stderr.write(`${JSON.stringify({ text, sentAt, missed, vain: found })}\n`);
    }
  }
  return {
    recall: percent(matched, expected),
    falseHits: percent(falsely, withoutDate),
    extra,
    expected,
    matched,
    withinPeriod,
    withoutDate,
  };
};

const names = ({ start, end = start }: DateReading, at: string): boolean => start.startsWith(at) || end.startsWith(at);

/** Of two ISO times the shorter decides how exactly they are compared. */
const covers = ({ start, end = start, precision }: DateReading, at: string): boolean =>
  precision === 'period' &&
  start.slice(0, at.length) <= at.slice(0, start.length) &&
  at.slice(0, end.length) <= end.slice(0, at.length);

const parse = (line: string, number: number): z.infer<typeof phrase> => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new Error(`Line ${number} is not JSON`, { cause });
  }
  const result = phrase.safeParse(value);
  if (!result.success) throw new Error(`Line ${number}: ${z.prettifyError(result.error)}`);
  return result.data;
};

const percent = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((1000 * part) / whole) / 10;
