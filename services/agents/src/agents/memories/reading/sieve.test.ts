import assert from 'node:assert/strict';
import { it } from 'node:test';
import { gramsOf, mayMatch, needsOf } from './sieve.ts';

const lets = (pattern: string, text: string) => mayMatch(needsOf(new RegExp(pattern, 'gu')), gramsOf(text));

it('lets through whatever matches, and most else not', () => {
  const patterns = [
    String.raw`\b(?:moro|mora(?:mos)?) (?:em|no|na)\b`,
    String.raw`\btrabalh[oa](?: (?:ha|faz) \S+ anos)? (?=n[oa] )`,
    String.raw`(?<!\b(?:nao|nem) )\bfui (?:contratad|demitid)[oa]s?(?=$|[,.!])`,
    String.raw`^(?<day>\d{1,2}) de (?<month>maio|junho)\b`,
    String.raw`\b(?:abri|abrimos)? ?minha lojinha{1,2}\.`,
  ];
  const texts = ['moramos no sul', 'trabalho faz dois anos na feira', 'fui demitida', '3 de maio', 'minha lojinha.'];
  for (const [at, pattern] of patterns.entries())
    for (const text of texts) {
      const matches = new RegExp(pattern, 'gu').test(text);
      assert.equal(matches, text === texts[at], `${pattern} in ${text}`);
      assert.equal(lets(pattern, text), matches, `${pattern} in ${text}`);
    }
});

it('asks nothing of a pattern that may do without any word', () => {
  assert.deepEqual(needsOf(/\S+ (?:no|na)? ?(?:casa)?/gu), []);
  assert.ok(lets(String.raw`\p{L}+[!.]*$`, 'oi'));
});
