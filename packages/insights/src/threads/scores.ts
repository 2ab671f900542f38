import { type Candidate, type Sought, turnedTo } from './candidate.ts';
import { beginning, naming, other, own, pair } from './weights.ts';
import { reach } from './window.ts';

/** How likely the line begins something, beside `ownScore` and `otherScore`: sums of weights. `silence` in minutes. */
export const beginningScore = ({ candidate, latest, latestNaming }: Sought, silence: number): number => {
  const { line } = candidate;
  const names = line.named.length > 0;
  let score = beginning.always + beginning.silence * Math.log1p(silence);
  if (line.cues.greets) score += beginning.greets;
  if (names) score += beginning.names;
  else if (line.cues.asks) score += beginning.asks;
  if (line.cues.thanks || line.cues.reacts) score += beginning.thanksOrReacts;
  if (line.cues.continues) score += beginning.continues;
  if (line.cues.commands) score += beginning.commands;
  if (latestNaming && latestNaming.place > (latest?.place ?? -1)) score += beginning.turnedTo;
  if (latest) return score;
  score += beginning.speakerNew;
  if (names) return score;
  if (line.cues.asks) score += beginning.speakerNewAsks;
  if (line.words >= 8) score += beginning.speakerNewLong;
  return score;
};

/** How likely the line goes on from an earlier one of its own author. `share`: see SharedWords. */
export const ownScore = (sought: Sought, earlier: Candidate, share: number): number => {
  const { line, place } = sought.candidate;
  let score = own.always + ownFarness(sought, earlier) + pairScore(sought, earlier, share) + own.overlap * share;
  if (earlier === sought.latest) score += own.latest;
  if (place - earlier.place === 1) score += own.lineBefore;
  if (line.named[0] === earlier.line.named[0]) score += own.sameNamed;
  if (line.named.length > 0 && sought.candidate.named[0] !== turnedTo(earlier)) score += own.namesAnother;
  if (line.cues.continues) score += own.continues;
  if (line.cues.thanks || line.cues.reacts) score += own.thanksOrReacts;
  if (earlier.line.cues.greets) score += own.candidateGreets;
  if (earlier.answerers.length > 0) score += own.answeredSince;
  if (sought.latestNaming && sought.latestNaming.place > earlier.place) score += own.namedSince;
  return score;
};

/** How likely the line answers an earlier one of somebody else, but for `farness`. `share`: see SharedWords. */
export const otherScore = (sought: Sought, earlier: Candidate, share: number): number => {
  const { candidate, latest } = sought;
  const { line, author: speaker } = candidate;
  const back = candidate.place - earlier.place;
  const names = line.named.length > 0;
  const {
    named,
    cues: { asks, commands },
  } = earlier.line;
  let score = pairScore(sought, earlier, share);
  if (earlier.author.latest === earlier) score += other.authorsLatest;
  if (named.length > 0) score += namedScore(sought, earlier);
  if (names)
    score += candidate.named.includes(earlier.author) ? namingScore(candidate, earlier) : other.namesSomebodyElse;
  if (earlier.partner === speaker) score += other.answeredTheSpeaker;
  if (latest === null) {
    if (asks) score += other.speakerNewAnswers;
  } else {
    if (sought.speakersPartner === earlier.author) score += other.speakersPartner;
    if (latest.thread === earlier.thread) score += other.speakersThread;
    if (earlier.place > latest.place) score += other.sinceTheSpeaker;
  }
  if (asks) {
    if (line.cues.asks) score += other.questionAfterQuestion;
    if (earlier.answerers.length === 0) score += other.openQuestion;
    if (line.cues.linked) score += other.linkAfterQuestion;
  }
  if (back === 1 && line.cues.reacts) score += other.reactsToLineBefore;
  if (commands && back <= 2) score += other.afterCommand;
  if (commands && names && line.named[0] === named[0]) score += other.commandNamesSame;
  return score;
};

/** An earlier line that names somebody. */
const namedScore = ({ candidate, latestNaming }: Sought, earlier: Candidate): number => {
  const { line, author: speaker } = candidate;
  if (!earlier.named.includes(speaker)) return other.namedSomebodyElse;
  let score = 0;
  if (earlier === latestNaming) score += other.latestToSpeaker;
  if (line.named.length === 0) score += other.namedTheSpeaker;
  if (line.cues.thanks) score += other.thanks;
  return score;
};

/** A line that names the earlier one's author. */
const namingScore = ({ line, author: speaker }: Candidate, earlier: Candidate): number => {
  let score = naming.always;
  if (line.addressed.includes(earlier.author.memberId)) score += naming.addresses;
  if (earlier.named.includes(speaker)) score += naming.namedTheSpeaker;
  if (earlier.named.length === 0) score += naming.namedNobody;
  if (earlier.line.cues.asks) score += naming.asked;
  if (earlier.followed > 0) score += naming.followed;
  if (earlier.answerers.includes(speaker)) score += naming.answeredAlready;
  return score;
};

const pairScore = (sought: Sought, earlier: Candidate, share: number): number => {
  const { line, place } = sought.candidate;
  const {
    minute,
    cues: { greets, thanks, reacts },
  } = earlier.line;
  let score = pair.overlap * share;
  if (line.minute === minute) score += pair.sameMinute;
  if (place - earlier.place === 1) score += pair.lineBefore;
  if (greets) score += pair.candidateGreets;
  if (thanks || reacts) score += pair.candidateThanksOrReacts;
  return score;
};

const logs = Array.from({ length: reach + 1 }, (_, back) => Math.log(back));

const minuteLogs = Array.from({ length: 256 }, (_, minutes) => Math.log1p(minutes));

/** ln(1 + minutes), of whole minutes looked up: most exports know no others. */
const logOf = (minutes: number): number =>
  (Number.isInteger(minutes) ? minuteLogs[minutes] : undefined) ?? Math.log1p(minutes);

/** What distance alone costs: never less for what lies farther back. */
export const farness = ({ candidate: { line, place } }: Sought, earlier: Candidate): number =>
  (line.named.length > 0 ? pair.back : pair.back + pair.backNamesNobody) * (logs[place - earlier.place] ?? 0) +
  pair.minutes * logOf(line.minute - earlier.line.minute);

/** No line of others three lines back or farther scores more than this and its farness; `share` is the highest there is. */
export const otherCeiling = (
  { candidate: { line }, latest, latestNaming, latestToPartner }: Sought,
  share: number,
): number => {
  let most = other.authorsLatest + other.openQuestion + pair.overlap * share;
  if (latest) most += other.speakersPartner + other.speakersThread + other.sinceTheSpeaker;
  if (latestToPartner) most += other.answeredTheSpeaker;
  if (latestNaming) most += other.latestToSpeaker + other.namedTheSpeaker + other.thanks;
  if (line.named.length > 0)
    most +=
      other.commandNamesSame +
      naming.always +
      naming.addresses +
      naming.namedTheSpeaker +
      naming.namedNobody +
      naming.asked +
      naming.followed;
  return most;
};

/** The same for the speaker's lines before the latest; see `ownFarness`. */
export const ownCeiling = (share: number): number =>
  own.always + own.sameNamed + own.continues + (pair.overlap + own.overlap) * share;

/** As `farness`: minutes count less among a speaker's own lines. */
export const ownFarness = (sought: Sought, earlier: Candidate): number =>
  farness(sought, earlier) + own.minutes * logOf(sought.candidate.line.minute - earlier.line.minute);
