import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Report, reportSchema } from '@prosa/contracts';
import { marked } from 'marked';
import { sampleReport } from '../../test/sample-report.ts';
import { maxColumns, textColumns } from './drawing.ts';
import { locales } from './locale.ts';
import { reportMarkdown } from './report-markdown.ts';

const approved = (locale: string) => readFileSync(new URL(`../../test/report.${locale}.md`, import.meta.url), 'utf8');

test('the sample is a report', () => {
  assert.deepEqual(reportSchema.parse(sampleReport), sampleReport);
});

for (const locale of locales) {
  test(`reads as it was approved: test/report.${locale}.md`, () => {
    assert.equal(reportMarkdown(sampleReport, locale), approved(locale));
  });

  test(`drawings fit a phone: ${locale}`, () => {
    for (const [, drawing] of reportMarkdown(sampleReport, locale).matchAll(/```\n(.*?)```/gs)) {
      for (const line of (drawing ?? '').split('\n')) assert.ok(textColumns(line) <= maxColumns, line);
    }
  });

  test(`what only some sections say, said alone: ${locale}`, () => {
    const { analysis, group } = sampleReport;
    const bare: Report = { analysis, group, members: {}, quotes: {} };
    assert.match(reportMarkdown(bare, locale), /^# Quintal da Vó\n\n## /);
    const failed = { ...bare, analysis: { ...analysis, partial: true, missing: ['statistics' as const] } };
    assert.match(reportMarkdown(failed, locale), /\*\*(?:Incompleto|Incomplete)\*\*/);
    for (const part of ['overview', 'activity', 'moments', 'memories'] as const) {
      const { [part]: _, ...without } = sampleReport;
      assert.doesNotMatch(reportMarkdown(without, locale), /undefined|NaN|Infinity|\[object/);
    }
  });
}

test('for a reader without rights to words, it says that they are kept back', () => {
  const { memories: _, ...seen } = sampleReport;
  const text = reportMarkdown({ ...seen, quotes: {} }, 'pt-BR');
  assert.match(text, /Memórias e citações só aparecem para quem pode/);
  assert.doesNotMatch(text, /dedo|Curitiba/);
});

test('nothing that people write becomes a link, an image, a heading or HTML', () => {
  const hostile =
    '# x\n\n[a](http://e.example) ![b](http://e.example/i.png) <img src=x> http://e.example www.e.example me@e.example **b** `c` | d |\n```\n- e\n> f';
  const members = Object.fromEntries(Object.keys(sampleReport.members).map((id) => [id, hostile]));
  const quotes = Object.fromEntries(
    Object.entries(sampleReport.quotes).map(([id, quote]) => [id, { ...quote, text: hostile }]),
  );
  const { memories, group } = sampleReport;
  assert.ok(memories);
  const items = memories.items.map((item) => ({
    ...item,
    value: hostile,
    quotes: item.quotes.map((quote) => ({ ...quote, quote: hostile })),
  }));
  const report = {
    ...sampleReport,
    group: { ...group, name: hostile },
    members,
    quotes,
    memories: { ...memories, items },
  };
  const tags = (shown: Report) =>
    Object.groupBy(marked.parse(reportMarkdown(shown, 'en'), { async: false }).match(/<\w+/g) ?? [], (tag) => tag);
  const [tame, wild] = [tags(sampleReport), tags(report)];
  for (const tag of ['<a', '<img', '<del', '<input'] as const) assert.equal(wild[tag], undefined, tag);
  // Addresses become code; beyond that there is not one tag more or less than in the tame report.
  for (const seen of [tame, wild]) delete seen['<code'];
  assert.deepEqual(wild, tame);
});
