import { crafts } from '../lexicon/crafts.ts';
import { type Rule, type RuleMatch, rule, type Value } from './rule.ts';

/** For oneself, and for once. */
const notForALiving =
  /\b(?:em mim|para mim|por hobby|so (?:hoje|dessa vez)|de brincadeira|meu proprio|minha propria|d[oa] meu filho|da minha filha|ajudei|aniversario d[eoa]|nas ferias)\b/;
const patterns = crafts.map(({ title, pattern }) => ({ title, is: new RegExp(`^(?:${pattern})\\b`, 'u') }));

/** A gerund says whose work it is by what stands before it, a verb by itself. */
const ofMine = (before: string, done: string): boolean =>
  !/^\p{L}+ndo\b/u.test(done) ||
  /\b(?:estou|eu|aqui|anos?|vivo|trabalho|fico|passo|dia|noite|sigo|ja|e|ainda|por dia|h)[, ]+$/.test(before) ||
  before.trim() === '';

const tradeOf = ({ matched, before, said }: RuleMatch, folded: string): Value | null => {
  const title = patterns.find(({ is }) => is.test(folded))?.title;
  return title === undefined || !ofMine(before, folded) || notForALiving.test(said) || matched === ''
    ? null
    : { value: title, normal: title };
};

/** What one is, by what one does: "dou aula de história" says a teacher. */
export const craftRules: Rule[] = [
  rule(
    'works_as',
    0.75,
    String.raw`(?<!\b(?:quem|el[ea]s?|que el[ea]) )\b(?<done>${crafts.map(({ pattern }) => pattern).join('|')})\b`,
    (match) => tradeOf(match, match.groups['done'] ?? ''),
    { bare: true },
  ),
];
