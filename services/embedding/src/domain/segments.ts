/** A message as segmentation sees it. */
export interface Utterance {
  id: number;
  kind: 'message' | 'system';
  /** `2025-03-10T14:05:00` */
  localTime: string;
  text: string;
}

/** Consecutive messages that read as one piece of conversation. */
export interface Segment {
  messageIds: number[];
  startsAt: string;
  endsAt: string;
  text: string;
}

/** A silence this long ends a conversation: beyond it, an answer in a group is rare. */
const silenceMinutes = 30;
/** Longer pieces blur what they are about, and would not fit a model's input. */
const mostMessages = 30;
const mostCharacters = 2_000;

/** Cuts messages, in order of time, into segments. System lines and messages without text belong to none. */
export const segmentsOf = (utterances: readonly Utterance[]): Segment[] => {
  const segments: Segment[] = [];
  let current: Segment | undefined;
  for (const { id, kind, localTime, text } of utterances) {
    if (kind === 'system' || text === '') continue;
    if (
      current === undefined ||
      minutesBetween(current.endsAt, localTime) > silenceMinutes ||
      current.messageIds.length === mostMessages ||
      current.text.length + text.length > mostCharacters
    ) {
      current = { messageIds: [], startsAt: localTime, endsAt: localTime, text: '' };
      segments.push(current);
    }
    current.messageIds.push(id);
    current.endsAt = localTime;
    current.text = textOf([current.text, text]);
  }
  return segments;
};

/** What messages say together, a line each. */
export const textOf = (texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n');

const minutesBetween = (from: string, to: string): number => (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 60_000;
