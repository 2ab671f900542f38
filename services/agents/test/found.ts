import { claimsOf } from '../src/agents/memories/claims.ts';

/** What is found in a message: `predicate: normal`, with a minus before what is over. */
export const found = (text: string, localTime = '2025-05-14T10:00:00'): string[] =>
  claimsOf({ id: 1, memberId: `mem_${'a'.repeat(32)}`, localTime, text }).map(
    ({ predicate, normal, ends }) => `${ends ? '-' : ''}${predicate}: ${normal}`,
  );
