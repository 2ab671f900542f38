import type { AttachmentKind } from '../entry.ts';

/** What WhatsApp itself writes in one language. Alternatives are separated by `|`; upper and lower case are alike. */
export interface Locale {
  /** Stand-ins for media left out, without `<`, `>` and full stop. */
  omitted: Partial<Record<AttachmentKind, string>>;
  /** What Android adds in parentheses to the name of an attached file. */
  attached: string;
  deleted: string;
  /** What stands in `<` and `>` at the end of an edited message. */
  edited: string;
  viewOnce: string;
  /** The word before the address of a shared place. */
  location: string;
  liveLocation: string;
  missedVoice: string;
  missedVideo: string;
  voice: string;
  video: string;
  poll: string;
  option: string;
  /** The word between the last two of a list: `Ana, Bia e Caio`. */
  and: string;
  /**
   * One per line, `type: template`, the more specific first. Slots are `{a}` actor, `{t}` targets, `{o}` old value, `{n}`
   * new value, `{x}` anything or nothing; `[uma|duas]` are alternatives. `type a=Tú: Añadiste a {t}` gives what the words
   * leave out.
   */
  events: string;
}
