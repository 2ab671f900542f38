import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newId } from '@prosa/contracts';
import { dayAfter } from '@prosa/insights';
import { countPlanted, type Planted } from '../../../test/planted.ts';
import { engagementOf } from './figures.ts';

const [ana, bia, caio] = [newId('member'), newId('member'), newId('member')];
const names = new Map([
  [ana, 'Ana'],
  [bia, 'Bia'],
  [caio, 'Caio'],
]);
/** Ana and Bia talk every day, Caio on the first ten alone. */
const chat = Array.from({ length: 60 }, (_, day): Planted[] => {
  const date = dayAfter('2025-03-03', day);
  return [
    [ana, `${date}T20:00:00`, 'Bia, você vem jantar hoje?'],
    [bia, `${date}T20:02:00`, 'Ana, vou sim, e levo o vinho'],
    ...(day < 10 ? ([[caio, `${date}T21:30:00`, 'Ana, guarda um prato para mim?']] as const) : []),
  ];
}).flat();
const { activity, interactions } = countPlanted(chat, names);
const of = (permitted: readonly (typeof ana)[]) => engagementOf(activity, interactions, new Set(permitted));

describe('how members take part', () => {
  const found = of([ana, bia, caio]);
  const member = (id: typeof ana) => found?.members.find(({ memberId }) => memberId === id);

  it('is counted over the whole period', () => {
    assert.deepEqual(found?.period, { from: '2025-03-03', to: '2025-05-01' });
    assert.deepEqual(found?.lately, { members: 2, of: 3 });
    assert.deepEqual(member(ana)?.participation, { messages: 60, share: 60 / 130, activeDays: 60, days: 60 });
    assert.deepEqual(member(caio)?.participation, { messages: 10, share: 10 / 130, activeDays: 10, days: 60 });
  });

  it('tells who answers, how soon, and what comes back', () => {
    assert.equal(member(bia)?.responsiveness?.answers, 60);
    assert.ok((member(bia)?.responsiveness?.minutes ?? 9) <= 3);
    assert.equal(member(caio)?.responsiveness, null);
    // Ana turns to Bia as often as Bia to Ana; nobody turns to Caio.
    assert.ok((member(bia)?.reciprocity ?? 0) > 0.9);
    assert.equal(member(caio)?.reciprocity, 0);
    assert.deepEqual(member(caio)?.reach, { members: 1, of: 2 });
  });

  it('says who has gone quiet, by their own gaps', () => {
    assert.deepEqual(member(caio)?.churn, {
      ...{ risk: 'high', signs: ['long-silent', 'falling'], silentDays: 50, usualGap: 0, longestGap: 0 },
    });
    assert.equal(member(ana)?.churn?.risk, 'low');
  });

  it('leaves out whose data may not be used', () => {
    assert.deepEqual(
      of([ana])?.members.map(({ memberId }) => memberId),
      [ana],
    );
  });
});
