/** What topics are found in: a segment of a conversation, or anything else with a text. */
export interface TopicDocument {
  id: string;
  text: string;
  /** Wall-clock time it began. */
  localTime: string;
  /** From an embedding model, of norm 1; all documents have one of the same length, or none has. */
  vector?: Float32Array;
}

export interface TopicWord {
  /** As it is written most often. */
  word: string;
  stem: string;
  weight: number;
}

export interface Topic {
  /** Survives from version to version as long as its words do. */
  id: string;
  size: number;
  /** The telling ones, the heaviest first. */
  words: TopicWord[];
  /** Weight of its stems, of norm 1: by this it is known again in the next version. */
  profile: Record<string, number>;
  /** Documents by the Monday of their week. */
  weeks: Record<string, number>;
  documentIds: string[];
  /** Those that say most of what the topic says, the best first. */
  representativeIds: string[];
}

export interface Topics {
  /** The largest first. */
  topics: Topic[];
  /** Documents that belong to none: without a telling word, or alone with theirs. */
  outlierIds: string[];
}
