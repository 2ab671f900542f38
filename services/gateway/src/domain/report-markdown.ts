import { predicates, type Report } from '@prosa/contracts';
import { bars, heatLegend, heatMap, sparkline, table } from './drawing.ts';
import type { Locale } from './locale.ts';
import { inline, shortened } from './markdown-text.ts';
import { busiestHour, notables } from './notable.ts';
import { phrasesEn } from './phrases/en.ts';
import type { Phrases } from './phrases/phrases.ts';
import { phrasesPtBr } from './phrases/pt-br.ts';
import { wallClock } from './phrases/wording.ts';
import { favouriteHours, timeline } from './rhythm.ts';

const quoteCharacters = 200;
/** Below this a memory is told as a maybe. */
const sureFrom = 0.5;

/**
 * A report to read: on a phone, in a terminal, on paper. Drawings are code blocks of 44 columns at most. Whatever comes
 * from the chat is escaped.
 */
export const reportMarkdown = (report: Report, locale: Locale): string => {
  const { overview } = report;
  const withYear = overview !== undefined && overview.from.slice(0, 4) !== overview.to.slice(0, 4);
  const say = (locale === 'pt-BR' ? phrasesPtBr : phrasesEn)({ zone: report.group.zone, withYear });
  const nameOf = (memberId: string): string => inline(report.members[memberId] ?? '?');

  const blocks = [
    `# ${inline(report.group.name)}`,
    ...(overview ? [`*${say.subtitle(overview)}*`] : []),
    ...opening(report, say, nameOf),
    ...numbersPart(report, say),
    ...peoplePart(report, say, nameOf),
    ...rhythmPart(report, say),
    ...momentsPart(report, say, nameOf),
    ...memoriesPart(report, say, nameOf),
    `## ${say.headings.method}`,
    bullets(say.method(report)),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
};

type NameOf = (memberId: string) => string;
const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');
const drawing = (lines: readonly string[]): string => ['```', ...lines, '```'].join('\n');

const opening = (report: Report, say: Phrases, nameOf: NameOf): string[] => {
  const members = Object.fromEntries(Object.keys(report.members).map((id) => [id, nameOf(id)]));
  return [
    notables({ ...report, members })
      .map(say.notable)
      .join(' '),
  ];
};

const numbersPart = ({ overview }: Report, say: Phrases): string[] =>
  overview ? [`## ${say.headings.numbers}`, bullets(say.numbers(overview))] : [];

const peoplePart = ({ activity, members }: Report, say: Phrases, nameOf: NameOf): string[] => {
  if (!activity) return [];
  const people = activity.members.toSorted((a, b) => b.messages - a.messages);
  const rows = people.map(({ memberId, messages, words, media, hours }) => {
    const favourite = favouriteHours(hours);
    return [
      nameOf(memberId),
      say.number(messages),
      say.number(Math.round(words / Math.max(1, messages))),
      say.number(media),
      favourite ? say.hours(favourite) : '–',
    ];
  });
  const shares = people.map(({ memberId, messages, share }) => ({
    label: members[memberId] ?? '?',
    value: messages,
    note: say.percent(share),
  }));
  const hoursOf = people.map(({ memberId, hours }) => ({ label: members[memberId] ?? '?', hours }));
  return [
    `## ${say.headings.people}`,
    table(say.memberTable.header, rows).join('\n'),
    say.memberTable.barsTitle,
    drawing(bars(shares)),
    say.memberTable.hoursTitle,
    drawing([...heatMap(hoursOf, say.rhythm.marks), '', ...heatLegend(hoursOf, say.number)]),
  ];
};

const rhythmPart = ({ activity, moments }: Report, say: Phrases): string[] => {
  if (!activity) return [];
  const { week, hours, calendar } = activity;
  const width = Math.max(...[...say.rhythm.weekdays, say.rhythm.allDays].map((label) => label.length));
  const rows = week.map((hours, i) => ({ label: (say.rhythm.weekdays[i] ?? '').padEnd(width), hours }));
  const all = `${say.rhythm.allDays.padEnd(width)}  ${sparkline(hours)}`.trimEnd();
  const { unit, rows: spans } = timeline(calendar);
  const steps = spans.map(({ start, messages }) => ({
    label: say.rhythm.start(unit, start),
    value: messages,
    note: say.number(messages),
  }));
  return [
    `## ${say.headings.rhythm}`,
    say.rhythm.heatTitle,
    drawing([...heatMap(rows, say.rhythm.marks), all, '', ...heatLegend(rows, say.number)]),
    say.rhythm.peak(
      busiestHour(week),
      hours.slice(0, 5).reduce((sum, n) => sum + n, 0),
    ),
    ...(steps.length > 1 ? [say.rhythm.timelineTitle[unit], drawing(bars(steps))] : []),
    ...(moments?.silence && moments.silence.hours >= 12 ? [say.rhythm.silence(moments.silence)] : []),
  ];
};

const namesShown = 4;

const momentsPart = ({ moments, quotes }: Report, say: Phrases, nameOf: NameOf): string[] => {
  if (!moments || moments.moments.length === 0) return [];
  const told = moments.moments.flatMap(({ from, to, messages, memberIds, highlight }) => {
    // Nobody is left over alone: "and 1 more" says less than the name.
    const shown = memberIds.length <= namesShown + 1 ? memberIds.length : namesShown;
    const names = memberIds.slice(0, shown).map(nameOf);
    const minutes = (wallClock(to).getTime() - wallClock(from).getTime()) / 60_000;
    const quote = highlight ? quotes[highlight.messageId] : undefined;
    const by = quote?.memberId;
    return [
      `### ${say.moment.title(from, to)}`,
      say.moment.summary({ messages, minutes, names, others: memberIds.length - shown }),
      ...(highlight && quote && by
        ? [
            `> “${inline(shortened(quote.text, quoteCharacters))}”\n>\n> ${say.moment.reactions(nameOf(by), quote.localTime, highlight.reactions)}`,
          ]
        : []),
    ];
  });
  return [`## ${say.headings.moments}`, ...told];
};

const quotesShown = 2;

const memoriesPart = ({ memories, activity, members, quotes }: Report, say: Phrases, nameOf: NameOf): string[] => {
  if (!memories) return [];
  const heading = `## ${say.headings.memories}`;
  if (memories.items.length === 0) return [heading, say.memories.none];
  const order = [...(activity?.members.map(({ memberId }) => memberId) ?? []), ...Object.keys(members)];
  const about = Object.groupBy(memories.items, ({ memberId }) => memberId);
  const told = [...new Set(order)].flatMap((memberId) => {
    const items = (about[memberId as keyof typeof about] ?? []).toSorted(
      (a, b) => predicates.indexOf(a.predicate) - predicates.indexOf(b.predicate),
    );
    const lines = items.map((item) => {
      const evidence = item.quotes.slice(0, quotesShown).map(({ messageId, quote }) => {
        const at = quotes[messageId]?.localTime ?? item.since;
        return `“${inline(shortened(quote, quoteCharacters))}”${at ? ` (${say.day(at.slice(0, 10))})` : ''}`;
      });
      const more = item.quotes.length - evidence.length;
      const sentence = say.memories.sentence(item.predicate, inline(item.value));
      const maybe = item.confidence < sureFrom ? ` (${say.memories.unsure})` : '';
      return `**${sentence}**${maybe}: ${evidence.join('; ')}${more > 0 ? `, ${say.memories.more(more)}` : ''}.`;
    });
    return lines.length > 0 ? [`### ${nameOf(memberId)}`, bullets(lines)] : [];
  });
  return [heading, say.memories.intro, ...told];
};
