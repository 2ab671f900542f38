import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { marked } from 'marked';
import { inline, literal, shortened } from './markdown-text.ts';

test('ordinary words stay as they are', () => {
  for (const text of [
    'kkkk não acredito!! 😂',
    'às 15h30, R$ 20 (vinte)',
    'Tia Nena & Cia',
    'a - b + c = d # e',
    '1. um',
  ]) {
    assert.equal(inline(text), text);
  }
});

test('what Markdown would read is escaped, and line breaks become slashes', () => {
  assert.equal(inline('*oi* _tudo_ [bem]'), '\\*oi\\* \\_tudo\\_ \\[bem\\]');
  assert.equal(inline('um\n\ndois'), 'um / dois');
  assert.equal(inline('&amp; & &#x41;'), '\\&amp; & \\&#x41;');
});

test('addresses become code, which nothing makes clickable', () => {
  assert.equal(inline('olha https://e.example/a_b*c isso'), 'olha `https://e.example/a_b*c` isso');
  assert.equal(inline('me@e.example'), '`me@e.example`');
});

test('characters that hide or reorder text are taken out, joined emoji are not', () => {
  assert.equal(inline('a\u202eb\u200bc\u2066d\u{e0041}'), 'abcd');
  assert.equal(inline('👩‍👩‍👧'), '👩‍👩‍👧');
});

test('whatever is written, only text comes out', () => {
  const pieces = [
    '*',
    '_',
    '`',
    '``',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '!',
    '&',
    '#',
    '~~',
    '|',
    '\\',
    '\n',
    ' ',
    'a',
    'ç',
  ];
  const addresses = [
    'http://',
    'https://x.example',
    'www.',
    'www.x.com',
    'a@b.co',
    'mailto:',
    '<b>',
    '![x](y)',
    '[x]: y',
  ];
  const hostile = fc.array(fc.constantFrom(...pieces, ...addresses), { maxLength: 30 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (text) => {
      const html = marked.parse(`x ${inline(text)} x`, { async: false });
      assert.deepEqual(html.replaceAll(/<\/?(?:p|code)>/g, '').match(/<[^>]*>?/g), null, html);
    }),
    { numRuns: 1_000 },
  );
});

test('a fence cannot be closed from inside a code block', () => {
  assert.equal(literal('a\n```\nb'), "a ''' b");
});

test('long text is cut between words', () => {
  assert.equal(shortened('um dois três quatro', 12), 'um dois…');
  assert.equal(shortened('a'.repeat(30), 10), `${'a'.repeat(10)}…`);
  assert.equal(shortened('curto', 10), 'curto');
});
