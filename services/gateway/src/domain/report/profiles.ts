import { type DiscBody, discBody, type EnneagramBody, enneagramBody, type Report } from '@prosa/contracts';
import { bars } from '../drawing.ts';
import { bullets, drawing, type Part, quoted, type View } from './view.ts';

type Item = NonNullable<Report['profiles']>['items'][number];
type Quotes = DiscBody['scores'][number]['quotes'];

const quotesShown = 2;
const scoresQuoted = 2;
/** What DISC scores lie around. */
const usual = 50;

/** How members come across, where that may be said: with what speaks for it, what against, and what it is worth. */
export const profilesPart: Part = (view) => {
  const { report, say, nameOf } = view;
  const items = report.profiles?.items ?? [];
  if (items.length === 0) return [];
  const order = [...(report.activity?.members.map(({ memberId }) => memberId) ?? []), ...Object.keys(report.members)];
  const about = Object.groupBy(items, ({ memberId }) => memberId);
  const silent: string[] = [];
  const told = [...new Set(order)].flatMap((memberId) => {
    const own = about[memberId as keyof typeof about] ?? [];
    const blocks = own.flatMap((item) => profile(view, item));
    if (own.length > 0 && blocks.length === 0) silent.push(nameOf(memberId));
    return blocks.length > 0 ? [`### ${nameOf(memberId)}`, ...blocks] : [];
  });
  const tooLittle = silent.length > 0 ? [say.profiles.tooLittle(say.list(silent))] : [];
  return [say.profiles.notice, ...told, ...tooLittle];
};

/** Nothing where there was too little to go by, unless that is contested. */
const profile = (view: View, { kind, body, confidence, words, contested }: Item): string[] => {
  const { profiles: say } = view.say;
  const doubt = contested ? [say.contested] : [];
  if (!body || confidence === null) return doubt;
  const portrait = kind === 'disc' ? disc(view, discBody.parse(body)) : enneagram(view, enneagramBody.parse(body));
  return [`${say.title(kind, confidence)}. ${say.basis({ words, days: body.days })}`, ...doubt, ...portrait];
};

const disc = (view: View, { scores, comparedWith }: DiscBody): string[] => {
  const { say } = view;
  const told = scores.flatMap(({ score, ...rest }) => (score === null ? [] : [{ score, ...rest }]));
  const rows = told.map(({ dimension, score }) => ({
    label: say.profiles.dimension(dimension),
    value: score,
    note: say.number(score),
  }));
  const telling = told.toSorted((a, b) => Math.abs(b.score - usual) - Math.abs(a.score - usual)).slice(0, scoresQuoted);
  return [
    drawing(bars(rows, 100)),
    comparedWith === null ? say.profiles.alone : say.profiles.compared,
    bullets(
      telling.map(({ dimension, score, quotes, against }) =>
        evidence(view, `${say.profiles.dimension(dimension)}, ${say.number(score)}`, quotes, against),
      ),
    ),
  ];
};

const enneagram = (view: View, { types, undecided, leading, wing }: EnneagramBody): string[] => {
  const { say } = view;
  const told = types.flatMap(({ share, ...rest }) => (share === null ? [] : [{ share, ...rest }]));
  const rows = [
    ...told.toSorted((a, b) => b.share - a.share).map(({ type, share }) => ({ label: say.profiles.type(type), share })),
    ...(undecided >= 0.005 ? [{ label: say.profiles.undecided, share: undecided }] : []),
  ].map(({ label, share }) => ({ label, value: share * 100, note: say.percent(share) }));
  const borne = told.filter(({ type }) => type === leading || type === wing);
  return [
    drawing(bars(rows)),
    leading === null ? say.profiles.noLeading : say.profiles.leading({ type: leading, wing }),
    bullets(borne.map(({ type, quotes, against }) => evidence(view, say.profiles.type(type), quotes, against))),
  ];
};

const evidence = (view: View, what: string, quotes: Quotes, against: Quotes): string => {
  const { profiles: say } = view.say;
  const more = quotes.length - quotesShown;
  const speaksFor = say.inFavour(`${listed(view, quotes)}${more > 0 ? `; ${say.more(more)}` : ''}`);
  const speaksAgainst = against.length > 0 ? say.against(listed(view, against)) : say.nothingAgainst;
  return `**${what}**. ${speaksFor} ${speaksAgainst}`;
};

const listed = ({ report, say }: View, quotes: Quotes): string =>
  quotes
    .slice(0, quotesShown)
    .map(({ messageId, quote }) => {
      const at = report.quotes[messageId]?.localTime;
      return `${quoted(quote)}${at ? ` (${say.day(at.slice(0, 10))})` : ''}`;
    })
    .join('; ');
