import { z } from 'zod';
import { readVectors } from '../embedding/read-vectors.ts';

export interface BatchSettings {
  model: string;
  dimensions: number;
}

/** Requests of a batch as its file has them, a line each; its name says which of all texts are in it. */
export const linesOf = (requests: readonly { inputs: readonly string[] }[], { model, dimensions }: BatchSettings) => {
  let from = 0;
  return requests
    .map(({ inputs }) => {
      const custom_id = `${from}-${inputs.length}`;
      from += inputs.length;
      const body = { model, input: inputs, dimensions, encoding_format: 'base64' };
      return JSON.stringify({ custom_id, method: 'POST', url: '/v1/embeddings', body });
    })
    .join('\n');
};

const line = z.object({
  custom_id: z.string().regex(/^\d+-\d+$/),
  response: z.object({
    status_code: z.literal(200),
    body: z.object({
      data: z.array(z.object({ index: z.int(), embedding: z.union([z.string(), z.array(z.number())]) })),
    }),
  }),
});

/** The vectors of a batch's output, in order of its texts; null for those of lines that failed or make no sense. */
export const readLines = (output: string, texts: number, { dimensions }: BatchSettings): (Float32Array | null)[] => {
  const vectors = new Array<Float32Array | null>(texts).fill(null);
  for (const written of output.split('\n')) {
    const read = line.safeParse(parsed(written));
    if (!read.success) continue;
    const { custom_id, response } = read.data;
    const [from = 0, inputs = 0] = custom_id.split('-').map(Number);
    const data = response.body.data.map(({ index, embedding }) => ({ index, embedding: numbersOf(embedding) }));
    const found = readVectors(data, { inputs, dimensions });
    if ('why' in found || from + inputs > texts) continue;
    for (const [at, vector] of found.entries()) vectors[from + at] = vector;
  }
  return vectors;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** Base64 of float32, little-endian; servers that know no such format write numbers. */
const numbersOf = (embedding: string | number[]): number[] => {
  if (typeof embedding !== 'string') return embedding;
  const bytes = Buffer.from(embedding, 'base64');
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) => bytes.readFloatLE(4 * at));
};
