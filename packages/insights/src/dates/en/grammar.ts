import { holidayRules } from '../holiday-rule.ts';
import { holidaysEn } from '../holidays.ts';
import type { Grammar } from '../piece.ts';
import { days, guards } from './days.ts';
import { clockTimes } from './times.ts';

export const english: Grammar = {
  rules: [
    ...guards,
    ...holidayRules(holidaysEn, {
      refuse: ({ before, after }) =>
        /^ (?:present|gift|tree|card|egg|song|movie|sweater|bunny)/.test(after) || /(?:merry|happy) $/.test(before),
      suffix: '(?:,? ?(?<year>(?:19|20)\\d\\d)| (?<lastYear>last year)| (?<nextYear>next year))',
      past: () => false,
    }),
    ...days,
    ...clockTimes,
  ],
  filler:
    /^[ ,;:()|.!?@/-]*(?:(?:at|on|in|the|from|by|around|about|of|it s|is|so|next|this|starting|until|for)[ ,;:()|.!?@/-]+){0,3}$/,
  and: /^ ?(?:,|and|or|,? or|,? and|&|\+|\/) ?(?:(?:on|the|maybe) ){0,2}$/,
  through: /^ ?(?:to|through|until|till|-) ?(?:the )?$/,
  evening: /(?:^|[^a-z])(?:dinner|drinks|tonight|party|evening|night)(?![a-z])/,
  early: /(?:^|[^a-z])(?:flight|airport|wake up|sunrise|alarm)(?![a-z])/,
};
