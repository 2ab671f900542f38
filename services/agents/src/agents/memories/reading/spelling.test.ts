import assert from 'node:assert/strict';
import { it } from 'node:test';
import { spelled } from './spelling.ts';

it('writes short forms out, and letters that were drawn out once', () => {
  assert.equal(spelled('vc tb n gosta d timaooo, ne').text, 'voce tambem nao gosta de timao, ne');
  assert.equal(spelled('to no ap kkkk 2000').text, 'estou no apartamento kkkk 2000');
});

it('knows where each word was', () => {
  const folded = 'agr to em itaqueraaa, msm';
  const { text, at } = spelled(folded);
  const start = text.indexOf('itaquera');
  assert.equal(folded.slice(at(start), at(start + 'itaquera'.length)), 'itaqueraaa');
  assert.equal(folded.slice(at(text.indexOf('mesmo'))), 'msm');
  assert.equal(at(text.length), folded.length);
});
