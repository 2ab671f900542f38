import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Report, reportSchema } from '@prosa/contracts';
import { sampleProfiles } from '../../../test/sample-profiles.ts';
import { sampleReport } from '../../../test/sample-report.ts';
import { maxColumns, textColumns } from '../drawing.ts';
import { locales } from '../locale.ts';
import { profilesEn } from '../phrases/en/profiles.ts';
import { profilesPtBr } from '../phrases/pt-br/profiles.ts';
import { reportMarkdown } from './report-markdown.ts';

const report: Report = { ...sampleReport, profiles: sampleProfiles };
const approved = (locale: string) =>
  readFileSync(new URL(`../../../test/profiles.${locale}.md`, import.meta.url), 'utf8');
/** The part on profiles, up to the next one. */
const told = (given: Report, locale: (typeof locales)[number]) =>
  /## (?:Como cada um se mostra|How each one comes across)\n[\s\S]*?(?=\n## )/.exec(reportMarkdown(given, locale))?.[0];

test('the sample is a report', () => assert.deepEqual(reportSchema.parse(report), report));

for (const locale of locales) {
  const { notice } = locale === 'en' ? profilesEn : profilesPtBr;

  test(`reads as it was approved: test/profiles.${locale}.md`, () => {
    assert.equal(told(report, locale), approved(locale));
  });

  test(`fits a phone, and says what it is worth before anything else: ${locale}`, () => {
    const text = told(report, locale) ?? '';
    assert.ok(text.split('\n\n')[1]?.startsWith(notice));
    for (const [, drawing = ''] of text.matchAll(/```\n(.*?)```/gs))
      for (const line of drawing.split('\n')) assert.ok(textColumns(line) <= maxColumns, line);
  });

  test(`without a profile nothing is told: ${locale}`, () => {
    assert.equal(told(sampleReport, locale), undefined);
    assert.equal(told({ ...report, profiles: { ...sampleProfiles, items: [] } }, locale), undefined);
  });

  test(`without a right to messages it still reads well: ${locale}`, () => {
    assert.doesNotMatch(told({ ...report, quotes: {} }, locale) ?? 'undefined', /undefined|NaN|null|\[object/);
  });
}

test('every profile is explained to whom it is about', () => {
  const [byRules, byModel, none] = sampleProfiles.items;
  assert.ok(byRules && byModel && none);
  const model = { ...byModel, model: 'gpt-5-mini', promptVersion: 'enneagram/1' };
  assert.match(
    profilesPtBr.explanation(byRules),
    /por regras .*rules\/1.*1\.840 palavras próprias em 212 mensagens de 41 dias, comparada com 3 outras pessoas.*82%/,
  );
  assert.match(
    profilesPtBr.explanation(model),
    /modelo de linguagem \(gpt-5-mini, instruções enneagram\/1\).*Uma revisão foi pedida/,
  );
  assert.match(profilesPtBr.explanation({ ...none, words: 120 }), /^Nada se diz: 120 palavras próprias/);
  assert.match(
    profilesEn.explanation(byRules),
    /by rules .*rules\/1.*1,840 words of their own in 212 messages of 41 days, compared with 3 other people.*82%/,
  );
  assert.match(
    profilesEn.explanation(model),
    /language model \(gpt-5-mini, instructions enneagram\/1\).*A review was asked for/,
  );
  assert.match(profilesEn.explanation({ ...none, words: 120 }), /^Nothing is said: 120 words/);
});
