import { places } from '../lexicon/places.ts';
import { ambiguousTeams, teams } from '../lexicon/teams.ts';
import { fold } from '../reading/fold.ts';
import { foldedOf, isEnd, type Word } from '../reading/phrase.ts';
import { ending, opening, type Rule, type RuleMatch, rule, type Value, whatever } from './rule.ts';

const teamOf = (words: readonly Word[]): Value | null => {
  for (const length of [3, 2, 1]) {
    const team = teams.get(foldedOf(words.slice(0, length)));
    if (team) return { value: team, normal: fold(team) };
  }
  return null;
};

const team = ({ words }: RuleMatch) => teamOf(words);
/** "sou palmeirense" is a supporter; "sou Bahia", "sou peixe" could be anything. */
const supporter = ({ words }: RuleMatch) =>
  words[0] &&
  (places.has(words[0].folded) || /^(?:peixe|galo|coelho|macaca|raposa|tubarao|figueira|remo)$/.test(words[0].folded))
    ? null
    : teamOf(words);
/** Beside words that are said of much else, only what is nothing but a club. */
const unmistakable = ({ words }: RuleMatch) => {
  const length = [3, 2, 1].find((most) => teams.has(foldedOf(words.slice(0, most)))) ?? 0;
  return ambiguousTeams.has(foldedOf(words.slice(0, length))) ? null : teamOf(words);
};
/** "O meu Santos ganhou", not "meu peixe ganhou". */
const ours = (match: RuleMatch) =>
  /^(?:peixe|galo|coelho|macaca|raposa|tubarao|figueira|remo|leao|fogao|papagaio|bugre|juventude)$/.test(
    match.words[0]?.folded ?? '',
  )
    ? null
    : teamOf(match.words);

const playful = { playful: true };
const always =
  '(?:de pai e mae|de (?:berco|familia|nascenca)|nasce e morre|ate morrer|desde (?:o berco|pequen[oa]|crianca|menin[oa]|sempre|que nasci|que me entendo|os \\d|\\d)|de coracao|roxo|roxa|doente|ate (?:morrer|o fim|debaixo)|com (?:muito )?(?:sofrimento|orgulho)|sofredora?|fanatic[oa]|raiz|assumid[oa]|de carteirinha|sempre|minha vida|minha paixao)';

export const teamRules: Rule[] = [
  rule(
    'supports_team',
    0.95,
    String.raw`\b(?:torco|torcemos|sempre torci)(?: desde \S+| muito| so)? (?:pro|para o|para a|para|pelo|pela)\b`,
    team,
    playful,
  ),
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
  rule(
    'supports_team',
    0.85,
    String.raw`\b(?:agora (?:eu )?(?:sou|e)|(?:virei|mudei) a casaca(?:,|\.| e)? (?:agora )?(?:sou|para o|pro))\b`,
    team,
    playful,
  ),
  rule('supports_team', 0.85, String.raw`(?:^|[,!.] ?|\b(?:gente|nao|mano|pois) )aqui e(?: o| a)?\b`, team, playful),
  rule(
    'supports_team',
    0.8,
    String.raw`${opening}(?=\S+(?: \S+)? (?:aqui(?: tambem)?(?=$|[,.!])|aqui tambem|${always}))`,
    unmistakable,
    {
      ...playful,
      bare: true,
    },
  ),
  rule('supports_team', 0.85, String.raw`\bsou(?= \S+(?: \S+)? (?:${always}|e nao nego))`, team, playful),
  rule(
    'supports_team',
    0.8,
    String.raw`(?:^|\bcomo )torcedora? d[oa](?= \S+(?: \S+)? (?:aqui|${always}))`,
    team,
    playful,
  ),
  rule('supports_team', 0.8, String.raw`\b(?:nasci|passei pro lado d[oa])(?= \S)`, supporter, playful),
  rule('supports_team', 0.75, String.raw`\b(?:sofrendo|sofro|sofri) com (?:o )?meu\b`, team, playful),
  rule('supports_team', 0.85, String.raw`\bmeu coracao e\b`, team, playful),
  rule('supports_team', 0.85, String.raw`\bsou d[oa]\b`, unmistakable, playful),
  rule(
    'supports_team',
    0.8,
    String.raw`\bmeu(?= \S+(?: \S+)? (?:ganhou|perdeu|joga|jogou|empatou|subiu|venceu|contratou|tem o|nem|so apanha|foi campeao|e campeao|(?:esta|ta) (?:mal|bem|na)|vai (?:cair|subir))\b)`,
    ours,
    playful,
  ),
  rule('supports_team', 0.85, String.raw`\bnasci com [^.,!?]{0,30}?\b(?:o|a|de)\b`, unmistakable, playful),
  rule('supports_team', 0.75, String.raw`\bmeu(?= \S)`, unmistakable, playful),
  rule('supports_team', 0.75, String.raw`\b(?:\d+|vinte|trinta|quarenta|cinquenta) anos? de\b`, unmistakable, playful),
  rule(
    'supports_team',
    0.7,
    String.raw`^(?:vai|vamos|dale|da-lhe|bora|avante|salve o)(?= \S+(?: \S+)?(?: (?:minha )?(?:porra|caralho|krl))?(?=\s*(?:[!.]|$)))`,
    unmistakable,
    playful,
  ),
  ending(
    'supports_team',
    String.raw`\b(?:nao torco(?: mais)?|deixei de torcer|parei de torcer) (?:pro|para o|para a|para|pelo|pela)\b(?! (?:time )?(?:nenhum|ninguem|mais nada))`,
    team,
  ),
  ending(
    'supports_team',
    String.raw`\b(?:nao torco mais|nao torco (?:mais )?(?:para|pro)(?: time)? (?:nenhum|ninguem)|parei de torcer)\b(?= (?:para time|pro time|para nenhum|para ninguem|para mais)|$|[,.!])`,
    whatever,
  ),
  ending('supports_team', String.raw`\bnao sou(?: mais)?(?= \S)`, supporter),
  ending('supports_team', String.raw`\b(?:larguei|abandonei|desisti d)(?: ?[oa])\b`, team),
];

/** What may follow a club that is all there is to say: "verdão né", "Portuguesa de Desportos". */
const goesOn =
  /^(?:aqui|desde|roxo|roxa|doente|tudo|o|claro|sempre|com|ne|obvio|uai|ue|bah|visse|de|forever|ate|e|sem|por)$/;
/** "Portuguesa, desde menino", "pelo Sport tudo": to who asked for the team. */
export const teamAnswer = rule(
  'supports_team',
  0.85,
  String.raw`^(?:(?:e )?eu,? )?(?:(?:sou|o|a|do|da|pro|pelo|pela|meu|minha|aqui e|aqui) )?(?=\S)`,
  (match) => {
    const found = team(match);
    const length = [3, 2, 1].find((most) => teams.has(foldedOf(match.words.slice(0, most)))) ?? 0;
    const after = match.words[length];
    return found && (!after || isEnd(after) || goesOn.test(after.folded)) ? found : null;
  },
  playful,
);
