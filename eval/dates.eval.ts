import { readFileSync } from 'node:fs';
import { readDates } from '@prosa/insights';
import { z } from 'zod';
import type { Evaluate } from './evaluate.ts';

const local = z
  .string()
  .regex(
    /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?)?$/,
    'not a local ISO date or time such as 2025-03-11 or 2025-03-11T15:00',
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
 * An expected date matches a reading that starts or ends on that day; an expected time one that starts or ends in that
 * minute. Each counts once, however often it is found. `recall`: expectations matched, in per cent of all. `falseHits`: texts
 * that expect nothing and in which something was found, in per cent of those. `extra`: readings elsewhere that match no expectation.
 * What was missed or found in vain goes to stderr.
 */
export const evaluate: Evaluate = async (path) => {
  const phrases = readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [parse(line, index + 1)]));
  let [expected, matched, empty, falsely, extra] = [0, 0, 0, 0, 0];
  for (const { text, sentAt, expect, locale } of phrases) {
    const readings = readDates(text, sentAt, locale).map(({ start, end }) => [start, ...(end ? [end] : [])]);
    const wanted = new Set(expect.map((at) => at.slice(0, 16)));
    const missed = [...wanted].filter((at) => !readings.some((ends) => ends.some((end) => end.startsWith(at))));
    const vain = readings.filter((ends) => ![...wanted].some((at) => ends.some((end) => end.startsWith(at))));
    expected += wanted.size;
    matched += wanted.size - missed.length;
    if (wanted.size === 0) {
      empty += 1;
      falsely += vain.length > 0 ? 1 : 0;
    } else extra += vain.length;
    if (missed.length + vain.length > 0) process.stderr.write(`${JSON.stringify({ text, sentAt, missed, vain })}\n`);
  }
  return {
    phrases: phrases.length,
    recall: percent(matched, expected),
    falseHits: percent(falsely, empty),
    extra,
    expected,
    matched,
    withoutDate: empty,
  };
};

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
