import type {
  AgentName,
  AgentResult,
  AnalysisId,
  ErrorCode,
  GroupId,
  MemberId,
  ProfileKind,
  Purpose,
} from '@prosa/contracts';
import type {
  KnownFact,
  KnownProfile,
  MemoryCorrection,
  MessageFacts,
  SubjectRow,
  SummedDay,
  Transaction,
} from '@prosa/database';
import type { Period } from '@prosa/insights';
import type { NamedMember, Prompt, Pseudonyms } from '@prosa/llm';
import type { Keyring } from '@prosa/vault';
import type { InsightStore } from './insight-store.ts';

/** A message with its text; empty for deleted ones and for media without a caption. */
export interface ReadableMessage {
  id: number;
  /** Null for system lines. */
  memberId: MemberId | null;
  localTime: string;
  text: string;
}

/** A model as agents ask it: charged to the run, within limits and budgets, given up when the run is. */
export interface AgentModel {
  name: string;
  /** Members by pseudonym: nobody's name leaves, and an answer is about one of P1 to Pn or about nobody. */
  people: Pseudonyms;
  /**
   * The input is pseudonymised (`people.hide`) and masked (`maskContacts`) by whoever asks (`mapChunks` does both). The same prompt
   * about the same input is answered as before, at no cost.
   * @throws ProsaError `model_*`, `budget_exhausted`
   */
  ask: <T>(prompt: Prompt<T>, input: string) => Promise<T>;
}

/** What an agent may read: one group as far as the analysis goes. All of it stays the same, however often it is read. */
export interface AgentContext {
  analysisId: AnalysisId;
  groupId: GroupId;
  watermark: number;
  /** All lines in order of time, page by page. */
  messages: () => AsyncIterable<ReadableMessage[]>;
  /** All lines of some chat days, facts and texts, in order of time: those that are stored now. */
  lines: (chatDays: Period) => AsyncIterable<(MessageFacts & { text: string })[]>;
  /** What statistics have counted before. */
  insights: InsightStore;
  /** Stands for all that the messages say: another stamp is another content. */
  stamp: () => Promise<string>;
  /** Keyed hash of names, to tell whether they are the same again. */
  nameKey: (names: readonly string[]) => string;
  /** Language of the group. */
  locale: string;
  /** Some messages, in order of time; the ones that do not exist are left out. */
  texts: (ids: readonly number[]) => Promise<ReadableMessage[]>;
  /** Names of the members. */
  names: () => Promise<Map<MemberId, string>>;
  /** Every name that members go by, also of those whose data serves no purpose: to be kept from models. */
  allNames: () => Promise<NamedMember[]>;
  /** What earlier runs have recorded of the members. */
  knownFacts: () => Promise<KnownFact[]>;
  /** What members contested, and what is true instead: it stands, whatever their messages say. */
  corrections: () => Promise<MemoryCorrection[]>;
  /** The profiles of one kind that members have. */
  knownProfiles: (kind: ProfileKind) => Promise<KnownProfile[]>;
  /** The subjects that the group had, and the days that are summed up. */
  knownSubjects: () => Promise<SubjectRow[]>;
  summedDays: () => Promise<SummedDay[]>;
  /** Members whose data may be used for a purpose: a basis in law is in force, and nothing of theirs stands against it. */
  permitted: (purpose: Purpose) => Promise<ReadonlySet<MemberId>>;
  /**
   * What an agent that this one needs found in the same analysis.
   * @throws ProsaError `analysis_failed` where it found nothing
   */
  resultOf: <N extends AgentName>(agent: N) => Promise<AgentResult<N>>;
  /** Null where none is configured, or nothing of the group may leave for one. */
  model: AgentModel | null;
  keys: Keyring;
  /** Aborted when the work is to stop: between pages it does. */
  signal: AbortSignal;
}

export interface Outcome<N extends AgentName = AgentName> {
  result: AgentResult<N>;
  /** Messages cited as evidence. */
  evidence: number;
  /** Claims left out for want of evidence; none where left out. */
  dropped?: number;
  /** Why less was asked of the model than there was to ask; nothing where left out. */
  degraded?: ErrorCode;
  /** What else is stored, in the transaction of the result. */
  write?: (tx: Transaction) => Promise<void>;
}

/** One way of doing an agent's work. `run` reads and computes; what it returns is stored once, however often it ran. */
export interface Reader<N extends AgentName = AgentName> {
  /** Changes with anything that may change a result. */
  version: string;
  method: 'offline' | 'model' | 'statistics';
  /** What of the context it uses: what a reused result would have to be unchanged in. */
  reads: readonly ('texts' | 'names')[];
  /** What else a reused result would have to be unchanged in. */
  inputs?: (context: AgentContext) => Promise<readonly string[]>;
  /** What it asks a model. */
  prompts?: readonly Pick<Prompt<unknown>, 'name' | 'version'>[];
  run: (context: AgentContext) => Promise<Outcome<N>>;
}

/** One agent of an analysis: by rules and statistics, and by a model where it can and one may be asked. */
export interface Agent<N extends AgentName = AgentName> {
  name: N;
  offline: Reader<N>;
  model?: (model: AgentModel) => Reader<N>;
}
