import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { SpokenLine } from '@prosa/insights';
import { countDays } from '../src/agents/statistics/count-days.ts';
import type { PackedDays } from '../src/agents/statistics/pack-days.ts';
import { openCounter } from '../src/counter.ts';

const counter = openCounter(1);
after(counter.close);

const memberId = `mem_${'a'.repeat(32)}` as const;
const line = (id: number, text: string): SpokenLine => ({
  ...{ id, memberId, kind: 'message', type: 'text', localTime: `2025-03-10T14:0${id}:00` },
  ...{ words: 3, media: 0, edited: false, text },
});
/** Bytes come back from a thread as another kind of array. */
const read = ({ days, months }: PackedDays) =>
  [...days, ...months].map(({ packed, ...rest }) => ({ ...rest, json: new TextDecoder().decode(packed) }));

test('a thread counts what counting in place does, and a day that cannot be counted fails alone', async () => {
  const order = {
    ...{ readWith: { members: [], locale: 'pt-BR' as const }, model: null },
    ...{ days: [{ day: '2025-03-10', lines: [line(1, 'que dia lindo'), line(2, 'kkkk')] }], night: [] },
  };
  const broken = counter.count({ ...order, days: [{ day: '2025-03-10', lines: [null as unknown as SpokenLine] }] });
  const counted = counter.count(order);
  await assert.rejects(broken, TypeError);
  const here = countDays(order);
  assert.deepEqual(read(await counted), read(here));
  assert.equal(here.days.length, 6);
});
