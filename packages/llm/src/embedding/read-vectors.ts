/** What an answer holds, in the order of the inputs and of norm 1; or what is wrong with it. */
export const readVectors = (
  data: readonly { index: number; embedding: number[] }[] | undefined,
  { inputs, dimensions }: { inputs: number; dimensions: number },
): Float32Array[] | { why: string } => {
  if (!Array.isArray(data) || data.length !== inputs)
    return { why: `has ${data?.length ?? 'no'} vectors for ${inputs} texts` };
  const vectors = new Array<Float32Array>(inputs);
  for (const { index, embedding } of data) {
    if (embedding?.length !== dimensions)
      return { why: `has vectors of ${embedding?.length ?? 'no'} dimensions instead of ${dimensions}` };
    // Where a model shortens its vectors, or a server is not OpenAI's, they may have any length.
    const norm = Math.hypot(...embedding);
    if (!(norm > 0 && norm < Number.POSITIVE_INFINITY)) return { why: 'has a vector without a direction' };
    vectors[index] = Float32Array.from(embedding, (value: number) => value / norm);
  }
  return vectors.includes(undefined as never) ? { why: 'has two vectors for one text' } : vectors;
};
