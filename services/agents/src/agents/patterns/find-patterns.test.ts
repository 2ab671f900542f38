import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type MemberId, newId } from '@prosa/contracts';
import { dayAfter, fitTopics, topicsOf } from '@prosa/insights';
import { countPlanted, type Planted } from '../../../test/planted.ts';
import { findPatterns } from './find-patterns.ts';
import type { Found, Kind } from './found.ts';

const [ana, bia, caio] = [newId('member'), newId('member'), newId('member')];
const everybody = new Set([ana, bia, caio]);
const football = ['o goleiro defendeu o pênalti', 'que jogo, que gol bonito', 'o time joga a final domingo'];
const kitchen = ['a farofa ficou com pouca manteiga', 'o feijão queimou na panela', 'a receita do bolo pede fubá'];
const at = <T>(list: readonly T[], place: number): T => list[place % list.length] as T;

/**
 * Twelve weeks from a Monday: Ana begins every evening, Bia and Caio follow; Caio writes at seven in the morning and thrice as much
 * on Saturdays, of football; from the seventh week on Bia writes four times what she did, of the kitchen.
 */
const chat = Array.from({ length: 84 }, (_, day): Planted[] => {
  const date = dayAfter('2025-03-03', day);
  const saturday = day % 7 === 5;
  const morning = Array.from(
    { length: saturday ? 9 : 3 },
    (_, n): Planted => [caio, `${date}T07:${10 + n}:00`, at(football, day + n)],
  );
  const evening = Array.from(
    { length: day < 42 ? 2 : 8 },
    (_, n): Planted => [bia, `${date}T20:${10 + n}:00`, at(kitchen, day + n)],
  );
  return [...morning, [ana, `${date}T20:00:00`, 'o que tem para o jantar hoje?'], ...evening];
}).flat();

const { activity, interactions, segments } = countPlanted(chat);
const model = fitTopics(segments, []);
const topics = { partial: topicsOf(segments, model), model };
const plan = (proposedBy: MemberId, messageId: number) => ({
  ...{ messageId, proposedBy, title: { messageId, from: 0, to: 4 }, place: null, state: 'proposed' as const },
  ...{ when: { start: '2025-06-01', precision: 'day' as const }, changes: [], answers: [] },
});
const planned = [plan(ana, 4), plan(ana, 11), plan(ana, 30), plan(bia, 40)];
const found = findPatterns({ activity, interactions, topics, planned }, everybody);
const ofKind = <K extends Kind>(kind: K) => found.filter((one): one is Found<K> => one.kind === kind);

describe('patterns of a group', () => {
  it('are hours that somebody keeps to and the group does not', () => {
    const [hours, ...others] = ofKind('hours').filter(({ memberId }) => memberId === caio);
    assert.deepEqual([hours?.from, hours?.to, hours?.share, others.length], [5, 8, 1, 0]);
    assert.ok((hours?.times ?? 0) > 2);
  });

  it('are weekdays', () => {
    assert.deepEqual(
      ofKind('weekday')
        .filter(({ memberId }) => memberId === caio)
        .map(({ weekday, messages, times }) => [weekday, messages, times]),
      [[5, 108, 2.33]],
    );
  });

  it('are roles, with what shows them', () => {
    const roles = new Map(ofKind('role').map((one) => [one.role, one]));
    assert.equal(roles.get('starts')?.memberId, ana);
    assert.equal(roles.get('asks')?.memberId, ana);
    const { memberId, count, of, messageIds } = roles.get('plans') ?? assert.fail('nobody plans');
    assert.deepEqual([memberId, count, of, messageIds], [ana, 3, 4, [4, 11, 30]]);
    for (const { times } of roles.values()) assert.ok(times >= 1.3);
  });

  it('are changes beside the group, with their period', () => {
    const changes = ofKind('change').filter(({ memberId }) => memberId !== null);
    const [change] = changes;
    assert.deepEqual(
      [change?.memberId, change?.since, change?.period, changes.length],
      [bia, '2025-04-14', { from: '2025-04-14', to: '2025-05-25' }, 1],
    );
    assert.ok((change?.after ?? 0) > 3 * (change?.before ?? 0));
  });

  it('are topics that somebody speaks of', () => {
    assert.ok(model.topics.length >= 2, 'football and the kitchen are apart');
    const affinities = ofKind('affinity');
    const words = (id: string) => model.topics.find((topic) => topic.id === id)?.words.map(({ word }) => word) ?? [];
    const football = affinities.find(({ memberId }) => memberId === caio);
    assert.ok(football && words(football.topicId).some((word) => ['jogo', 'goleiro', 'time', 'final'].includes(word)));
    assert.ok(football.share > 0.8 && football.messageIds.length > 0);
  });

  it('are of members whose data may be used', () => {
    const some = findPatterns({ activity, interactions, topics, planned }, new Set([bia]));
    assert.deepEqual([...new Set(some.map(({ memberId }) => memberId))].toSorted(), [bia, null].toSorted());
  });
});
