import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bars, heatLegend, heatMap, maxColumns, mirrored, sparkline, table, textColumns } from './drawing.ts';

test('bars share one scale and one width, whatever the labels hold', () => {
  const lines = bars([
    { label: 'Rafa 🐔', value: 800, note: '80%' },
    { label: 'Um nome que não tem mais fim', value: 400, note: '40%' },
    { label: 'Téo', value: 1, note: '0%' },
    { label: 'ninguém', value: 0, note: '0%' },
  ]);
  const lengths = lines.map((line) => line.replaceAll(/[^█]/g, '').length);
  assert.equal(lengths[0], 2 * (lengths[1] ?? 0));
  assert.match(lines[1] ?? '', /^Um nome que não…/);
  assert.match(lines[2] ?? '', /▏/);
  assert.doesNotMatch(lines[3] ?? '', /[█▏]/);
  for (const line of lines) assert.equal(textColumns(line), maxColumns, line);
});

test('mirrored bars share one scale to both sides of an axis that stands still', () => {
  const lines = mirrored([
    { label: '10 mar', left: 25, right: 50 },
    { label: 'um rótulo que não tem fim', left: 0, right: 100 },
    { label: '24 mar', left: 1, right: 0 },
  ]);
  const sides = lines.map((line) => line.split('│').map((side) => side.replaceAll(/[^█▌▐]/g, '').length));
  assert.equal(sides[0]?.[1], 2 * (sides[0]?.[0] ?? 0));
  assert.deepEqual([sides[1]?.[0], sides[2]], [0, [1, 0]]);
  assert.equal(new Set(lines.map((line) => textColumns(line.split('│')[0] ?? ''))).size, 1);
  for (const line of lines) assert.ok(textColumns(line) <= maxColumns, line);
});

test('every count of a heat map has the shade that its legend says', () => {
  const hours = [0, 1, 2, 5, 6, 7, 22, 25, 26, 49, 56, 57, 80, 99, 100];
  const [, row = ''] = heatMap([{ label: 'seg', hours }], ['0h']);
  const legend = heatLegend([{ hours }], String).join('  ').split('  ');
  const shadeOf = (n: number) =>
    legend
      .map((entry) => entry.split(/[ –]/))
      .find(([, from, to]) => n >= Number(from) && n <= Number(to ?? from))?.[0];
  assert.deepEqual([...row.slice(5)], hours.map(shadeOf));
});

test('a quiet heat map has no shade that stands for nothing', () => {
  assert.deepEqual(heatLegend([{ hours: [0, 1] }], String), ['· 0  █ 1']);
});

test('hours without messages are blank in the line under the map', () => {
  assert.equal(sparkline([0, 1, 4, 8]), ' ▁▄█');
});

test('a table is aligned as text too', () => {
  assert.deepEqual(table(['Quem', 'n'], [['Téo 🐔', '1.000']]), [
    '| Quem   |     n |',
    '| ------ | ----: |',
    '| Téo 🐔 | 1.000 |',
  ]);
});
