const clusters = 1_000;
/** Length of what is added to a centre of length 1: two of a cluster then have a cosine of about 0.8. */
const spread = 0.5;

/** Deterministic, 0 to 1. */
const mulberry = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};

/** Made-up vectors that lie as those of talk do: around some subjects, and each a little off. */
export const createClusters = (dimensions: number) => {
  const random = mulberry(7);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const direction = (): Float64Array => unit(Float64Array.from({ length: dimensions }, normal));
  const centres = Array.from({ length: clusters }, direction);
  return {
    vector: (): Float32Array => {
      const centre = centres[Math.floor(random() * clusters)] ?? direction();
      const off = direction();
      return Float32Array.from(unit(centre.map((value, at) => value + spread * (off[at] ?? 0))));
    },
  };
};

const unit = (vector: Float64Array): Float64Array => {
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
};
