const prefixes = [
  /^Conversa (?:do|no) WhatsApp com (?:o grupo )?/iu,
  /^WhatsApp Chat (?:with|-|mit) /iu,
  /^Chat (?:de )?WhatsApp con /iu,
  /^Discussion WhatsApp avec /iu,
  /^WhatsApp[- ]Chat[- ](?:with|mit|met)[- ]/iu,
  /^Чат WhatsApp с /iu,
];

/** The group's or the contact's name in the name of an exported file, e.g. `Conversa do WhatsApp com X.txt`. */
export const groupNameOfFile = (fileName: string): string | null => {
  const base = (fileName.split(/[/\\]/u).at(-1) ?? '')
    .normalize('NFC')
    .replace(/\.(?:txt|zip)$/iu, '')
    .replace(/ ?\(\d+\)$/u, '');
  for (const prefix of prefixes) if (prefix.test(base)) return base.replace(prefix, '').trim() || null;
  return null;
};
