import type { MessageFacts } from './message-facts.ts';
import type { Sentiment } from './sentiment/sentiment.ts';

/** One line of a chat with what it says: what the partial aggregates of a day are made from. */
export interface ReadMessage extends MessageFacts {
  /** Empty for deleted messages and for media without a caption. */
  text: string;
  /** How it feels, read once for all who need it; null for system lines and where there is no text. */
  sentiment: Sentiment | null;
}
