import type { Phrases } from '../phrases.ts';
import { count, days, messages, number, percent } from './words.ts';

const dimensions = {
  dominance: 'Dominance',
  influence: 'Influence',
  steadiness: 'Steadiness',
  conscientiousness: 'Conscientious',
} as const;

/** What each type looks for. */
const types = [
  'what is right',
  'helping',
  'achieving',
  'being unique',
  'understanding',
  'safety',
  'pleasure',
  'strength',
  'peace',
];

const kinds = { disc: 'DISC', enneagram: 'Enneagram' } as const;
const sure = (confidence: number): string => (confidence <= 0.2 ? 'very low' : confidence <= 0.4 ? 'low' : 'medium');
const words = (n: number): string => count(n, 'word of their own', 'words of their own');

export const profilesEn: Phrases['profiles'] = {
  notice:
    'Profiles drawn from chat are a guess, not a diagnosis: no public study validates DISC or the Enneagram from messages. They are not for hiring, credit, health, or any decision about anybody. All people may see their own, contest it, and ask for a review by a person (LGPD, art. 20).',
  title: (kind, confidence) => `**${kinds[kind]}**: ${sure(confidence)} confidence (${percent(confidence)})`,
  basis: ({ words: n, days: on }) => `Read from ${words(n)}, written on ${days(on)}.`,
  compared: '50 is what is usual in this group.',
  alone: '50 is what is usual in group chats.',
  dimension: (name) => dimensions[name],
  type: (type) => `${type} · ${types[type - 1]}`,
  undecided: 'open',
  leading: ({ type, wing }) =>
    `What shows most is type **${type}**, which looks for ${types[type - 1]}${wing === null ? '' : `, with wing **${wing}** (${types[wing - 1]})`}.`,
  noLeading: 'No type stands out.',
  more: (n) => `and ${number(n)} more`,
  inFavour: (quotes) => `For it: ${quotes}.`,
  against: (quotes) => `Against it: ${quotes}.`,
  nothingAgainst: 'Nothing was found against it.',
  contested:
    '**Contested**: somebody asked that a person review this profile. Until the answer it does not change; read it with that doubt.',
  tooLittle: (names) => `There is not enough yet to say anything of: ${names}.`,
  explanation: ({ state, method, model, promptVersion, words: n, body, contested }) => {
    const how =
      method === 'model'
        ? `by a language model (${model ?? '?'}, instructions ${promptVersion ?? '?'}), which was given only sentences of this person, without names or contacts, in two halves read apart`
        : `by rules that count signs in this person's sentences (${promptVersion ?? '?'}), without a language model`;
    const doubt = contested
      ? ' A review was asked for and is not answered yet: until then the profile does not change.'
      : '';
    if (state === 'insufficient_evidence' || !body)
      return `Nothing is said: ${words(n)} are too few, or quotes were missing. Under 350 words no model is asked.${doubt}`;
    const compared =
      body.comparedWith === null
        ? ''
        : `, compared with ${count(body.comparedWith, 'other person', 'other people')} of the group`;
    const halves = body.agreement === null ? '' : ` The two halves agree by ${percent(body.agreement)}.`;
    return `Made ${how}: ${words(n)} in ${messages(body.messages)} of ${days(body.days)}${compared}.${halves} Every quote was checked in the message of the person who wrote it; a score with fewer than three is not shown.${doubt}`;
  },
};
