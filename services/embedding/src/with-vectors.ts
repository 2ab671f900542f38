import { newId, type SegmentId } from '@prosa/contracts';
import type { Embedding, EmbedOptions } from '@prosa/llm';

/** Segments with a vector in place of their text, and an id for it. */
export const withVectors = async <S extends { text: string }>(
  embedding: Embedding,
  segments: readonly S[],
  options: EmbedOptions,
): Promise<(Omit<S, 'text'> & { id: SegmentId; vector: Float32Array })[]> => {
  const vectors = await embedding.embed(
    segments.map(({ text }) => text),
    options,
  );
  return segments.map(({ text: _, ...segment }, index) => {
    const vector = vectors[index];
    if (vector?.length !== embedding.dimensions) throw new Error(`the model ${embedding.model} gave a wrong vector`);
    return { ...segment, id: newId('segment'), vector };
  });
};
