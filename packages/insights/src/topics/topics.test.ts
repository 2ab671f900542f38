import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { contentWords } from '../words/content-words.ts';
import { agreement } from './agreement.ts';
import { finishTopics, needsRefit } from './finish.ts';
import { fitTopics } from './fit-topics.ts';
import { packedSegments } from './packed-segments.ts';
import { mergeTopics, type TopicsPartial, topicsOf } from './partial.ts';
import { planted, type SaidText, segmentsFrom, vocabularies } from './testing.ts';
import type { KnownTopic, TopicModel } from './topic-model.ts';
import { readerOf } from './topic-reader.ts';
import { topicSegmentsOf } from './topic-segment.ts';
import { phrasesIn } from './units.ts';

const fit = (texts: readonly SaidText[], known?: readonly KnownTopic[]): TopicModel =>
  fitTopics(segmentsFrom(texts), known);
const topicsIn = (texts: readonly SaidText[], model: TopicModel): string[] =>
  segmentsFrom(texts).map((segment) => readerOf(model).topicOf(segment) ?? 'none');

test('planted subjects are found, whatever the frames they are spoken of in', () => {
  const texts = planted(30);
  const found = topicsIn(texts, fit(texts));
  assert.ok(
    agreement(
      found,
      texts.map(({ subject }) => subject),
    ) >= 0.95,
  );
});

test('a topic has its telling words as people spell them, without frames, filler or laughter', () => {
  const words = fit(planted(30)).topics.map((topic) => topic.words.map(({ word }) => word));
  for (const vocabulary of vocabularies)
    assert.ok(words.some((telling) => telling.slice(0, 5).every((word) => vocabulary.includes(word))));
});

test('the order of segments makes no difference; the model is plain JSON and is not large', () => {
  const texts = planted(200);
  const model = fit(texts);
  assert.deepEqual(fit(texts.toReversed()), model);
  assert.deepEqual(JSON.parse(JSON.stringify(model)), model);
  assert.ok(JSON.stringify(model).length < 50_000);
});

test('of many segments a sample is looked at, spread over time', () => {
  const texts = planted(1_000);
  const model = fit(texts);
  assert.equal(model.sampled, 3_000);
  assert.equal(model.fitted.segments, 4_000);
  const found = topicsIn(texts, model);
  assert.ok(
    agreement(
      found,
      texts.map(({ subject }) => subject),
    ) >= 0.95,
  );
});

test('ids survive new texts, and a new subject gets a new id', () => {
  const texts = planted(30);
  const before = fit(texts);
  const more = planted(31);
  const known = new Map(topicsIn(texts, before).map((id, at) => [texts[at]?.id, id]));
  const after = topicsIn(more, fit(more, before.known));
  assert.ok(more.filter(({ id }, at) => known.get(id) === after[at]).length >= 0.95 * texts.length);

  const withoutHealth = fit(texts.filter(({ subject }) => subject !== 'health'));
  const ids = new Set(withoutHealth.topics.map(({ id }) => id));
  const all = topicsIn(texts, fit(texts, withoutHealth.known));
  assert.ok(texts.every(({ subject }, at) => (subject === 'health') === !ids.has(all[at] ?? '')));
});

test('what was not spoken of for a while comes back under its id, which nothing else was given', () => {
  const texts = planted(30);
  const first = fit(texts);
  const second = fit(
    texts.filter(({ subject }) => subject !== 'school'),
    first.known,
  );
  const third = fit(texts, second.known);
  assert.equal(second.topics.length, first.topics.length - 1);
  assert.deepEqual(topicsIn(texts, third), topicsIn(texts, first));
});

const idle: SaidText[] = [
  'kkkkkkk',
  'bom dia grupo',
  '<Mídia oculta>',
  'áudio ocultado',
  '😂😂',
  'ok obrigada',
  'xpto',
].map((text, id) => ({ id, text, localTime: '2025-03-03T10:00:00' }));

test('of few texts without a word in common, themes tell what they are about', () => {
  const said = {
    football: ['que golaço do atacante', 'o goleiro falhou feio', 'pênalti claro e o juiz não deu'],
    health: ['saiu o exame de sangue', 'marquei consulta pro mês que vem', 'tô com febre, alguém tem dipirona?'],
    barbecue: ['quem leva a picanha?', 'falta comprar carvão', 'eu faço a farofa'],
  };
  const texts = Object.values(said).flatMap((list, subject) =>
    list.map((text, n) => ({ id: 10 * subject + n, text, localTime: '2025-03-03T10:00:00' })),
  );
  const found = topicsIn(texts, fit(texts));
  assert.equal(
    agreement(
      found,
      texts.map(({ id }) => Math.floor(id / 10)),
    ),
    1,
  );
});

test('what is all about the same has no topics', () => {
  const texts = planted(30).filter(({ subject }) => subject === 'football');
  assert.deepEqual(fit(texts.map((text) => ({ ...text, text: text.text.replace('gol', 'jogo') }))).topics, []);
});

test('texts about nothing belong to no topic', () => {
  const texts = planted(10);
  const model = fit([...texts, ...idle]);
  assert.ok(topicsIn(idle, model).every((id) => id === 'none'));
  assert.ok(topicsIn(texts, model).every((id) => id !== 'none'));
});

test('nothing to find gives no topics', () => {
  const model = fit([]);
  assert.deepEqual(model.topics, []);
  assert.deepEqual(finishTopics(topicsOf(segmentsFrom(idle), model), model), {
    topics: [],
    none: { segments: 7, messages: 7, share: 1 },
  });
});

test('a segment has who wrote it, its mood, and each telling word with the messages that say it', () => {
  const said = ['Comprei carvão e picanha', 'carvões? quantos?', 'kkkk', 'Picanha boa'];
  const lines = said.map((text, at) => ({
    id: at + 5,
    memberId: at === 1 ? ('mem_b' as const) : ('mem_a' as const),
    localTime: `2025-03-03T10:0${at}:00`,
    kind: 'message' as const,
    type: 'text',
    words: 1,
    media: 0,
    edited: false,
    text,
    sentiment: at === 2 ? null : { score: at / 10, label: 'neutral' as const, deciding: [] },
  }));
  const linked = lines.map((line, at) => ({ ...line, answers: at === 0 ? null : 5, mentions: [], asks: false }));
  const [segment, ...others] = topicSegmentsOf(linked, lines);
  assert.deepEqual(others, []);
  assert.deepEqual(segment, {
    id: 5,
    from: '2025-03-03T10:00:00',
    messages: 4,
    words: [
      ['compr', 'comprei', [5]],
      ['carv', 'carvão', [5, 6]],
      ['picanh', 'picanha', [5, 8]],
    ],
    members: [
      ['mem_a', 3],
      ['mem_b', 1],
    ],
    mood: [400, 3],
  });
});

test('partials merge in any grouping, survive JSON, and are left alone', () => {
  const segments = segmentsFrom([...planted(8), ...idle]);
  const model = fitTopics(segments);
  const whole = topicsOf(segments, model);
  const cuts = fc.array(fc.nat(segments.length), { maxLength: 5 });
  fc.assert(
    fc.property(cuts, fc.boolean(), (places, fromLeft) => {
      const edges = [0, ...places.sort((a, b) => a - b), segments.length];
      const parts = edges.slice(1).map((to, at) => topicsOf(segments.slice(edges[at], to), model));
      const before = JSON.stringify(parts);
      const stored = JSON.parse(before) as TopicsPartial[];
      const merged = fromLeft
        ? stored.reduce((a, b) => mergeTopics(a, b))
        : stored.reduceRight((b, a) => mergeTopics(a, b));
      assert.deepEqual(merged, whole);
      assert.equal(JSON.stringify(stored), before);
    }),
  );
});

test('the answer: shares, weeks from Monday, who spoke of it, and messages to quote', () => {
  const texts = planted(21);
  const segments = segmentsFrom(texts);
  const model = fitTopics(segments);
  const { topics, none } = finishTopics(topicsOf(segments, model), model);
  assert.equal(topics.reduce((sum, { share }) => sum + share, none.share).toFixed(9), '1.000000000');
  for (const { weeks, segments: count, members, quotes, trend, words } of topics) {
    assert.deepEqual(Object.keys(weeks), ['2025-03-03', '2025-03-10', '2025-03-17']);
    assert.equal(
      Object.values(weeks).reduce((a, b) => a + b),
      count,
    );
    assert.equal(trend, null);
    assert.equal(
      members.reduce((sum, { messages }) => sum + messages, 0),
      count,
    );
    assert.equal(quotes.length, 5);
    const texted = quotes.map(({ messageId }) => texts.find(({ id }) => id === messageId)?.text ?? '');
    assert.ok(texted.every((text) => words.filter(({ word }) => text.includes(word)).length >= 2));
  }
});

test('trends: what grew, fell, ended, and went on as before', () => {
  const weeks = Array.from({ length: 20 }, (_, week) =>
    new Date(Date.UTC(2025, 0, 6 + 7 * week, 12)).toISOString().slice(0, 19),
  );
  const often = [
    (week: number) => (week >= 15 ? 9 : 3),
    (week: number) => (week >= 15 ? 2 : 9),
    (week: number) => (week >= 15 ? 0 : 5),
    () => 5,
  ];
  const texts = weeks.flatMap((localTime, week) =>
    vocabularies.flatMap((words, subject) =>
      Array.from({ length: often[subject]?.(week) ?? 0 }, (_, n) => ({
        id: week * 1_000 + subject * 100 + n,
        text: [0, 1, 2].map((k) => words[(n * (k + 1) + k * k + week) % words.length]).join(' '),
        localTime,
      })),
    ),
  );
  const segments = segmentsFrom(texts);
  const model = fitTopics(segments);
  const trends = new Map(finishTopics(topicsOf(segments, model), model).topics.map(({ id, trend }) => [id, trend]));
  const expected = ['rising', 'falling', 'past', 'steady'];
  const ids = topicsIn(texts, model);
  for (const [at, { id }] of texts.entries())
    assert.equal(trends.get(ids[at] ?? ''), expected[Math.floor((id % 1_000) / 100)]);
});

test('a model is fitted anew when a fifth has come, or what it does not know', () => {
  const texts = planted(30);
  const model = fit(texts);
  const seen = (more: readonly SaidText[]) => topicsOf(segmentsFrom([...texts, ...more]), model);
  assert.equal(needsRefit(model, seen([])), false);
  assert.equal(needsRefit(model, seen(idle.slice(0, 3))), false);
  assert.equal(needsRefit(model, seen(planted(30).slice(0, 30))), true);
  assert.equal(needsRefit(model, seen(idle)), true);
});

test('a set phrase is one unit', () => {
  const documents = [
    ['opinia', 'import', 'gol'],
    ['opinia', 'import', 'prov'],
    ['opinia', 'import', 'gol'],
    ['prov', 'alone'],
  ];
  assert.deepEqual(phrasesIn(documents), [['opinia', 'import']]);
});

test('telling words: stems of what people said, nothing of what the export wrote', () => {
  const stems = (text: string) => contentWords(text).map(({ stem }) => stem);
  assert.deepEqual(stems('reunião e reuniões'), ['reuni', 'reuni']);
  assert.deepEqual(stems('IMG-20250310-WA0001.jpg (arquivo anexado)'), []);
  assert.deepEqual(stems('kkkkk rsrsrs hahaha huahuahua oii gente bom diaaa'), []);
  assert.deepEqual(stems('@5511999990000 veja https://exemplo.com/picanha'), []);
});

test('packed segments come apart without being parsed, whatever was written', () => {
  const segments = segmentsFrom(planted(5));
  const hostile = segments.map((segment) => ({
    ...segment,
    words: [...segment.words, ['{"id":', ',{"id":7}]', [segment.id]] as (typeof segment.words)[number]],
  }));
  for (const day of [segments, hostile, segments.slice(0, 1), []])
    assert.deepEqual(
      packedSegments(Buffer.from(JSON.stringify(day))).map((packed) => JSON.parse(packed.toString('utf8'))),
      day,
    );
});
