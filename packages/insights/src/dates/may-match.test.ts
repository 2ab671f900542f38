import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mayMatch } from './may-match.ts';

const codesOf = (text: string) => Uint16Array.from([...text, '\0'], (character) => character.charCodeAt(0));

const tell = (...patterns: string[]) => {
  const told = mayMatch(patterns, (numbers) => numbers.map((number) => patterns[number]));
  return (text: string, at = 0) => told(codesOf(text), at);
};

describe('which patterns may match', () => {
  it('is told of those that match from an index on', () => {
    const told = tell('amanha', 'am[an]', 'n[ao]s? x', 'mana');
    assert.deepEqual(told('amanha'), ['amanha', 'am[an]']);
    assert.deepEqual(told('amanha', 1), []);
    assert.deepEqual(told('a mana', 2), ['mana']);
    assert.deepEqual(told('nos x'), ['n[ao]s? x']);
    assert.deepEqual(told('ama'), ['am[an]']);
    assert.deepEqual(told(''), []);
  });

  it('is told of every quantifier', () => {
    const told = tell('x{2}y', 'x{1,2}z', 'x{2,}a', 'x*b', 'x+c', 'x?d', '(?:xy?)*e', '(?:x|yy){3}f');
    assert.deepEqual(
      ['xxy', 'xxxy', 'xz', 'xxz', 'xxxz', 'xa', 'xxa', 'xxxxa', 'b', 'xxxb', 'c', 'xxc', 'd', 'xd', 'xxd'].map(
        (text) => told(text).join(),
      ),
      ['x{2}y', '', 'x{1,2}z', 'x{1,2}z', '', '', 'x{2,}a', 'x{2,}a', 'x*b', 'x*b', '', 'x+c', 'x?d', 'x?d', ''],
    );
    assert.deepEqual(
      ['e', 'xyxe', 'yxe', 'xyyxf', 'xyyf', 'xxxxf'].map((text) => told(text).join()),
      ['(?:xy?)*e', '(?:xy?)*e', '', '(?:x|yy){3}f', '', ''],
    );
  });

  it('is told with a class that must not come next; whatever else looks around is taken to hold', () => {
    const told = tell('as(?![a-z])', 'as(?! \\d)', '(?<!x)a', '\\bas$');
    assert.deepEqual(told('asa'), ['as(?! \\d)', '(?<!x)a', '\\bas$']);
    assert.deepEqual(told('as'), ['as(?![a-z])', 'as(?! \\d)', '(?<!x)a', '\\bas$']);
  });

  it('takes all digits for the same, and so all characters that texts seldom have', () => {
    const told = tell('[12]', '×', '[^a]', '.', '\\.');
    assert.deepEqual(told('9'), ['[12]', '[^a]', '.']);
    assert.deepEqual(told('é'), ['×', '[^a]', '.']);
    assert.deepEqual(told('.'), ['[^a]', '.', '\\.']);
  });

  it('reads no text to its end for a pattern that has none', () => {
    assert.deepEqual(tell('a+b', 'a', 'b')('a'.repeat(4_000)), ['a+b', 'a']);
  });

  it('remembers no more than it may', () => {
    const told = tell('[ab]*a[ab]{14}c', 'b');
    for (let number = 0; number < 1 << 15; number += 1) {
      const text = `${number.toString(2).padStart(15, '0').replaceAll('0', 'a').replaceAll('1', 'b')}c`;
      if (text.startsWith('a')) assert.ok(told(text).includes('[ab]*a[ab]{14}c'));
    }
    assert.ok(told('b').includes('b'));
  });

  it('is not guessed', () => {
    assert.throws(() => tell('\\w'), SyntaxError);
    assert.throws(() => tell('a)b'), SyntaxError);
  });
});
