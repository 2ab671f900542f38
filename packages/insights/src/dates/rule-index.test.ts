import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addresses } from './addresses.ts';
import { any, beginningsOf } from './beginnings.ts';
import { combine } from './combine.ts';
import { english } from './en/grammar.ts';
import { fold } from './fold.ts';
import { portuguese } from './pt/grammar.ts';
import { indexRules, shapeOf } from './rule-index.ts';
import { scan } from './scan.ts';

const fixture = (name: string): string[] =>
  readFileSync(new URL(`fixtures/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !/^[#@] /.test(line))
    .map((line) => (line.split(' | ')[0] ?? '').replaceAll('\\n', '\n'));

const languages = [
  ['pt-BR', portuguese, [...fixture('pt-dates'), ...fixture('pt-none')]],
  ['en', english, [...fixture('en-dates'), ...fixture('en-none')]],
] as const;

for (const [language, grammar, phrases] of languages) {
  const rules = [...addresses, ...grammar.rules];
  const indexed = indexRules(rules);
  const words = [...new Set(phrases.flatMap((phrase) => phrase.split(' ')))];
  const texts = fc.oneof(
    fc.constantFrom(...phrases),
    fc
      .array(fc.oneof(fc.constantFrom(...words), fc.constantFrom(...phrases)), { maxLength: 8 })
      .map((all) => all.join(' ')),
    fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((all) => all.join('')),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );

  describe(`what may be left untried in ${language}`, () => {
    const misses = (original: string): string[] => {
      const folded = fold(original);
      const shape = shapeOf(folded.text);
      return Array.from(folded.text).flatMap((_, at) => {
        const tried = indexed(shape, at);
        return rules.flatMap((rule) => {
          rule.pattern.lastIndex = at;
          return rule.pattern.test(folded.text) && !tried.includes(rule) ? [`${at} ${rule.pattern}`] : [];
        });
      });
    };
    /** With every rule tried at every word, and no hint asked. */
    const found = (original: string) => {
      const folded = fold(original);
      return combine(
        scan(folded, original, () => rules),
        folded,
        { day: 20_000, minute: 840 },
        grammar,
      );
    };

    it('no rule that matches, in any phrase', () => {
      for (const phrase of phrases) assert.deepEqual(misses(phrase), [], phrase);
    });
    it('no rule that matches, in any text', () => {
      fc.assert(
        fc.property(texts, (text) => assert.deepEqual(misses(text), [])),
        { numRuns: 300 },
      );
    });
    it('no text in which there is anything', () => {
      const check = (text: string) => {
        if (found(text).length > 0) assert.match(fold(text).text, grammar.hint);
      };
      for (const phrase of phrases) check(phrase);
      fc.assert(fc.property(texts, check), { numRuns: 1_000 });
    });
  });
}

describe('beginnings of a pattern', () => {
  const of = (source: string, length = 3) => [...beginningsOf(source, length)].sort();

  it('are its first characters, digits alike', () => {
    assert.deepEqual(of('amanha'), ['ama']);
    assert.deepEqual(of('[1-9]h|as'), ['0h', 'as']);
    assert.deepEqual(of('n[ao]s? x'), ['na ', 'nas', 'no ', 'nos']);
    assert.deepEqual(of('(?:de )?(?<day>\\d{1,2})/'), ['0/', '00/', 'de ']);
    assert.deepEqual(of('a+b*'), ['a', 'aa', 'aaa', 'aab', 'ab', 'abb']);
    assert.deepEqual(of('(?!b)(?<=c)x(?=y)$'), ['x']);
    assert.deepEqual(of('.[^ ]\\.'), [`${any}${any}.`]);
    assert.deepEqual(of('x{2}|y{2,}|z{0,1}'), ['', 'xx', 'yy', 'yyy', 'z']);
  });

  it('are not guessed', () => {
    assert.throws(() => beginningsOf('\\w', 3), SyntaxError);
    assert.throws(() => beginningsOf('a)b', 3), SyntaxError);
  });
});
