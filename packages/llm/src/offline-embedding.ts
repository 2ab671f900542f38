import { stemOf } from './text/stem.ts';
import { tokensOf } from './text/tokens.ts';
import { weightOf } from './text/weights.ts';

const dimensions = 256;
/** Each feature falls on this many places, so that two that share one place still differ. */
const places = 3;
/** Share of a word's weight that its character n-grams carry together: they join spellings the stemmer leaves apart. */
const gramShare = 0.5;

/**
 * Vectors without a model: words reduced to stems, and the 3- and 4-grams of their letters, hashed to 256 dimensions,
 * with sublinear counts and stop words turned down, L2-normalised. Cosine similarity then says how many telling words
 * (or parts of words) two texts share. That is all it is: "carro" and "automóvel" are strangers to it, word order and
 * negation are not seen, and unrelated texts score around 0 with a spread of about 0.1 from chance collisions. Tuned
 * for Brazilian Portuguese; other languages work by their letters. Deterministic: the same text gives the same vector
 * everywhere, and any change to what it gives is a new model name.
 */
export const offlineEmbedding = {
  model: 'offline-256-v1',
  dimensions,
  processor: null,
  /** One vector of norm 1 for each text; a text without a word gives the zero vector, which resembles nothing. */
  embed: (texts: string[]): Float32Array[] => texts.map(embedOne),
} as const;

const embedOne = (text: string): Float32Array => {
  const features = new Map<string, { count: number; weight: number }>();
  const add = (feature: string, weight: number) => {
    const known = features.get(feature);
    if (known) known.count += 1;
    else features.set(feature, { count: 1, weight });
  };
  for (const token of tokensOf(text)) {
    const weight = weightOf(token);
    add(`w ${stemOf(token)}`, weight);
    const grams = gramsOf(token);
    for (const gram of grams) add(`g ${gram}`, weight * Math.sqrt(gramShare / grams.length));
  }
  const vector = new Float64Array(dimensions);
  for (const [feature, { count, weight }] of features) scatter(vector, feature, weight * (1 + Math.log(count)));
  const norm = Math.hypot(...vector);
  return Float32Array.from(vector, (value) => (norm === 0 ? 0 : value / norm));
};

/** 3- and 4-grams of a word with its borders marked; none for words that are one gram themselves. */
const gramsOf = (token: string): string[] => {
  if (token.length < 3) return [];
  const marked = `<${token}>`;
  const grams: string[] = [];
  for (const size of [3, 4]) for (let i = 0; i + size <= marked.length; i++) grams.push(marked.slice(i, i + size));
  return grams;
};

/** Adds a feature to its places, with signs that make collisions cancel on average. */
const scatter = (vector: Float64Array, feature: string, value: number) => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < feature.length; i++) hash = Math.imul(hash ^ feature.charCodeAt(i), 0x01000193);
  for (let place = 0; place < places; place++) {
    hash = mix(hash + 0x9e3779b9);
    const at = hash & (dimensions - 1);
    vector[at] = (vector[at] ?? 0) + (hash < 0 ? -value : value);
  }
};

/** Finaliser of MurmurHash3: every input bit reaches every output bit. */
const mix = (seed: number): number => {
  let hash = seed | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
};
