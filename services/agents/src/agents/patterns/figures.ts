import type { Pattern } from '@prosa/contracts';
import type { Figures } from '../../wording/word-figures.ts';

const weekday = (at: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + at));
const percent = (share: number): number => Math.round(share * 100);
const once = (n: number): number => Math.round(n * 10) / 10;
const wordsShown = 5;

/** A pattern as a model is told of it. */
export const figuresOf = (
  found: Pattern,
  wordsOf: (topicId: string) => readonly string[],
  locale: string,
): Figures => ({ memberIds: found.memberId === null ? [] : [found.memberId], figures: told(found, wordsOf, locale) });

const told = (found: Pattern, wordsOf: (topicId: string) => readonly string[], locale: string): Figures['figures'] => {
  const { kind } = found;
  switch (kind) {
    case 'hours': {
      const { from, to, share, times } = found;
      return { kind, hours: `${from}h-${to}h`, share_percent: percent(share), ...(times && { times: once(times) }) };
    }
    case 'weekday':
      return { kind, weekday: weekday(found.weekday, locale), times: once(found.times) };
    case 'role':
      return { kind, role: found.role, count: found.count, of: found.of, times: once(found.times) };
    case 'tempo':
      return { kind, conversations_a_week: once(found.perWeek), answer_minutes: Math.round(found.minutes) };
    case 'affinity': {
      const words = wordsOf(found.topicId).slice(0, wordsShown).join(', ');
      return { kind, words, share_percent: percent(found.share), times: once(found.times) };
    }
    case 'change':
      return { kind, since: found.since, before: Math.round(found.before), after: Math.round(found.after) };
  }
};
