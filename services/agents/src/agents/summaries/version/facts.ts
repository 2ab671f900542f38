import type { AgentResult, MemberId } from '@prosa/contracts';
import type { Figures } from '../../../wording/word-figures.ts';

/** What may be said of a group as a whole, in figures; the first is how big it is. */
export type Fact = Figures & { key: string };

const wordsInName = 3;
const mostTopics = 3;
/** Less is no news. */
const grown = 1.25;
const shrunk = 0.75;
const steadyMood = 0.1;

/**
 * What is notable in the statistics of a version, most telling first.
 * @param isName whether a word is part of a member's name: it tells no subject
 */
export const factsOf = (
  { overview, activity, topics, sentiment, temporal, interactions }: AgentResult<'statistics'>,
  permitted: ReadonlySet<MemberId>,
  isName: (word: string) => boolean,
): Fact[] => {
  const named = (words: readonly string[]) =>
    words
      .filter((word) => !isName(word))
      .slice(0, wordsInName)
      .join(', ');
  const all = topics?.topics ?? [];
  const rising = all.find(({ trend }) => trend === 'rising');
  const [first] = activity.members.filter(({ memberId }) => permitted.has(memberId));
  const starter = interactions?.members
    .filter(({ memberId, opened }) => permitted.has(memberId) && opened >= 5)
    .toSorted((a, b) => b.opened - a.opened)[0];
  const change = temporal?.changes.at(-1);
  const { growth } = overview;
  const group: readonly MemberId[] = [];
  return [
    {
      key: 'size',
      memberIds: group,
      figures: { messages: overview.messages, members: overview.members, days: overview.days },
    },
    ...(all.length > 0
      ? [
          {
            key: 'subjects',
            memberIds: group,
            figures: {
              subjects: all
                .slice(0, mostTopics)
                .map(({ words }) => named(words))
                .filter(Boolean)
                .join('; '),
            },
          },
        ]
      : []),
    ...(rising && named(rising.words)
      ? [{ key: 'rising', memberIds: group, figures: { rising_subject: named(rising.words) } }]
      : []),
    ...(growth !== null && (growth >= grown || growth <= shrunk)
      ? [{ key: 'growth', memberIds: group, figures: { last_30_days_as_percent_of_the_30_before: percent(growth) } }]
      : []),
    ...(change
      ? [
          {
            key: 'change',
            memberIds: group,
            figures: {
              week_of: change.week,
              messages_a_week_before: Math.round(change.before),
              after: Math.round(change.after),
            },
          },
        ]
      : []),
    ...(sentiment && Math.abs(sentiment.overall.positive - sentiment.overall.negative) >= steadyMood
      ? [
          {
            key: 'mood',
            memberIds: group,
            figures: {
              positive_percent: percent(sentiment.overall.positive),
              negative_percent: percent(sentiment.overall.negative),
            },
          },
        ]
      : []),
    ...(first && activity.members.length > 2
      ? [{ key: 'voice', memberIds: [first.memberId], figures: { share_percent: percent(first.share) } }]
      : []),
    ...(starter
      ? [{ key: 'starter', memberIds: [starter.memberId], figures: { conversations_begun: starter.opened } }]
      : []),
  ];
};

const percent = (share: number): number => Math.round(share * 100);
