/** A message of a synthetic chat, before a phone writes it down. */
export interface Said {
  /** `10/03/2025 19:40`, and seconds that only iOS writes. */
  date: string;
  time: string;
  second?: number;
  /** A person; how they are called depends on the phone. Empty for a system line. */
  by: string;
  text?: string;
  media?: 'image' | 'video' | 'audio';
  mentions?: string;
  deleted?: boolean;
  edited?: boolean;
}

/** How a phone calls people; whom it does not know by another name, by their own. */
export type Contacts = Record<string, string>;

const lrm = '\u200e';
const iosMedia = { image: 'imagem ocultada', video: 'vídeo omitido', audio: 'áudio ocultado' };

const mentioned = (text: string, mentions: string | undefined, contacts: Contacts): string =>
  mentions ? text.replace('@', `@\u2068${contacts[mentions] ?? mentions}\u2069`) : text;

export const writeAndroid = (chat: readonly Said[], contacts: Contacts = {}): string =>
  chat
    .map(({ date, time, by, text = '', media, mentions, deleted, edited }) => {
      const header = `${date} ${time} - `;
      if (by === '') return `${header}${text}`;
      const name = contacts[by] ?? by;
      const said = mentioned(text, mentions, contacts);
      if (deleted) return `${header}${name}: Mensagem apagada`;
      if (media) return `${header}${name}: <Mídia oculta>${said ? `\n${said}` : ''}`;
      return `${header}${name}: ${said}${edited ? ' <Mensagem editada>' : ''}`;
    })
    .join('\n');

export const writeIos = (chat: readonly Said[], contacts: Contacts = {}): string =>
  chat
    .map(({ date, time, second = 0, by, text = '', media, mentions, deleted, edited }) => {
      const header = `[${date}, ${time}:${String(second).padStart(2, '0')}] `;
      if (by === '') return `${header}Quintal: ${lrm}${text}`;
      const name = contacts[by] ?? by;
      const said = mentioned(text, mentions, contacts);
      if (deleted) return `${header}${name}: ${lrm}Mensagem apagada`;
      if (media) return `${header}${name}: ${said ? `${said} ` : ''}${lrm}${iosMedia[media]}`;
      return `${header}${name}: ${said}${edited ? ` ${lrm}<Mensagem editada>` : ''}`;
    })
    .join('\n');
