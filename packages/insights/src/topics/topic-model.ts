import type { Phrases } from './units.ts';

/** What a later fit needs to know of a topic. */
export interface KnownTopic {
  id: string;
  /** Stems with their weights, of norm 1: by these it is known again. */
  profile: [stem: string, weight: number][];
}

export interface TopicWord {
  /** As it is written most often. */
  word: string;
  stem: string;
  weight: number;
}

export interface FittedTopic {
  /** Survives from fit to fit as long as the topic's words do. */
  id: string;
  /** The telling ones, the heaviest first. */
  words: TopicWord[];
  /** Segments of the sample. */
  size: number;
}

/** What a unit says for topics (by their place in the model), in nats, beside those it says nothing for. */
export type UnitGains = [unit: string, gains: [place: number, gain: number][]];

/** Topics as found in a sample of segments, with all it takes to tell the topic of any segment. Plain JSON, some 100 kB. */
export interface TopicModel {
  /** The largest first. */
  topics: FittedTopic[];
  /** For the next fit: these topics, then earlier ones that are not here now, the latest first. */
  known: KnownTopic[];
  /** Segments with a telling word in the sample. */
  sampled: number;
  phrases: Phrases;
  units: UnitGains[];
  /** The segments it was given, and the share of them that belongs to no topic: `needsRefit` asks whether that still holds. */
  fitted: { segments: number; outliers: number };
}
