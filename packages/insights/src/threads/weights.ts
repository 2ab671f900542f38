/** What speaks for a line beginning something. */
export const beginning = {
  always: -0.1,
  greets: 0.9,
  /** And names nobody. */
  asks: 1,
  names: -1.3,
  thanksOrReacts: -0.4,
  continues: -0.95,
  commands: -0.35,
  /** The speaker has no line in reach. */
  speakerNew: 1.05,
  speakerNewAsks: 0.3,
  /** And names nobody, in eight words or more. */
  speakerNewLong: 0.55,
  /** Somebody named the speaker since the speaker's latest line. */
  turnedTo: -0.25,
  /** Times ln(1 + minutes since the line before). */
  silence: 0.25,
};

/** What speaks for any earlier line as what a line answers or goes on from. */
export const pair = {
  /** Times ln(lines back). */
  back: -0.9,
  backNamesNobody: -0.3,
  /** Times ln(1 + minutes). */
  minutes: -0.8,
  sameMinute: -0.55,
  lineBefore: -0.65,
  /** Times the share of the line's telling words. */
  overlap: 2.85,
  candidateGreets: -1.1,
  candidateThanksOrReacts: -0.5,
};

/** Besides, for a line of the same author. */
export const own = {
  always: 1.9,
  latest: 1.55,
  lineBefore: 0.9,
  minutes: 0.45,
  overlap: -0.4,
  /** Both name the same member first, or nobody. */
  sameNamed: 0.9,
  namesAnother: -1.5,
  continues: 0.6,
  thanksOrReacts: -0.55,
  candidateGreets: -1.15,
  answeredSince: -0.7,
  namedSince: -0.7,
};

/** Besides, for a line of somebody else. */
export const other = {
  authorsLatest: 0.6,
  namesSomebodyElse: -2.05,
  latestToSpeaker: 0.65,
  /** By a line that names nobody itself. */
  namedTheSpeaker: 0.6,
  namedSomebodyElse: -0.95,
  /** The author is whom the speaker's latest line turned to. */
  speakersPartner: 0.5,
  answeredTheSpeaker: 0.55,
  speakersThread: 1.7,
  sinceTheSpeaker: 0.65,
  questionAfterQuestion: -0.65,
  openQuestion: 0.4,
  speakerNewAnswers: -0.5,
  /** The line thanks, and the candidate named the speaker. */
  thanks: 0.6,
  reactsToLineBefore: 0.4,
  linkAfterQuestion: -0.2,
  afterCommand: 0.7,
  commandNamesSame: 0.7,
};

/** Besides, for a line of somebody whom the line names. */
export const naming = {
  always: 1.5,
  addresses: 0.2,
  namedTheSpeaker: 0.5,
  namedNobody: 0.85,
  asked: 0.75,
  followed: 0.6,
  answeredAlready: -0.7,
};
