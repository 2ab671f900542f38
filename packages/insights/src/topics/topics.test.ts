import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentWords } from '../words/content-words.ts';
import { agreement } from './communities.ts';
import { findTopics } from './find-topics.ts';
import type { TopicDocument } from './topic-document.ts';
import { unitsOf } from './units.ts';

const subjects: Record<string, string> = {
  football: 'jogo gol goleiro torcida estádio campeonato pênalti atacante árbitro',
  barbecue: 'picanha carvão churrasqueira cerveja linguiça farofa espeto vinagrete costela',
  school: 'prova professora caderno matrícula boletim uniforme mochila recreio diretora',
  health: 'consulta exame vacina remédio febre médico cirurgia receita pressão',
};
const frames = [
  'gente, minha opinião é que % importa demais kkkk',
  'alguém me explica % por favor?',
  'fiquei pensando nesse assunto de % desde cedo',
  'bom dia grupo, % de novo rsrs',
  'lembrei daquela história: %',
];

/** Texts that speak of three words of their subject in frames that all share; deterministic. */
const planted = (each: number): (TopicDocument & { subject: string })[] =>
  Object.entries(subjects).flatMap(([subject, list], s) =>
    Array.from({ length: each }, (_, n) => {
      const words = list.split(' ');
      const said = [0, 1, 2].map((k) => words[(n * (k + 1) + k * k + s) % words.length]);
      return {
        id: `${subject}-${n}`,
        subject,
        text: (frames[(n + s) % frames.length] ?? '').replace('%', said.join(' e ')),
        localTime: `2025-03-${String(3 + (n % 21)).padStart(2, '0')}T10:00:00`,
      };
    }),
  );

const labels = (documents: readonly TopicDocument[], known?: Parameters<typeof findTopics>[1]) => {
  const found = new Map<string, string>();
  for (const { id, documentIds } of findTopics(documents, known).topics)
    for (const document of documentIds) found.set(document, id);
  return documents.map(({ id }) => found.get(id) ?? 'none');
};

test('planted subjects are found, whatever the frames they are spoken of in', () => {
  const documents = planted(30);
  assert.ok(
    agreement(
      labels(documents),
      documents.map(({ subject }) => subject),
    ) >= 0.95,
  );
});

test('a topic has its telling words as people spell them, without frames, filler or laughter', () => {
  const { topics } = findTopics(planted(30));
  const words = topics.map((topic) => topic.words.map(({ word }) => word));
  for (const list of Object.values(subjects))
    assert.ok(words.some((telling) => telling.slice(0, 5).every((word) => list.split(' ').includes(word))));
});

test('neither the order of documents nor their ids make a difference', () => {
  const documents = planted(12);
  const turned = documents.toReversed();
  assert.equal(agreement(labels(documents).toReversed(), labels(turned)), 1);
  const renamed = documents.map((document, at) => ({ ...document, id: `z${(at * 7) % documents.length}` }));
  assert.equal(agreement(labels(documents), labels(renamed)), 1);
  assert.deepEqual(findTopics(documents), findTopics(documents));
});

test('ids survive new documents, and a new subject gets a new id', () => {
  const documents = planted(30);
  const before = findTopics(documents);
  const more = planted(31);
  const after = labels(more, before.topics);
  const known = new Map(before.topics.flatMap(({ id, documentIds }) => documentIds.map((document) => [document, id])));
  const kept = more.filter(({ id }, at) => known.get(id) === after[at]);
  assert.ok(kept.length >= 0.95 * documents.length);

  const withoutHealth = findTopics(documents.filter(({ subject }) => subject !== 'health'));
  const ids = new Set(withoutHealth.topics.map(({ id }) => id));
  const all = labels(documents, withoutHealth.topics);
  assert.ok(documents.every(({ subject }, at) => (subject === 'health') === !ids.has(all[at] ?? '')));
});

test('texts about nothing belong to no topic', () => {
  const idle = ['kkkkkkk', 'bom dia grupo', '<Mídia oculta>', 'áudio ocultado', '😂😂', 'ok obrigada', 'xpto'].map(
    (text, at) => ({ id: `idle-${at}`, text, localTime: '2025-03-03T10:00:00' }),
  );
  const { outlierIds } = findTopics([...planted(10), ...idle]);
  assert.deepEqual(
    outlierIds.toSorted(),
    idle.map(({ id }) => id),
  );
});

test('weeks begin on Monday; representatives are documents of the topic', () => {
  for (const { weeks, size, documentIds, representativeIds } of findTopics(planted(21)).topics) {
    assert.deepEqual(Object.keys(weeks), ['2025-03-03', '2025-03-10', '2025-03-17']);
    assert.equal(
      Object.values(weeks).reduce((a, b) => a + b),
      size,
    );
    assert.equal(documentIds.length, size);
    assert.ok(representativeIds.every((id) => documentIds.includes(id)));
  }
});

test('vectors join what words alone keep apart', () => {
  const documents = ['carro', 'automóvel', 'veículo'].flatMap((word, w) =>
    Array.from({ length: 4 }, (_, n) => ({ id: `${w}${n}`, text: word, localTime: '2025-03-03T10:00:00' })),
  );
  const other = Array.from({ length: 8 }, (_, n) => ({ id: `x${n}`, text: 'praia', localTime: '2025-03-03T10:00:00' }));
  const withVectors = [
    ...documents.map((document) => ({ ...document, vector: Float32Array.of(1, 0) })),
    ...other.map((document) => ({ ...document, vector: Float32Array.of(0, 1) })),
  ];
  assert.equal(findTopics(withVectors).topics.length, 2);
  assert.equal(findTopics([...documents, ...other]).topics.length, 4);
});

test('nothing to find gives no topics', () => {
  assert.deepEqual(findTopics([]), { topics: [], outlierIds: [] });
});

test('a set phrase is one unit', () => {
  const documents = [
    ['opinia', 'import', 'gol'],
    ['opinia', 'import', 'prov'],
    ['opinia', 'import', 'gol'],
    ['prov', 'alone'],
  ];
  assert.deepEqual(unitsOf(documents), [['import', 'gol'], ['import', 'prov'], ['import', 'gol'], ['prov']]);
});

test('telling words: stems of what people said, nothing of what the export wrote', () => {
  const stems = (text: string) => contentWords(text).map(({ stem }) => stem);
  assert.deepEqual(stems('reunião e reuniões'), ['reuni', 'reuni']);
  assert.deepEqual(stems('IMG-20250310-WA0001.jpg (arquivo anexado)'), []);
  assert.deepEqual(stems('kkkkk rsrsrs hahaha huahuahua oii gente bom diaaa'), []);
  assert.deepEqual(stems('@5511999990000 veja https://exemplo.com/picanha'), []);
});
