import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesIn } from './names-in.ts';

test('finds a name as a whole, in any case, and nothing that contains it', () => {
  const isNamed = namesIn(['Ana', '+55 11 98123-4477'], []);
  for (const text of ['Ana saiu', 'Bia adicionou ANA.', '+55 11 98123-4477 entrou', '“Ana”'])
    assert.equal(isNamed(text), true, text);
  for (const text of ['Mariana saiu', 'Anabela saiu', '+55 11 98123-44771 entrou', ''])
    assert.equal(isNamed(text), false, text);
});

test('leaves lines of those alone whose longer names begin alike', () => {
  const isNamed = namesIn(['Ana'], ['Ana Paula', 'Bia']);
  assert.equal(isNamed('Ana Paula saiu'), false);
  assert.equal(isNamed('Ana Paula adicionou Ana'), true);
});

test('a name may hold what means something in an expression', () => {
  assert.equal(namesIn(['Zé (trabalho) *'], [])('Zé (trabalho) * saiu'), true);
  assert.equal(namesIn(['  '], [])('qualquer coisa'), false);
});
