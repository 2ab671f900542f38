import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cutText } from './chunks.ts';
import { contentWords } from './content-words.ts';
import { readWords } from './read-words.ts';

const stems = (text: string) => contentWords(text).map(({ stem }) => stem);

test('the forms of a word meet in one stem', () => {
  for (const forms of [
    'reunião reuniões reuniao',
    'mudamos mudou mudando',
    'churrasqueira churrasco',
    'cheguei chegou',
  ])
    assert.equal(new Set(stems(forms)).size, 1, `${forms}: ${stems(forms)}`);
  assert.equal(new Set(stems('cidade cedo')).size, 2);
});

test('fillers, laughter, links, mentions and what an export writes for media say nothing', () => {
  assert.deepEqual(
    stems('Bom dia gente kkkkk hahaha https://example.org/churrasco @carla <Mídia oculta> foto.jpg (arquivo anexado)'),
    [],
  );
  assert.deepEqual(stems('imagem ocultada: muuuito churrasco na TV'), ['churrasc', 'tv']);
});

test('a text read by parts, most of them met before, reads as it does at once', () => {
  const part = fc.constantFrom(
    ...[
      'churrasco',
      'Reunião,',
      'kkk',
      '<Mídia',
      'oculta>',
      '<3',
      'imagem',
      'ocultada',
      'a.jpg',
      '(arquivo',
      'anexado)',
    ],
    ...['www.x.com/bolo', '@ana,bolo', 'ana@x.com', 'e/ou', 'mensagem', 'apagada', '12h', 'não', 'MUUUITO', '👏👏bolo'],
  );
  const gap = fc.constantFrom(' ', '  ', '\n', '\u00a0', '\u2003', '\ufeff', '\t');
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.oneof(part, fc.string()), gap)), (parts) => {
      const text = parts.flat().join('');
      assert.deepEqual(contentWords(text), readWords(text));
      assert.deepEqual(
        cutText(text).chunks.map(({ written }) => written),
        text.match(/\S+/g) ?? [],
      );
    }),
    { numRuns: 500 },
  );
});
