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

/** A unit, then the place in the model of a topic it speaks for and how much it does so, in nats; the next topic; ... */
export type UnitGains = [unit: string, ...gains: number[]];

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
