import { type Part, quoted, revealed, saidIn, type View } from './view.ts';

const mostDays = 4;
const namesShown = 4;

/** The group in three sentences, where a model wrote them in the language of the report; none where it is for the figures to tell. */
export const versionTold = (view: View): string => {
  const version = view.report.summaries?.version;
  if (version?.method !== 'model' || version.locale !== view.locale) return '';
  return version.sentences.flatMap(({ text }) => (text === null ? [] : [revealed(text, view)])).join(' ');
};

/** The latest days that were worth a summary. */
export const summariesPart: Part = (view) => {
  const { report, say, nameOf } = view;
  const days = (report.summaries?.days ?? []).slice(0, mostDays);
  const told = days.flatMap(({ from, messages, memberIds, sentences }) => {
    const lines = sentences.flatMap(({ text, messageIds }) =>
      text === null ? excerpts(messageIds, view) : [revealed(text, view), ...saidIn(view, messageIds)],
    );
    if (lines.length === 0) return [];
    const shown = memberIds.length <= namesShown + 1 ? memberIds.length : namesShown;
    const names = memberIds.slice(0, shown).map(nameOf);
    const others = memberIds.length - shown;
    return [`### ${say.summaries.day(from.slice(0, 10))}`, say.summaries.about({ messages, names, others }), ...lines];
  });
  const method = days.some(({ method }) => method === 'model') ? 'model' : 'offline';
  return told.length > 0 ? [say.summaries.intro[method], ...told] : [];
};

const excerpts = (messageIds: readonly number[], { report, nameOf }: View): string[] =>
  messageIds
    .flatMap((id) => report.quotes[id] ?? [])
    .map(({ memberId, text }) => `> ${quoted(text)}${memberId === null ? '' : `\n>\n> **${nameOf(memberId)}**`}`);
