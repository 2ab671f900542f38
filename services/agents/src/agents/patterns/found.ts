import type { Pattern } from '@prosa/contracts';

export type { Pattern };
export type Kind = Pattern['kind'];
export type Found<K extends Kind> = Extract<Pattern, { kind: K }>;

/** First and last day of what something was found in. */
export interface Period {
  from: string;
  to: string;
}

export const periodOf = ({ from, to }: { from: string; to: string }): Period => ({
  from: from.slice(0, 10),
  to: to.slice(0, 10),
});

/** Two digits behind the point are more than any habit keeps. */
export const rounded = (n: number): number => Math.round(n * 100) / 100;
