import { partsOf } from './calendar.ts';
import type { Holiday } from './holidays.ts';
import { type Found, type Rule, rule } from './piece.ts';

interface Options {
  /** A name that here is none of a holiday: Natal is also a city. */
  refuse: (found: Found) => boolean;
  /** Reads `nextYear`, `lastYear` or `year`. */
  suffix: string;
  past: (found: Found) => boolean;
}

/** Without a year: the one under way or the next; after a verb in the past, the one under way or the last. */
export const holidayRules = (
  holidays: readonly [name: string, holiday: Holiday][],
  { refuse, suffix, past }: Options,
): Rule[] =>
  holidays.map(([name, holiday]) =>
    rule(`(?:${name})${suffix}?`, (found) => {
      if (refuse(found)) return [];
      const { words, from, to } = found;
      const was = past(found);
      return [
        {
          kind: 'day',
          from,
          to,
          form: 'holiday',
          certainty: 'explicit',
          resolve: (sent) => {
            const now = partsOf(sent.day).year;
            if (words['year']) return stretch(holiday(Number(words['year'])));
            if (words['nextYear']?.startsWith('ano')) return stretch(holiday(now + 1));
            const nearest = was || words['lastYear'] ? [now, now - 1, now - 2] : [now - 1, now, now + 1];
            const found = nearest
              .map((year) => holiday(year))
              .find(([first, last]) =>
                was || words['lastYear'] ? (words['lastYear'] ? last : first - 1) < sent.day : last >= sent.day,
              );
            return found ? stretch(found) : null;
          },
        },
      ];
    }),
  );

const stretch = ([start, end]: [number, number]) => (start === end ? { start } : { start, end });
