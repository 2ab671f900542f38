import type { Predicate } from '@prosa/contracts';
import { birthdayAnswer, congratulatedRules } from './birthday.ts';
import { childrenAnswer } from './family.ts';
import { homeAnswer, homeEcho } from './homes.ts';
import { workAnswers } from './occupation.ts';
import { originAnswers } from './origin.ts';
import { petAnswers } from './pets.ts';
import type { Rule } from './rule.ts';
import { studyAnswer } from './studies.ts';
import { teamAnswer } from './team.ts';

/** What is answered in half a sentence: "15/08", "Uma filha, Helena", "Lusa". */
export interface Topic {
  asked: RegExp;
  /** Who says it of themselves asks the others as well: "Palmeirense aqui" is followed by "timão". */
  follows?: Predicate;
  answers: readonly Rule[];
  /** An answer comes within this time of its question. */
  minutes: number;
  /** It has no more words than this. */
  words: number;
  /** Who asks does not answer. */
  ofOthers: boolean;
}

const you = '(?:voces?|tu|a senhora|o senhor|o pessoal|cada um)';
const soon = { minutes: 10, words: 14, ofOthers: true };

export const topics: readonly Topic[] = [
  {
    ...soon,
    asked: new RegExp(
      String.raw`\b(?:aniversarios|aniversario de ${you}|lista (?:de|dos) aniversarios?|(?:seu|teu|sua data de) (?:aniversario|nascimento)|(?:${you}|senhora?) faz(?:em)? (?:anos|aniversario)|datas? de nascimento|(?:digam|mandem|passem) as datas)\b`,
    ),
    follows: 'birthday',
    answers: [birthdayAnswer],
    minutes: 20,
    words: 20,
    ofOthers: false,
  },
  {
    asked: /\b(?:parabens|feliz (?:aniversario|vida)|felicidades)\b/,
    answers: congratulatedRules,
    minutes: 720,
    words: 40,
    ofOthers: true,
  },
  {
    ...soon,
    asked:
      /\btime(?: do coracao)? ?\?|\bqual (?:e )?(?:o )?(?:seu|teu) time\b|\btime (?:de voces|que voces? torcem?)\b|\b(?:que|qual) time (?:voces?|tu) \S+|\btorc(?:e|em|endo) (?:para|pro) (?:quem|qual|que)\b/,
    follows: 'supports_team',
    answers: [teamAnswer],
    words: 9,
    ofOthers: false,
  },
  { ...soon, asked: /\btem filh[oa]s? ?\?/, answers: [childrenAnswer], words: 40 },
  {
    ...soon,
    asked:
      /\b(?:quem|voces?|tu|pessoal|alguem)(?: ai| aqui)? tem (?:algum )?(?:bicho|pet|cachorro|gato|animal)\b|\b(?:bichos?|pets?) de (?:voces|estimacao)\b/,
    follows: 'has_pet',
    answers: petAnswers,
    minutes: 20,
    ofOthers: false,
  },
  {
    ...soon,
    asked: new RegExp(
      String.raw`\b(?:onde|aonde|que bairro|qual bairro)(?: e que| que)? ${you} (?:mora|moram|(?:esta|ta|estao|tao) morando|vivem?)\b|(?:^|\bgente,? |\b${you} )moram? (?:onde|aonde|em que bairro)\b|^(?:gente,? )?(?:onde|aonde) moram\b`,
    ),
    answers: [homeAnswer],
  },
  { ...soon, asked: /(?!)/, follows: 'lives_in', answers: [homeEcho] },
  {
    ...soon,
    asked: new RegExp(
      String.raw`(?:^|\bgente,? |\b${you} )(?:trabalham?|(?:esta|ta) trabalhando) (?:onde|aonde|com (?:o )?que|em que|de que)\b|\b(?:onde|aonde|com o que|em que|de que) ${you} (?:trabalham?|(?:esta|ta) trabalhando)\b|\bque ${you} faz(?:em)? (?:da vida|la)\b|\b(?:sua|tua) profissao\b|\bfaz(?:em)? o que da vida\b`,
    ),
    answers: workAnswers,
  },
  {
    ...soon,
    asked: /\b(?:qual|que) (?:o )?(?:seu |teu )?curso\b|\b(?:estuda|estudam|cursa|faz faculdade de) (?:o )?que\b/,
    answers: [studyAnswer],
  },
  {
    ...soon,
    asked: new RegExp(
      String.raw`\bde onde ${you} (?:e|sao|veio|vieram|vem)\b|\b${you} (?:e|sao|veio|vieram|vem) de onde\b|\b${you} e \p{L}{3,}(?:ano|ana|eiro|eira|ense|ucho|ucha|ista)\?`,
      'u',
    ),
    answers: originAnswers,
  },
];
