import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { type Report, reportSchema } from '@prosa/contracts';
import { offlineNarrative, wordedNarrative } from '../../../test/sample-narrative.ts';
import { sampleReport } from '../../../test/sample-report.ts';
import { type Locale, locales } from '../locale.ts';
import { withoutMembers } from '../without-members.ts';
import { reportMarkdown } from './report-markdown.ts';

const headings: Record<Locale, string[]> = {
  'pt-BR': ['Como cada um participa', 'Costumes', 'As últimas conversas'],
  en: ['How each one takes part', 'Habits', 'The latest conversations'],
};
/** The named parts of a report. */
const partsOf = (report: Report, locale: Locale): string =>
  reportMarkdown(report, locale)
    .split(/^(?=## )/m)
    .filter((part) => headings[locale].some((heading) => part.startsWith(`## ${heading}\n`)))
    .join('');
const top = (report: Report, locale: Locale): string => reportMarkdown(report, locale).split('\n\n')[2] ?? '';

describe('what agents tell of a group', () => {
  it('is a report', () => {
    for (const report of [offlineNarrative, wordedNarrative]) assert.deepEqual(reportSchema.parse(report), report);
  });

  for (const locale of locales)
    it(`reads as it was approved: test/narrative.${locale}.md`, () => {
      const file = new URL(`../../../test/narrative.${locale}.md`, import.meta.url);
      const told = `${partsOf(offlineNarrative, locale)}\n---\n\n${partsOf(wordedNarrative, locale)}`;
      assert.equal(told, readFileSync(file, 'utf8'));
      assert.doesNotMatch(told, /undefined|NaN|Infinity|\[object|null|mem_/);
    });

  it('has the group in sentences at the top, where a model wrote them in the language of the reader', () => {
    assert.match(
      top(wordedNarrative, 'pt-BR'),
      /^\*\*Tia Nena\*\* abre a porta, \*\*Rafa 🐔\*\* entra cantando\. Fala-se/,
    );
    assert.doesNotMatch(top(wordedNarrative, 'pt-BR'), /(?<!\\)\]\(/, 'and no link of its own');
    assert.equal(top(wordedNarrative, 'en'), top(sampleReport, 'en'));
    assert.equal(top(offlineNarrative, 'pt-BR'), top(sampleReport, 'pt-BR'), 'figures tell it otherwise');
  });

  it('names a subject by its label', () => {
    assert.match(reportMarkdown(offlineNarrative, 'pt-BR'), /### Manga \\\*no\\\* quintal\n/);
  });

  it('says nothing of a day whose messages the reader may not read', () => {
    const { quotes: _, ...rest } = offlineNarrative;
    assert.ok(!reportMarkdown({ ...rest, quotes: {} }, 'pt-BR').includes('## As últimas conversas'));
  });

  it('says nothing of members who were blocked since', () => {
    const { engagement, patterns } = offlineNarrative;
    const rafa = engagement?.members[0]?.memberId ?? assert.fail();
    const left = withoutMembers({ ...(engagement && { engagement }), ...(patterns && { patterns }) }, new Set([rafa]));
    assert.ok(!JSON.stringify(left).includes(rafa));
    assert.equal(left.engagement?.members.length, 3);
  });
});
