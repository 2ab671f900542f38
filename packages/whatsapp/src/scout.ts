import type { Block } from './block.ts';
import { joiners, marks, suspects } from './clean.ts';

/** What a part of a text holds besides plain characters, as flags: without any it is what it looks like. */
export const Found = { return: 1, colon: 2, mark: 4, joiner: 8, suspect: 16, anything: 31 } as const;
const STOP = 32;
const LINE_FEED = 0x0a;

/** The flag of each code unit. The NUL stands behind every block and stops there, as the line feed does. */
const flags = new Uint8Array(0x10000);
for (const [first, last] of suspects) flags.fill(Found.suspect, first, last + 1);
for (const [first, last] of joiners) flags.fill(Found.joiner, first, last + 1);
for (const [first, last] of marks) flags.fill(Found.mark, first, last + 1);
flags[0x0d] = Found.return;
flags[0x3a] = Found.colon;
flags[LINE_FEED] = STOP;
flags[0] = STOP;

/** Where the line ends that holds `from`, and what was found up to there: read by `endOf` and `foundIn`. */
export const scanLine = ({ text, units }: Block, from: number): number => {
  let at = from;
  let found = 0;
  for (;;) {
    for (let flag = flags[units[at] as number] as number; flag < STOP; flag = flags[units[++at] as number] as number) {
      found |= flag;
    }
    if (units[at] === LINE_FEED || at >= text.length) return at * STOP + found;
    at++;
  }
};
export const endOf = (scan: number): number => scan >> 5;
export const foundIn = (scan: number): number => scan & (STOP - 1);
