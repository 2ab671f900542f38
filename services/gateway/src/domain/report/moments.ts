import { wallClock } from '../phrases/wording.ts';
import { type Part, quoted } from './view.ts';

const namesShown = 4;

/** Conversations that stood out, with what set them off. */
export const momentsPart: Part = ({ report: { moments, quotes }, say, nameOf }) =>
  (moments?.moments ?? []).flatMap(({ from, to, messages, memberIds, highlight }) => {
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
        ? [`> ${quoted(quote.text)}\n>\n> ${say.moment.reactions(nameOf(by), quote.localTime, highlight.reactions)}`]
        : []),
    ];
  });
