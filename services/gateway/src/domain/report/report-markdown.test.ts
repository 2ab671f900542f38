import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Report, reportSchema } from '@prosa/contracts';
import { marked } from 'marked';
import { sampleReport } from '../../../test/sample-report.ts';
import { maxColumns, textColumns } from '../drawing.ts';
import { locales } from '../locale.ts';
import { reportMarkdown } from './report-markdown.ts';

const parts = [
  'overview',
  'activity',
  'temporal',
  'interactions',
  'sentiment',
  'topics',
  'events',
  'moments',
  'memories',
] as const;
const nonsense = /undefined|NaN|Infinity|\[object|null/;
const empty: Partial<Report> = {
  temporal: { weeks: [], trend: null, seasonality: null, changes: [], quietPeriods: [] },
  interactions: { ties: [], members: [], reciprocity: null, communities: [], modularity: 0, waits: null },
  sentiment: {
    overall: { messages: 0, mean: null, positive: 0, negative: 0 },
    ...{ members: [], calendar: [], weeks: [], turningPoints: [] },
  },
  topics: { topics: [], segments: 3, outliers: 3 },
  events: { bursts: [], anomalousDays: [], planned: [] },
  moments: { moments: [], silence: null },
  memories: { items: [], dropped: 0 },
};

const approved = (locale: string) =>
  readFileSync(new URL(`../../../test/report.${locale}.md`, import.meta.url), 'utf8');

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

  test(`every part stands or is missing by itself: ${locale}`, () => {
    const { analysis, group } = sampleReport;
    const bare: Report = { analysis, group, members: {}, quotes: {} };
    assert.match(reportMarkdown(bare, locale), /^# Quintal da Vó\n\n## /);
    const failed = { ...bare, analysis: { ...analysis, partial: true, missing: ['statistics' as const] } };
    assert.match(reportMarkdown(failed, locale), /\*\*(?:Incompleto|Incomplete)\*\*/);
    for (const part of parts) {
      const { [part]: only, ...without } = sampleReport;
      assert.ok(only, part);
      assert.doesNotMatch(reportMarkdown(without, locale), nonsense);
      assert.doesNotMatch(reportMarkdown({ ...bare, [part]: only }, locale), nonsense);
    }
  });

  test(`sections without anything in them are not told: ${locale}`, () => {
    const text = reportMarkdown({ ...sampleReport, ...empty }, locale);
    assert.doesNotMatch(text, nonsense);
    const headings = [...text.matchAll(/^## .*$/gm)].map(([heading]) => heading);
    // Numbers, people, rhythm, memories (which says that there are none) and how it was made.
    assert.equal(headings.length, 5, headings.join());
  });

  test(`a group of one, and a group of many: ${locale}`, () => {
    const { overview, activity } = sampleReport;
    const [first] = activity?.members ?? [];
    assert.ok(overview && activity && first);
    const one = { ...sampleReport, ...empty, activity: { ...activity, members: [{ ...first, share: 1 }] } };
    assert.doesNotMatch(reportMarkdown(one, locale), nonsense);
    const crowd = Array.from({ length: 60 }, () => first);
    const many = reportMarkdown({ ...sampleReport, activity: { ...activity, members: crowd } }, locale);
    assert.match(
      many,
      /E mais 48 pessoas, com [\d.]+ mensagens ao todo|And 48 more people, with [\d,]+ messages in all/,
    );
  });

  test(`without a right to words the report still reads well: ${locale}`, () => {
    const { memories: _, ...seen } = sampleReport;
    const text = reportMarkdown({ ...seen, quotes: {} }, locale);
    assert.doesNotMatch(text, nonsense);
    assert.doesNotMatch(text, /^>|“|aqui em casa|Cinema/m);
    assert.match(text, /\*\*(?:Sábado, 12 de abril, às 13h|Saturday, April 12, at 1 PM)\*\*\. /);
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
  const { memories, group, topics, events } = sampleReport;
  assert.ok(memories && topics && events);
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
    topics: { ...topics, topics: topics.topics.map((topic) => ({ ...topic, words: [hostile, hostile] })) },
  };
  const tags = (shown: Report) =>
    Object.groupBy(marked.parse(reportMarkdown(shown, 'en'), { async: false }).match(/<\w+/g) ?? [], (tag) => tag);
  const [tame, wild] = [tags(sampleReport), tags(report)];
  for (const tag of ['<a', '<img', '<del', '<input'] as const) assert.equal(wild[tag], undefined, tag);
  // Addresses become code; beyond that there is not one tag more or less than in the tame report.
  for (const seen of [tame, wild]) delete seen['<code'];
  assert.deepEqual(wild, tame);
});

test('a later version says what changed, and one in which nothing did says that', () => {
  const [someone] = sampleReport.activity?.members ?? [];
  const [topic] = sampleReport.topics?.topics ?? [];
  const since = {
    ...{ version: 3, finishedAt: '2025-06-14T01:30:00.000Z', messages: 1_200 },
    newMembers: someone ? [someone.memberId] : [],
    newTopics: topic ? [topic.id] : [],
    memories: { added: 2, retired: 1 },
  };
  const told = (locale: (typeof locales)[number], rest: object = {}) =>
    reportMarkdown({ ...sampleReport, since: { ...since, ...rest } }, locale);
  assert.match(
    told('pt-BR'),
    /## O que mudou\n\n- Desde a versão 3, de 13 de junho de 2025, às 22h30: 1\.200 mensagens a mais\./,
  );
  assert.match(
    told('pt-BR'),
    /- Quem escreveu pela primeira vez: .+\.\n- Assuntos novos: .+\.\n- Do que cada um contou de si: 2 novas e 1 que já não vale\./,
  );
  assert.match(
    told('en'),
    /## What changed\n\n- Since version 3, made on June 13, 2025, 10:30 PM: 1,200 messages more\./,
  );
  assert.match(told('en'), /2 things are new and 1 is no longer true\./);
  const nothing = { messages: 0, newMembers: [], newTopics: [], memories: { added: 0, retired: 0 } };
  assert.match(told('pt-BR', nothing), /às 22h30: nenhuma mensagem nova\.\n\n## Como/);
  for (const locale of locales) assert.doesNotMatch(told(locale), nonsense);
});
