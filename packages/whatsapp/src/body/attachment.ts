import type { Attachment, AttachmentKind } from '../entry.ts';
import { attachedWords } from './phrases.ts';

const byExtension: Record<string, AttachmentKind> = {};
for (const [kind, extensions] of [
  ['image', 'jpg jpeg png heic heif bmp tif tiff'],
  ['video', 'mp4 mov 3gp mkv avi m4v webm'],
  ['audio', 'opus ogg mp3 m4a aac amr wav flac oga'],
  ['sticker', 'webp was'],
  ['gif', 'gif'],
  ['contact', 'vcf'],
] as const) {
  for (const extension of extensions.split(' ')) byExtension[extension] = kind;
}

/** iOS names its files `00000003-PHOTO-2024-…`: the word is more exact than the extension (a GIF is an .mp4). */
const iosWord: Record<string, AttachmentKind> = {
  PHOTO: 'image',
  VIDEO: 'video',
  AUDIO: 'audio',
  GIF: 'gif',
  STICKER: 'sticker',
};

const kindOfFile = (fileName: string): AttachmentKind => {
  const word = /^\d+-([A-Z]+)-/u.exec(fileName)?.[1];
  const extension = /\.([a-z\d]{1,5})$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return (word && iosWord[word]) || byExtension[extension] || 'document';
};

const fileOf = (fileName: string): Attachment => ({ kind: kindOfFile(fileName), fileName, omitted: false });

/** Android: `IMG-20240105-WA0001.jpg (arquivo anexado)`, the whole of a line. In an unknown language the name decides. */
export const readAndroidFile = (line: string): Attachment | null => {
  if (!line.endsWith(')')) return null;
  const open = line.lastIndexOf(' (');
  const name = line.slice(0, open);
  if (open < 1 || name.includes('/')) return null;
  const known = attachedWords.has(line.slice(open + 2, -1).toLowerCase());
  const generated = /^(?:IMG|VID|PTT|AUD|STK|DOC)-\d{8}-WA\d{4,}\.\w{2,5}$/u.test(name);
  return (known && /\.[\p{L}\p{N}]{1,10}$/u.test(name)) || generated ? fileOf(name) : null;
};

/** iOS: `<anexado: 00000003-PHOTO-2024-01-05.jpg>`, in any language. */
export const readIosFile = (text: string): Attachment | null => {
  const name = /^<[^<>:]{1,40}: ([^<>]{1,400}\.[\p{L}\p{N}]{1,10})>$/u.exec(text)?.[1];
  return name ? fileOf(name) : null;
};
