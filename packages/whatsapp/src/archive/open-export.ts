import { ProsaError } from '@prosa/contracts';
import { detectEncoding } from '../encoding.ts';
import { detectDialect } from '../header/dialect.ts';
import { createByteReader } from './byte-reader.ts';
import { inflateEntry } from './inflate.ts';
import { walkZip, type ZipEntry } from './walk-zip.ts';

export interface UploadLimits {
  /** Bytes of an archive. */
  maxCompressedBytes: number;
  /** Bytes of the chat text, counted as they come. */
  maxTextBytes: number;
  /** Inflated to compressed. */
  maxRatio: number;
  maxEntries: number;
}

export interface OpenedExport {
  container: 'text' | 'zip';
  /** Name of the chat's file inside the archive, without folders; null for a bare text file. */
  chatFileName: string | null;
  /** The chat's bytes. Reading it to the end also checks the rest of the archive. */
  text: AsyncGenerator<Uint8Array, void>;
}

export const uploadLimits: UploadLimits = {
  maxCompressedBytes: 200_000_000,
  maxTextBytes: 2 * 1024 ** 3,
  maxRatio: 100,
  maxEntries: 20_000,
};

/** Enough to recognise a chat by. */
const HEAD = 64 * 1024;

const looksLikeChat = (head: Buffer): boolean => {
  try {
    return detectDialect(new TextDecoder(detectEncoding(head)).decode(head)) !== null;
  } catch {
    return false;
  }
};

const baseName = (name: string): string => (name.split('/').at(-1) ?? '').normalize('NFC');

/** By name: text, not a file sent in the chat (`00000012-notas.txt`), not what macOS adds. */
const mayBeChat = (name: string): boolean =>
  /^(?!\d{6,}-|\._)[^.]*$|^(?!\d{6,}-|\._).*\.txt$/iu.test(baseName(name)) &&
  baseName(name) !== '' &&
  !name.startsWith('__MACOSX/');

const isArchive = (name: string): boolean =>
  /\.(?:zip|rar|7z|gz|tar|tgz|bz2|xz)$/iu.test(name) && !name.startsWith('__MACOSX/');

/** The first bytes of a stream, and the stream with them put back. */
const peek = async (source: AsyncGenerator<Buffer>): Promise<{ head: Buffer; all: () => AsyncGenerator<Buffer> }> => {
  const chunks: Buffer[] = [];
  let size = 0;
  while (size < HEAD) {
    const next = await source.next();
    if (next.done) break;
    chunks.push(next.value);
    size += next.value.length;
  }
  const all = async function* () {
    yield* chunks;
    yield* source;
  };
  return { head: Buffer.concat(chunks), all };
};

async function* limited(source: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Uint8Array, void> {
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > maxBytes) {
      throw new ProsaError('export_too_large', `The text is larger than ${maxBytes} bytes`, { context: { maxBytes } });
    }
    yield chunk;
  }
}

const nested = (): ProsaError =>
  new ProsaError('archive_unsafe', 'The zip archive holds another archive: export the chat without media');

/** The next entry that is a chat, opened. Throws `archive_unsafe` for an archive inside the archive. */
const nextChat = async (entries: AsyncGenerator<ZipEntry>, maxRatio: number) => {
  for (;;) {
    const next = await entries.next();
    if (next.done) return null;
    const entry = next.value;
    if (isArchive(entry.name)) throw nested();
    if (!mayBeChat(entry.name)) continue;
    const bytes = inflateEntry(entry, maxRatio);
    const { head, all } = await peek(bytes);
    if (looksLikeChat(head)) return { name: entry.name, bytes, all };
    await bytes.return(undefined);
  }
};

const openZip = async (entries: AsyncGenerator<ZipEntry>, limits: UploadLimits): Promise<OpenedExport> => {
  const chat = await nextChat(entries, limits.maxRatio);
  if (!chat) throw new ProsaError('archive_no_chat', 'No file of the zip archive is a WhatsApp chat');
  const text = async function* () {
    yield* limited(chat.all(), limits.maxTextBytes);
    let chats = 1;
    for (
      let other = await nextChat(entries, limits.maxRatio);
      other;
      other = await nextChat(entries, limits.maxRatio)
    ) {
      chats++;
      await other.bytes.return(undefined);
    }
    if (chats > 1) {
      throw new ProsaError('archive_several_chats', `The zip archive holds ${chats} chats: upload each by itself`, {
        context: { chats },
      });
    }
  };
  return { container: 'zip', chatFileName: baseName(chat.name), text: text() };
};

/**
 * Opens an upload by its content, whatever its name: a text file, or a zip archive in which it finds the chat. Nothing
 * but texts is inflated. Throws ProsaError `archive_damaged`, `archive_encrypted`, `archive_no_chat`,
 * `archive_several_chats`, `archive_unsafe`, `export_empty` or `export_too_large`, here or while the text is read.
 */
export const openExport = async (
  source: AsyncIterable<Uint8Array>,
  limits: UploadLimits = uploadLimits,
): Promise<OpenedExport> => {
  const chunks = source[Symbol.asyncIterator]();
  let first: Uint8Array = new Uint8Array();
  while (first.length < 4) {
    const next = await chunks.next();
    if (next.done) break;
    first = first.length === 0 ? next.value : Buffer.concat([first, next.value]);
  }
  if (first.length === 0) throw new ProsaError('export_empty', 'The file is empty');
  const isZip = first[0] === 0x50 && first[1] === 0x4b && (first[2] === 3 || first[2] === 5);
  if (isZip) {
    return openZip(walkZip(createByteReader(chunks, first, limits.maxCompressedBytes), limits.maxEntries), limits);
  }
  const all = async function* () {
    yield first;
    yield* { [Symbol.asyncIterator]: () => chunks };
  };
  return { container: 'text', chatFileName: null, text: limited(all(), limits.maxTextBytes) };
};
