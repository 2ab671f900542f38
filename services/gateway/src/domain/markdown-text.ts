/** Controls, bidi and other invisible characters that could hide or reorder text; joiners inside emoji stay. */
const invisible =
  /[\p{Cc}\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
/** What a reader's Markdown renderer might turn into a link by itself. */
const linkLike =
  /(?:[a-z][a-z\d+.-]*:\/\/|www\.|mailto:)\S+|\S+@\S+\.\S+|[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|info|biz|app|dev|io|me|ly|gg|br|pt|example)\b\S*/gi;
const special = /[\\`*_[\]<~|]|&(?=#?\w+;)/g;

/** One clean line; `separator` takes the place of line breaks. */
const oneLine = (text: string, separator: string): string =>
  text
    .replaceAll(/\s*\n\s*/g, separator)
    .replaceAll(invisible, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

const escaped = (text: string): string => text.replaceAll(special, '\\$&');

/**
 * Chat text, names and values as one line of plain Markdown: no link, image, emphasis, HTML or table cell can come out of
 * it. Never to be put at the start of a line. Addresses become code, which no renderer makes clickable.
 */
export const inline = (text: string): string => {
  const line = oneLine(text, ' / ');
  let result = '';
  let from = 0;
  for (const match of line.matchAll(linkLike)) {
    result += `${escaped(line.slice(from, match.index))}\`${match[0].replaceAll('`', "'")}\``;
    from = match.index + match[0].length;
  }
  return result + escaped(line.slice(from));
};

/** The same for a code block, where nothing is special but the fence. */
export const literal = (text: string): string => oneLine(text, ' ').replaceAll('`', "'");

/** Shortens at a word boundary to about `length` characters. */
export const shortened = (text: string, length: number): string => {
  const characters = [...text];
  if (characters.length <= length) return text;
  const cut = characters.slice(0, length).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > length / 2 ? cut.slice(0, space) : cut}…`;
};
