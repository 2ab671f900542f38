import { isBorneOut, type Mark, type Marks, type Portrait } from '../profiles/instrument.ts';
import { type TypeName, typeNames } from './types.ts';

type Shares = readonly number[];

/** A type leads that has this many times the share of the next. */
const ahead = 1.1;
/** A wing has this much of the share of the type it leans on. */
const leastOfWing = 0.5;

/**
 * A distribution over nine types. Types that fewer than three quotes bear out keep no number of their own: what they would have is
 * `undecided`. A wing is one of the two types beside the leading one, with half its share at least, and borne out itself.
 */
export const portrayEnneagram = (marks: Marks<TypeName>): Portrait<'enneagram'> => {
  const inOrder = typeNames.map((name) => marks[name]);
  const whole = sharesOf(inOrder.map((mark) => mark.whole));
  const halves = [0, 1].map((at) => sharesOf(inOrder.map((mark) => mark.halves[at as 0 | 1])));
  const types = inOrder.map(({ quotes, against }: Mark, at) => {
    const borneOut = whole !== null && isBorneOut(quotes);
    const half = (of: 0 | 1) => (borneOut && halves[of] ? rounded(halves[of][at]) : null);
    return {
      type: at + 1,
      share: borneOut ? rounded(whole[at]) : null,
      halves: [half(0), half(1)] as [number | null, number | null],
      ...{ quotes, against },
    };
  });
  const undecided = types.reduce((sum, { share }, at) => sum + (share === null ? (whole?.[at] ?? 0) : 0), 0);
  const leading = whole && leadingOf(types, whole);
  return {
    body: {
      types,
      undecided: rounded(whole ? undecided : 1),
      leading,
      wing: leading === null ? null : wingOf(types, leading),
    },
    agreement: halves[0] && halves[1] ? overlap(halves[0], halves[1]) : null,
    scored: types.some(({ share }) => share !== null && share > 0),
  };
};

const rounded = (share = 0): number => Math.round(share * 1_000) / 1_000;

/** Null where nothing has any weight. */
const sharesOf = (weights: readonly (number | null)[]): Shares | null => {
  const sum = weights.reduce<number>((total, weight) => total + (weight ?? 0), 0);
  return sum > 0 ? weights.map((weight) => (weight ?? 0) / sum) : null;
};

/** How much of two distributions is the same. */
const overlap = (a: Shares, b: Shares): number => a.reduce((sum, share, at) => sum + Math.min(share, b[at] ?? 0), 0);

type Told = readonly { type: number; share: number | null }[];

const leadingOf = (types: Told, whole: Shares): number | null => {
  const [first, second] = whole.map((share, at) => ({ type: at + 1, share })).sort((a, b) => b.share - a.share);
  if (!first || first.share < (second?.share ?? 0) * ahead) return null;
  return types[first.type - 1]?.share === null ? null : first.type;
};

const wingOf = (types: Told, leading: number): number | null => {
  const shareOf = (type: number): number => types[type - 1]?.share ?? 0;
  const beside = [(leading + 7) % 9, leading % 9].map((at) => at + 1);
  const [wing] = beside
    .filter((type) => shareOf(type) > 0 && shareOf(type) >= leastOfWing * shareOf(leading))
    .sort((a, b) => shareOf(b) - shareOf(a));
  return wing ?? null;
};
