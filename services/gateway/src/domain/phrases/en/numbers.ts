import type { Report } from '@prosa/contracts';
import type { Phrases } from '../phrases.ts';
import { count, type Dates, messages, number, percent } from './words.ts';

const changed = ({ edited, deleted }: { edited: number; deleted: number }): string => {
  if (edited === 0) return count(deleted, 'deleted message', 'deleted messages');
  return `${count(edited, 'edited message', 'edited messages')}${deleted > 0 ? ` and ${number(deleted)} deleted` : ''}`;
};

const oneIn = (every: number): string =>
  every < 2 ? 'nearly one a message' : `one in ${number(Math.round(every))} messages`;

/** Two days in a row are no run. */
const shortestStreak = 3;

const growth = (times: number): string[] => {
  if (times >= 2)
    return [`In the last 30 days, **${number(Math.round(times * 10) / 10)} times** as much as in the 30 before.`];
  const told = (much: string) => [`In the last 30 days, **${much}** than in the 30 before.`];
  if (times >= 1.1) return told(`${percent(times - 1)} more`);
  return times <= 0.9 ? told(`${percent(1 - times)} less`) : [];
};

const understood = ({ exports, lines, unrecognised }: NonNullable<Report['coverage']>): string => {
  const files = exports === 1 ? 'the file' : `the ${number(exports)} files`;
  return unrecognised === 0
    ? `**All ${count(lines, 'line', 'lines')}** of ${files} were understood.`
    : `**${number(unrecognised)} of ${count(lines, 'line', 'lines')}** of ${files} could not be understood.`;
};

export const numbersEn =
  ({ period }: Dates): Phrases['numbers'] =>
  (o, coverage) => [
    `**${messages(o.messages)}** from **${count(o.members, 'person', 'people')}**, ${period(o.from, o.to)}${o.messages >= 2 * o.days ? `: about ${number(Math.round(o.messages / o.days))} a day` : ''}.`,
    `**${count(o.words, 'word', 'words')}**, about ${number(Math.round(o.words / Math.max(1, o.messages)))} a message.`,
    ...(o.media > 0
      ? [
          `**${count(o.media, 'attachment', 'attachments')}** (photos, videos, voice messages, stickers): ${oneIn(o.messages / o.media)}.`,
        ]
      : []),
    ...(o.edited + o.deleted > 0 ? [`**${changed(o)}**.`] : []),
    ...(o.systemLines > 0
      ? [
          `**${count(o.systemLines, 'notice', 'notices')} by WhatsApp** (who joined, who left, changed names), left out of every count.`,
        ]
      : []),
    ...(coverage ? [understood(coverage)] : []),
    ...(o.streak.days >= shortestStreak
      ? [
          `**${number(o.streak.days)} days in a row** with messages, ${period(o.streak.from, o.streak.to)}: the longest run.`,
        ]
      : []),
    ...(o.growth === null ? [] : growth(o.growth)),
  ];
