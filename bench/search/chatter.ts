/** Made-up talk with the word frequencies of a language: a few words everywhere, most of them hardly ever. */
const vocabulary = 60_000;
const syllables =
  'ba be bi bo bu ca co cu da de di do fa fe fi ga go la le li lo ma me mi mo na ne no pa pe pi po ra re ri ro sa so ta te ti to va ve vi za'.split(
    ' ',
  );

/** Deterministic, 0 to 1. */
const mulberry = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};

const wordOf = (rank: number): string => {
  let word = '';
  for (let rest = rank + syllables.length; rest > 0; rest = Math.floor(rest / syllables.length))
    word += syllables[rest % syllables.length];
  return `${word}${'xzk'[rank % 3]}`;
};

export const createChatter = () => {
  const random = mulberry(42);
  const words = Array.from({ length: vocabulary }, (_, rank) => wordOf(rank));
  /** Zipf, flattened at the top as stop words are gone: the most frequent word is in one message of fifty. */
  const word = (): string =>
    words[Math.min(vocabulary - 1, Math.floor(30 * ((vocabulary / 30 + 1) ** random() - 1)))] ?? '';
  const some = (fewest: number, most: number): string =>
    Array.from({ length: fewest + Math.floor(random() * (most - fewest + 1)) }, word).join(' ');
  return {
    message: () => `${some(1, 10)}${random() < 0.15 ? '?' : ''}`,
    question: () => `quando ${some(2, 5)}?`,
  };
};
