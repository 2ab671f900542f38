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

/** A line beside any earlier one. */
export const pairFeatures: readonly Feature<Pair>[] = [
  { name: 'back', weight: -0.9, of: ({ back }) => Math.log(back) },
  { name: 'back, nobody named', weight: -0.3, of: ({ line, back }) => (names(line) ? 0 : Math.log(back)) },
  { name: 'minutes', weight: -0.8, of: ({ minutes }) => Math.log1p(minutes) },
  { name: 'the same minute', weight: -0.55, of: ({ minutes }) => minutes === 0 },
  { name: 'the line before', weight: -0.65, of: ({ back }) => back === 1 },
  { name: 'overlap', weight: 2.85, of: ({ overlap }) => overlap },
  { name: 'candidate greets', weight: -1.1, of: ({ candidate }) => candidate.line.greets },
  { name: 'candidate thanks or reacts', weight: -0.5, of: ({ candidate: { line } }) => line.thanks || line.reacts },
];

/** A line beside an earlier one of its own author. */
export const ownFeatures: readonly Feature<Pair>[] = [
  { name: 'own', weight: 1.9, of: () => true },
  { name: 'own latest', weight: 1.55, of: ({ authorsLatest }) => authorsLatest },
  { name: 'own, the line before', weight: 0.9, of: ({ back }) => back === 1 },
  { name: 'own, minutes', weight: 0.45, of: ({ minutes }) => Math.log1p(minutes) },
  { name: 'own, overlap', weight: -0.4, of: ({ overlap }) => overlap },
  {
    name: 'own, both name the same or nobody',
    weight: 0.9,
    of: ({ line, candidate }) => line.named[0] === candidate.line.named[0],
  },
  {
    name: 'own, names another than before',
    weight: -1.5,
    of: ({ line, candidate }) => names(line) && line.named[0] !== partnerOf(candidate),
  },
  { name: 'own, continues', weight: 0.6, of: ({ line }) => line.continues },
  { name: 'own, thanks or reacts', weight: -0.55, of: ({ line }) => line.reacts || line.thanks },
  { name: 'own greeting, then the matter', weight: -1.15, of: ({ candidate }) => candidate.line.greets },
  { name: 'own, answered since', weight: -0.7, of: ({ candidate }) => candidate.answerers.length > 0 },
  { name: 'own, speaker named since', weight: -0.7, of: ({ namedSince }) => namedSince },
];

/** A line beside an earlier one of somebody else. */
export const otherFeatures: readonly Feature<Pair>[] = [
  { name: "author's latest", weight: 0.6, of: ({ authorsLatest }) => authorsLatest },
  { name: 'names somebody else', weight: -2.05, of: ({ line, namesAuthor }) => names(line) && !namesAuthor },
  { name: 'latest that named the speaker', weight: 0.65, of: ({ latestToSpeaker }) => latestToSpeaker },
  {
    name: 'author named the speaker, who names nobody',
    weight: 0.6,
    of: ({ line, authorNamesSpeaker }) => authorNamesSpeaker && !names(line),
  },
  {
    name: 'author named somebody else',
    weight: -0.95,
    of: ({ candidate, authorNamesSpeaker }) => names(candidate.line) && !authorNamesSpeaker,
  },
  {
    name: 'partner of the speaker',
    weight: 0.5,
    of: ({ candidate, speakersLatest }) => partnerOf(speakersLatest) === candidate.line.memberId,
  },
  {
    name: 'author answered the speaker',
    weight: 0.55,
    of: ({ line, candidate }) => candidate.partner === line.memberId,
  },
  {
    name: "thread of the speaker's latest",
    weight: 1.7,
    of: ({ candidate, speakersLatest }) => speakersLatest?.thread === candidate.thread,
  },
  {
    name: 'since the speaker spoke',
    weight: 0.65,
    of: ({ candidate, speakersLatest }) => speakersLatest !== null && candidate.at > speakersLatest.at,
  },
  { name: 'question after question', weight: -0.65, of: ({ line, candidate }) => candidate.line.asks && line.asks },
  {
    name: 'open question',
    weight: 0.4,
    of: ({ candidate }) => candidate.line.asks && candidate.answerers.length === 0,
  },
  {
    name: 'speaker new, answers',
    weight: -0.5,
    of: ({ speakersLatest, candidate }) => speakersLatest === null && candidate.line.asks,
  },
  { name: 'thanks', weight: 0.6, of: ({ line, authorNamesSpeaker }) => line.thanks && authorNamesSpeaker },
  { name: 'reacts to the line before', weight: 0.4, of: ({ line, back }) => line.reacts && back === 1 },
  { name: 'link after question', weight: -0.2, of: ({ line, candidate }) => line.linked && candidate.line.asks },
  { name: 'after a command', weight: 0.7, of: ({ candidate, back }) => candidate.line.commands && back <= 2 },
  {
    name: 'command names the same',
    weight: 0.7,
    of: ({ line, candidate }) => candidate.line.commands && names(line) && line.named[0] === candidate.line.named[0],
  },
];

/** A line beside an earlier one whose author it names. */
export const namingFeatures: readonly Feature<Pair>[] = [
  { name: 'names the author', weight: 1.5, of: () => true },
  {
    name: 'addresses the author',
    weight: 0.2,
    of: ({ line, candidate }) => line.addressed.includes(candidate.line.memberId),
  },
  { name: 'names the author, who named the speaker', weight: 0.5, of: ({ authorNamesSpeaker }) => authorNamesSpeaker },
  { name: 'names the author, who named nobody', weight: 0.85, of: ({ candidate }) => !names(candidate.line) },
  { name: 'names the author, who asked', weight: 0.75, of: ({ candidate }) => candidate.line.asks },
  { name: 'names the author, followed already', weight: 0.6, of: ({ candidate }) => candidate.followed > 0 },
  {
    name: 'names the author, answered already',
    weight: -0.7,
    of: ({ line, candidate }) => candidate.answerers.includes(line.memberId),
  },
];
