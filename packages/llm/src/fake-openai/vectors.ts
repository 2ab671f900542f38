import { offlineEmbedding } from '../offline-embedding.ts';

/**
 * Vectors of any length whose cosines are those of our offline vectors: texts that share words are close. Longer ones
 * repeat the offline vector, which keeps cosines exactly; shorter ones are its beginning. Norm 1.
 */
export const vectorsOf = (texts: string[], dimensions: number): Float32Array[] =>
  offlineEmbedding.embed(texts).map((vector) => {
    // The API has no zero vectors: a text without a word points where nothing else does.
    if (vector.every((value) => value === 0)) vector[0] = 1;
    const whole = Math.floor(dimensions / vector.length) * vector.length || dimensions;
    const long = Float32Array.from({ length: dimensions }, (_, at) =>
      at < whole ? (vector[at % vector.length] ?? 0) : 0,
    );
    const norm = Math.hypot(...long) || 1;
    return long.map((value) => value / norm);
  });
