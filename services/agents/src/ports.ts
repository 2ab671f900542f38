/** Turns texts into vectors of one length. */
export interface Embedding {
  model: string;
  dimensions: number;
  embed: (texts: string[]) => Float32Array[] | Promise<Float32Array[]>;
}
