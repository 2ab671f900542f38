import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlannedEvent, Report } from '@prosa/contracts';
import { sampleReport } from '../../test/sample-report.ts';
import { phrasesEn } from './phrases/en/report.ts';
import { phrasesPtBr } from './phrases/pt-br/report.ts';
import { aheadAndBehind, planTold, type When } from './plans.ts';

const setting = { zone: 'America/Sao_Paulo', withYear: false };
const [pt, en] = [phrasesPtBr(setting).events, phrasesEn(setting).events];
const [over, next] = sampleReport.events?.planned ?? [];
assert.ok(over && next);

test('when it is, however exactly that was said', () => {
  const said: [When, string, string][] = [
    [{ start: '2025-04-12', precision: 'day' }, 'sábado, 12 de abril', 'Saturday, April 12'],
    [{ start: '2025-05-01', end: '2025-05-04', precision: 'day' }, 'de 1º de maio a 4 de maio', 'May 1 to May 4'],
    [
      { start: '2025-04-12T13:30:00', precision: 'time' },
      'sábado, 12 de abril, às 13h30',
      'Saturday, April 12, at 1:30 PM',
    ],
    [
      { start: '2025-04-12T00:00:00', end: '2025-04-12T01:00:00', precision: 'time' },
      'sábado, 12 de abril, da 0h à 1h',
      'Saturday, April 12, 12 AM to 1 AM',
    ],
    [
      { start: '2025-04-12T18:00:00', end: '2025-04-13T00:00:00', precision: 'period' },
      'sábado, 12 de abril, à noite',
      'Saturday, April 12, in the evening',
    ],
  ];
  for (const [when, portuguese, english] of said)
    assert.deepEqual([pt.when(when), en.when(when)], [portuguese, english]);
});

test('how it stands, while it is ahead and after', () => {
  const told = (change: Partial<PlannedEvent>) => pt.plan(planTold({ ...next, answers: [], ...change }, sampleReport));
  const begins = '**Churrasco**: sábado, 12 de abril, às 13h (aqui em casa). ';
  const at = next.changes[0];
  assert.ok(at);
  const changed = (...states: PlannedEvent['state'][]) => states.map((state) => ({ ...at, state }));
  assert.equal(told({ changes: changed('proposed') }), `${begins}Ideia de **Rafa 🐔**, ainda sem confirmação.`);
  assert.equal(told({ changes: changed('proposed', 'changed') }), `${begins}Ideia de **Rafa 🐔**; a data mudou.`);
  assert.equal(
    told({ state: 'past', changes: changed('proposed', 'past') }),
    `${begins}Ideia de **Rafa 🐔**, que ninguém chegou a confirmar.`,
  );
  assert.equal(
    told({ state: 'past', changes: changed('proposed', 'confirmed', 'past') }),
    `${begins}Ideia de **Rafa 🐔**, confirmada.`,
  );
  assert.equal(
    told({ state: 'cancelled', changes: changed('proposed', 'cancelled'), answers: next.answers }),
    `${begins}Ideia de **Rafa 🐔**, cancelada. Disseram sim: Tia Nena e Bia; talvez: +55 11 95555-0147.`,
  );
});

test('what nobody saw the end of is over all the same, once its time has come', () => {
  const later = { ...sampleReport, analysis: { ...sampleReport.analysis, finishedAt: '2026-01-01T12:00:00.000Z' } };
  assert.match(pt.plan(planTold(next, later)), /confirmada\. Disseram sim: Tia Nena e Bia;/);
});

test('of many who come some are named', () => {
  const [first] = next.answers;
  assert.ok(first);
  const crowd = Array.from({ length: 9 }, () => first);
  assert.match(en.plan(planTold({ ...next, answers: crowd }, sampleReport)), /Tia Nena, and \+3\.$/);
});

test('a plan is ahead until its last day, or its hour, is over in the zone of the group', () => {
  const { analysis, events } = sampleReport;
  assert.ok(events);
  const aheadAt = (finishedAt: string, when: When) => {
    const report: Report = { ...sampleReport, analysis: { ...analysis, finishedAt } };
    return aheadAndBehind({ ...report, events: { ...events, planned: [{ ...next, when }] } }).ahead.length;
  };
  const day: When = { start: '2025-04-12', precision: 'day' };
  assert.deepEqual([aheadAt('2025-04-13T02:59:00.000Z', day), aheadAt('2025-04-13T03:01:00.000Z', day)], [1, 0]);
  const hour: When = { start: '2025-04-12T13:00:00', precision: 'time' };
  assert.deepEqual([aheadAt('2025-04-12T15:59:00.000Z', hour), aheadAt('2025-04-12T16:01:00.000Z', hour)], [1, 0]);
});
