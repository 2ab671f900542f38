import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { countDay, type SpokenLine } from '@prosa/insights';
import { openCounter } from '../src/counter.ts';

const counter = openCounter(1);
after(counter.close);

const memberId = `mem_${'a'.repeat(32)}` as const;
const line = (id: number, text: string): SpokenLine => ({
  ...{ id, memberId, kind: 'message', type: 'text', localTime: `2025-03-10T14:0${id}:00` },
  ...{ words: 3, media: 0, edited: false, text },
});

test('a thread counts what counting in place does, and a day that cannot be counted fails alone', async () => {
  const day = { lines: [line(1, 'que dia lindo'), line(2, 'kkkk')], members: [], locale: 'pt-BR' as const };
  const broken = counter.count([{ ...day, lines: [null as unknown as SpokenLine] }]);
  const counted = counter.count([day, day]);
  await assert.rejects(broken, TypeError);
  assert.deepEqual(await counted, [countDay(day), countDay(day)]);
});
