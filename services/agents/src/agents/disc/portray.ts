import type { DiscDimension } from '@prosa/contracts';
import { discDimensions } from '@prosa/contracts';
import { agreementOf } from '../profiles/agreement.ts';
import { isBorneOut, type Marks, type Portrait } from '../profiles/instrument.ts';

/** Halves that are this many points apart agree on nothing. */
const farApart = 50;

/** Four scores that do not depend on one another; one that fewer than three quotes bear out is left open. */
export const portrayDisc = (marks: Marks<DiscDimension>): Portrait<'disc'> => {
  const scores = discDimensions.map((dimension) => {
    const { whole, halves, quotes, against } = marks[dimension];
    const borneOut = whole !== null && isBorneOut(quotes);
    return { dimension, score: borneOut ? Math.round(whole) : null, halves: borneOut ? halves : none, quotes, against };
  });
  const told = scores.filter(({ score }) => score !== null);
  const gaps = told.flatMap(({ halves: [a, b] }) => (a === null || b === null ? [] : [Math.abs(a - b) / farApart]));
  return { body: { scores }, agreement: agreementOf(gaps), scored: told.length > 0 };
};

const none: [null, null] = [null, null];
