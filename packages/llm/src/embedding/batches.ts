import { maskContacts } from '../privacy/mask.ts';
import { cutText } from './tokens.ts';

/** What the API takes in one request, and of one text. */
const mostInputs = 2_048;
const mostTokens = 300_000;
const mostTokensEach = 8_192;
/** A tokenizer's time grows with the square of a word without an end: what is longer is cut by characters first. */
const mostCharactersEach = 4 * mostTokensEach;

export interface Batch {
  inputs: string[];
  tokens: number;
  /** For each input the places of the texts that it stands for. */
  places: number[][];
}

/** Texts as they may leave, each once, in requests as full as the API takes them. Texts that are blank are in none. */
export const batchesOf = (texts: readonly string[]): Batch[] => {
  const placesOf = new Map<string, number[]>();
  for (const [place, text] of texts.entries()) {
    const input = maskContacts(text).slice(0, mostCharactersEach).toWellFormed();
    if (input.trim() === '') continue;
    const places = placesOf.get(input);
    if (places) places.push(place);
    else placesOf.set(input, [place]);
  }
  const batches: Batch[] = [];
  let batch: Batch | undefined;
  for (const [input, places] of placesOf) {
    const { text, tokens } = cutText(input, mostTokensEach);
    if (!batch || batch.inputs.length === mostInputs || batch.tokens + tokens > mostTokens) {
      batch = { inputs: [], tokens: 0, places: [] };
      batches.push(batch);
    }
    batch.inputs.push(text);
    batch.tokens += tokens;
    batch.places.push(places);
  }
  return batches;
};
