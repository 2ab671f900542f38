import { places } from '../lexicon/places.ts';
import { teams } from '../lexicon/teams.ts';
import { fold } from '../reading/fold.ts';
import { foldedOf, type Word } from '../reading/phrase.ts';
import { ending, type Rule, type RuleMatch, rule, type Value } from './rule.ts';

const teamOf = (words: readonly Word[]): Value | null => {
  for (const length of [3, 2, 1]) {
    const team = teams.get(foldedOf(words.slice(0, length)));
    if (team) return { value: team, normal: fold(team) };
  }
  return null;
};

const team = ({ words }: RuleMatch) => teamOf(words);
/** "sou palmeirense" is a supporter; "sou Bahia" could be anything. */
const supporter = ({ words }: RuleMatch) => (words[0] && places.has(words[0].folded) ? null : teamOf(words));

const playful = { playful: true };

export const teamRules: Rule[] = [
  rule(
    'supports_team',
    0.95,
    String.raw`\b(?:torco|torcemos|sempre torci)(?: desde \S+| muito| so)? (?:pro|para o|para a|pra|pelo|pela|p)\b`,
    team,
    playful,
  ),
  rule('supports_team', 0.95, String.raw`\bmeu time (?:do coracao )?e(?: o| a)?\b`, team, playful),
  rule(
    'supports_team',
    0.9,
    String.raw`\b(?:sou|virei)(?: (?:muito|super|bem|um|uma|mais um|mais uma))?(?: (?:torcedora?|fanatic[oa])(?: fanatic[oa])?(?: d[oa]| pel[oa])?)?(?= \S)`,
    supporter,
    playful,
  ),
  rule(
    'supports_team',
    0.9,
    String.raw`\bsou (?:torcedora?|fanatic[oa])(?: fanatic[oa])? (?:d[oa]|pel[oa])\b`,
    team,
    playful,
  ),
  ending(
    'supports_team',
    String.raw`\b(?:(?:nao|n) torco(?: mais)?|deixei de torcer|parei de torcer) (?:pro|para o|para a|pra|pelo|pela|p)\b`,
    team,
  ),
  ending('supports_team', String.raw`\b(?:nao|n) sou(?: mais)?(?= \S)`, supporter),
  ending('supports_team', String.raw`\b(?:larguei|abandonei|desisti d)(?: ?[oa])\b`, team),
];

/** "Portuguesa, desde menino": to who asked for the team. */
export const teamAnswer = rule('supports_team', 0.85, '^(?:o )?(?=\\S)', team, playful);
