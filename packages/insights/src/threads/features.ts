import type { ReadLine } from './read-line.ts';
import type { Candidate, Pair } from './window.ts';

type Seen = boolean | number;
export interface Feature<Subject> {
  name: string;
  weight: number;
  of: (subject: Subject) => Seen;
}

/** A line on its own: whether it begins something. */
export interface Beginning {
  line: ReadLine;
  /** The speaker's own latest line; null where there is none in reach. */
  speakersLatest: Candidate | null;
  /** Minutes since the line before. */
  silence: number;
  /** Somebody named the speaker since the speaker's latest line. */
  turnedTo: boolean;
}

const names = ({ named }: ReadLine): boolean => named.length > 0;

export const beginningFeatures: readonly Feature<Beginning>[] = [
  { name: 'begins', weight: -0.1, of: () => true },
  { name: 'begins: greets', weight: 0.9, of: ({ line }) => line.greets },
  {
    name: 'begins: asks',
    weight: 1,
    of: ({ line }) => line.asks && !names(line),
  },
  {
    name: 'begins: names somebody',
    weight: -1.3,
    of: ({ line }) => names(line),
  },
  {
    name: 'begins: thanks or reacts',
    weight: -0.4,
    of: ({ line }) => line.thanks || line.reacts,
  },
  {
    name: 'begins: continues',
    weight: -0.95,
    of: ({ line }) => line.continues,
  },
  { name: 'begins: a command', weight: -0.35, of: ({ line }) => line.commands },
  {
    name: 'begins: speaker new',
    weight: 1.05,
    of: ({ speakersLatest }) => speakersLatest === null,
  },
  {
    name: 'begins: speaker new, asks',
    weight: 0.3,
    of: ({ line, speakersLatest }) => speakersLatest === null && line.asks && !names(line),
  },
  {
    name: 'begins: speaker new, names nobody, long',
    weight: 0.55,
    of: ({ line, speakersLatest }) => speakersLatest === null && !names(line) && line.words >= 8,
  },
  { name: 'begins: turned to', weight: -0.25, of: ({ turnedTo }) => turnedTo },
  {
    name: 'begins: silence',
    weight: 0.25,
    of: ({ silence }) => Math.log1p(silence),
  },
];

const partnerOf = (candidate: Candidate | null): string | null =>
  candidate === null ? null : (candidate.line.named[0] ?? candidate.partner);

export const pairFeatures: readonly Feature<Pair>[] = [
  { name: 'back', weight: -0.9, of: ({ back }) => Math.log(back) },
  {
    name: 'back, nobody named',
    weight: -0.3,
    of: ({ line, back }) => (names(line) ? 0 : Math.log(back)),
  },
  { name: 'minutes', weight: -0.8, of: ({ minutes }) => Math.log1p(minutes) },
  { name: 'the line before', weight: -0.65, of: ({ back }) => back === 1 },
  { name: 'overlap', weight: 2.85, of: ({ overlap }) => overlap },
  {
    name: 'overlap, own',
    weight: -0.4,
    of: ({ overlap, own }) => (own ? overlap : 0),
  },
  {
    name: 'candidate greets',
    weight: -1.1,
    of: ({ candidate }) => candidate.line.greets,
  },
  {
    name: 'candidate thanks or reacts',
    weight: -0.5,
    of: ({ candidate: { line } }) => line.thanks || line.reacts,
  },

  { name: 'own', weight: 1.9, of: ({ own }) => own },
  {
    name: 'own latest',
    weight: 1.55,
    of: ({ own, authorsLatest }) => own && authorsLatest,
  },
  {
    name: 'own, the line before',
    weight: 0.9,
    of: ({ own, back }) => own && back === 1,
  },
  {
    name: 'own minutes',
    weight: 0.45,
    of: ({ own, minutes }) => (own ? Math.log1p(minutes) : 0),
  },
  {
    name: 'own, both name the same or nobody',
    weight: 0.9,
    of: ({ own, line, candidate }) => own && (line.named[0] ?? null) === (candidate.line.named[0] ?? null),
  },
  {
    name: 'own, names another than before',
    weight: -1.5,
    of: ({ own, line, candidate }) => own && names(line) && line.named[0] !== partnerOf(candidate),
  },
  {
    name: 'own, continues',
    weight: 0.6,
    of: ({ own, line }) => own && line.continues,
  },
  {
    name: 'own, reacts',
    weight: -0.55,
    of: ({ own, line }) => own && (line.reacts || line.thanks),
  },
  {
    name: 'own greeting, then the matter',
    weight: -1.15,
    of: ({ own, candidate }) => own && candidate.line.greets,
  },
  {
    name: 'own, answered since',
    weight: -0.7,
    of: ({ own, candidate }) => own && candidate.answerers.length > 0,
  },

  {
    name: 'own, named since',
    weight: -0.7,
    of: ({ own, namedSince }) => own && namedSince,
  },

  {
    name: 'other latest',
    weight: 0.6,
    of: ({ own, authorsLatest }) => !own && authorsLatest,
  },
  {
    name: 'addresses the author',
    weight: 0.2,
    of: ({ own, line, candidate }) => !own && line.addressed.includes(candidate.line.memberId),
  },
  {
    name: 'names the author',
    weight: 1.5,
    of: ({ own, line, candidate }) => !own && line.named.includes(candidate.line.memberId),
  },
  {
    name: 'names somebody else',
    weight: -2.05,
    of: ({ own, line, candidate }) => !own && names(line) && !line.named.includes(candidate.line.memberId),
  },
  {
    name: 'names the author, who named the speaker',
    weight: 0.5,
    of: ({ own, line, candidate }) =>
      !own && line.named.includes(candidate.line.memberId) && candidate.line.named.includes(line.memberId),
  },
  {
    name: 'names the author, who named nobody',
    weight: 0.85,
    of: ({ own, line, candidate }) => !own && line.named.includes(candidate.line.memberId) && !names(candidate.line),
  },
  {
    name: 'names the author, who asked',
    weight: 0.75,
    of: ({ own, line, candidate }) => !own && line.named.includes(candidate.line.memberId) && candidate.line.asks,
  },
  {
    name: 'latest that named the speaker',
    weight: 0.65,
    of: ({ latestToSpeaker }) => latestToSpeaker,
  },
  {
    name: 'author named the speaker, who names nobody',
    weight: 0.6,
    of: ({ line, candidate }) => !names(line) && candidate.line.named.includes(line.memberId),
  },
  {
    name: 'author named somebody else',
    weight: -0.95,
    of: ({ own, line, candidate }) => !own && names(candidate.line) && !candidate.line.named.includes(line.memberId),
  },
  {
    name: 'partner of the speaker',
    weight: 0.5,
    of: ({ own, candidate, speakersLatest }) => !own && partnerOf(speakersLatest) === candidate.line.memberId,
  },
  {
    name: 'author answered the speaker',
    weight: 0.55,
    of: ({ own, line, candidate }) => !own && candidate.partner === line.memberId,
  },
  {
    name: "thread of the speaker's latest",
    weight: 1.7,
    of: ({ own, candidate, speakersLatest }) => !own && speakersLatest?.thread === candidate.thread,
  },
  {
    name: 'since the speaker spoke',
    weight: 0.65,
    of: ({ own, candidate, speakersLatest }) => !own && speakersLatest !== null && candidate.at > speakersLatest.at,
  },
  {
    name: 'question after question',
    weight: -0.65,
    of: ({ own, line, candidate }) => !own && candidate.line.asks && line.asks,
  },
  {
    name: 'open question',
    weight: 0.4,
    of: ({ own, candidate }) => !own && candidate.line.asks && candidate.answerers.length === 0,
  },
  {
    name: 'speaker new, answers',
    weight: -0.5,
    of: ({ own, speakersLatest, candidate }) => !own && speakersLatest === null && candidate.line.asks,
  },
  {
    name: 'speaker answered it, names the author',
    weight: -0.7,
    of: ({ line, candidate }) =>
      candidate.answerers.includes(line.memberId) && line.named.includes(candidate.line.memberId),
  },
  {
    name: 'the same minute',
    weight: -0.55,
    of: ({ minutes }) => minutes === 0,
  },
  {
    name: 'command names the same',
    weight: 0.7,
    of: ({ own, line, candidate }) =>
      !own && candidate.line.commands && names(line) && line.named[0] === candidate.line.named[0],
  },
  {
    name: 'names the author, followed already',
    weight: 0.6,
    of: ({ own, line, candidate }) => !own && candidate.followed > 0 && line.named.includes(candidate.line.memberId),
  },
  {
    name: 'thanks',
    weight: 0.6,
    of: ({ own, line, candidate }) => !own && line.thanks && candidate.line.named.includes(line.memberId),
  },
  {
    name: 'reacts to the line before',
    weight: 0.4,
    of: ({ own, line, back }) => !own && line.reacts && back === 1,
  },
  {
    name: 'link after question',
    weight: -0.2,
    of: ({ own, line, candidate }) => !own && line.linked && candidate.line.asks,
  },
  {
    name: 'after a command',
    weight: 0.7,
    of: ({ own, candidate, back }) => !own && candidate.line.commands && back <= 2,
  },
];
