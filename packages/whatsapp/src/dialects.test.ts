import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headerFormats, writeHeader } from './header-formats.ts';
import { readText } from './testing.ts';

test('the table has 50 dialects, each written as in its example', () => {
  assert.equal(headerFormats.length, 50);
  for (const header of headerFormats)
    assert.equal(writeHeader(header, new Date('2024-01-05T14:05:12Z')), header.example);
});

for (const { locale, example, order } of headerFormats) {
  test(`reads ${locale}: ${example}`, async () => {
    const file = `${example}Ana: oi\nnot a header: 10/05\n${example}Bia: tudo bem?\n`;
    const { entries, summary } = await readText(file, { dateOrder: order });
    const time = /[:.]12/u.test(example) ? '2024-01-05T14:05:12' : '2024-01-05T14:05:00';
    assert.deepEqual(
      entries.map(({ author, text, localTime }) => [author, text, localTime]),
      [
        ['Ana', 'oi\nnot a header: 10/05', time],
        ['Bia', 'tudo bem?', time],
      ],
    );
    assert.equal(entries.map(({ original }) => `${original}\n`).join(''), file);
    assert.equal(summary.counts.unrecognised, 0);
  });
}
