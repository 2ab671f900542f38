import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addresses } from './addresses.ts';
import { english } from './en/grammar.ts';
import { codesOf, fold } from './fold.ts';
import { portuguese } from './pt/grammar.ts';
import { indexRules } from './rule-index.ts';

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
      return Array.from(folded.text).flatMap((_, at) => {
        const tried = indexed(codesOf(folded), at);
        return rules.flatMap((rule) => {
          rule.pattern.lastIndex = at;
          return rule.pattern.test(folded.text) && !tried.includes(rule) ? [`${at} ${rule.pattern}`] : [];
        });
      });
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
  });
}
