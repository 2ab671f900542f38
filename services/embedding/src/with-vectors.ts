import { newId } from '@prosa/contracts';
import type { NewSegment } from '@prosa/database';
import type { Embedding, EmbedOptions } from '@prosa/llm';
import type { Segment } from './domain/segments.ts';

/** Segments as they are stored. */
export const withVectors = async (
  embedding: Embedding,
  segments: readonly Segment[],
  options: EmbedOptions,
): Promise<NewSegment[]> => {
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
