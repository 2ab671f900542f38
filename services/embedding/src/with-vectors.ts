import type { Embedding, EmbedOptions } from '@prosa/llm';

/** What has a text, with a vector in place of it. */
export const withVectors = async <T extends { text: string }>(
  embedding: Embedding,
  texts: readonly T[],
  options: EmbedOptions,
): Promise<(Omit<T, 'text'> & { vector: Float32Array })[]> => {
  const vectors = await embedding.embed(
    texts.map(({ text }) => text),
    options,
  );
  return texts.map(({ text: _, ...rest }, index) => {
    const vector = vectors[index];
    if (vector?.length !== embedding.dimensions) throw new Error(`the model ${embedding.model} gave a wrong vector`);
    return { ...rest, vector };
  });
};
