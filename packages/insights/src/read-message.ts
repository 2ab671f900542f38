import type { MessageFacts } from './message-facts.ts';
import type { Feeling } from './sentiment/sentiment.ts';
import type { Said } from './words/chunks.ts';

/** One line of a chat with what it says: what the partial aggregates of a day are made from. */
export interface ReadMessage extends MessageFacts, Said {
  /** Empty for deleted messages and for media without a caption. */
  text: string;
  /** How it feels, read once for all who need it; null for system lines and where there is no text. */
  sentiment: Feeling | null;
}
