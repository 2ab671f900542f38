import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import type { ErrorCode } from '@prosa/contracts';
import { Zip, ZipDeflate, ZipPassThrough, zipSync } from 'fflate';
import { openExport, type UploadLimits, uploadLimits } from '../index.ts';
import { type FixtureEntry, zipOf } from './zip-fixture.ts';

const chat = '[05/01/2024, 14:05:12] Ana: oi\n'.repeat(300);
const photo = randomBytes(50_000);
/** A document that is itself a zip archive, as .docx is: its headers must not be taken for the outer archive's. */
const document = zipOf([{ name: 'word/document.xml', data: 'x'.repeat(500), stored: true, streamed: true }]);

const chunksOf = async function* (bytes: Uint8Array, size = 4096) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
};

const open = async (bytes: Uint8Array, limits?: Partial<UploadLimits>, chunk?: number) => {
  const opened = await openExport(chunksOf(bytes, chunk), { ...uploadLimits, ...limits });
  const parts: Uint8Array[] = [];
  for await (const part of opened.text) parts.push(part);
  return { ...opened, text: Buffer.concat(parts).toString() };
};

const refused = (entries: FixtureEntry[], code: ErrorCode, limits?: Partial<UploadLimits>) =>
  assert.rejects(open(zipOf(entries), limits), { name: 'ProsaError', code });

const layouts: Record<string, FixtureEntry[]> = {
  'iOS: _chat.txt first': [
    { name: '_chat.txt', data: chat },
    { name: '00000001-PHOTO.jpg', data: photo },
  ],
  'iOS: media first': [
    { name: '00000001-PHOTO.jpg', data: photo },
    { name: '00000002-notas.txt', data: chat.replaceAll('oi', 'de outro chat') },
    { name: '00000003-ata.docx', data: document, stored: true },
    { name: '_chat.txt', data: chat },
  ],
  Android: [
    { name: 'IMG-20240105-WA0001.jpg', data: photo },
    { name: 'leia-me.txt', data: 'isto não é um chat' },
    { name: 'Conversa do WhatsApp com Família.txt', data: chat },
  ],
  'in a folder': [
    { name: 'export/', data: '', stored: true },
    { name: '__MACOSX/export/._chat.txt', data: 'x' },
    { name: 'export/_chat.txt', data: chat },
  ],
};

for (const [layout, entries] of Object.entries(layouts)) {
  for (const streamed of [false, true, 'unsigned', 'zip64'] as const) {
    for (const stored of [false, true]) {
      test(`${layout}; sizes after the data: ${streamed}; stored: ${stored}`, async () => {
        const { text, container, chatFileName } = await open(
          zipOf(entries.map((entry) => ({ stored, streamed, ...entry }))),
        );
        assert.equal(text, chat);
        assert.equal(container, 'zip');
        assert.match(chatFileName ?? '', /^(?:_chat|Conversa do WhatsApp com Família)\.txt$/u);
      });
    }
  }
}

test('64-bit sizes, and one byte at a time', async () => {
  const entries = [
    { name: '00000001-a.docx', data: document },
    { name: '_chat.txt', data: chat, zip64: true },
  ];
  assert.equal((await open(zipOf(entries), {}, 1)).text, chat);
  assert.equal(
    (await open(zipOf(entries.map((entry) => ({ ...entry, zip64: false, streamed: true }))), {}, 1)).text,
    chat,
  );
});

test("archives of another's making", async () => {
  const files = { '00000001-a.docx': document, '_chat.txt': Buffer.from(chat) };
  assert.equal((await open(zipSync(files))).text, chat);
  const parts: Uint8Array[] = [];
  const archive = new Zip((_, part) => parts.push(part));
  for (const [name, data] of Object.entries(files)) {
    const entry = name.endsWith('.txt') ? new ZipDeflate(name) : new ZipPassThrough(name);
    archive.add(entry);
    entry.push(data, true);
  }
  archive.end();
  assert.equal((await open(Buffer.concat(parts))).text, chat);
});

test('the content decides, not the name: bare text', async () => {
  const { text, container, chatFileName } = await open(Buffer.from(chat));
  assert.deepEqual([text, container, chatFileName], [chat, 'text', null]);
});

test('an empty file', () => assert.rejects(open(Buffer.alloc(0)), { code: 'export_empty' }));

test('an archive cut off at any place is damaged', async () => {
  const whole = zipOf([
    { name: '_chat.txt', data: chat },
    { name: 'a.jpg', data: 'abc', streamed: true },
  ]);
  for (let length = 4; length < whole.length - 20; length += 7) {
    await assert.rejects(open(whole.subarray(0, length)), { code: 'archive_damaged' }, `at ${length}`);
  }
});

test('no chat inside', () => refused([{ name: 'a.jpg', data: photo }], 'archive_no_chat'));
test('no entry at all', () => refused([], 'archive_no_chat'));
test('encrypted', () => refused([{ name: '_chat.txt', data: chat, flags: 1 }], 'archive_encrypted'));
test('only another archive inside', () => refused([{ name: 'a.zip', data: document }], 'archive_unsafe'));
test('an archive beside the chat, before or after it', async () => {
  const inner = { name: '00000005-fotos.zip', data: document, stored: true };
  const text = { name: '_chat.txt', data: chat };
  await refused([inner, text], 'archive_unsafe');
  await refused([text, { ...inner, streamed: true }], 'archive_unsafe');
  assert.equal((await open(zipOf([text, { ...inner, name: '__MACOSX/._fotos.zip' }]))).text, chat);
});
test('several chats are counted and refused; texts that are none do not count', async () => {
  const chats = ['Conversa do WhatsApp com Ana.txt', 'notas.txt', 'Conversa do WhatsApp com Bia.txt', 'c/_chat.txt'];
  const entries = chats.map((name) => ({ name, data: name === 'notas.txt' ? 'comprar pão' : chat }));
  for (const streamed of [false, true]) {
    await assert.rejects(open(zipOf(entries.map((entry) => ({ ...entry, streamed })))), {
      code: 'archive_several_chats',
      message: 'The zip archive holds 3 chats: upload each by itself',
      context: { chats: 3 },
    });
  }
  assert.equal((await open(zipOf(entries.slice(0, 2)))).chatFileName, chats[0]);
  assert.equal((await open(zipOf(entries.slice(1, 3)))).chatFileName, chats[2]);
});
test('a name outside of the archive', () => refused([{ name: '../_chat.txt', data: chat }], 'archive_unsafe'));
test('an absolute name', () => refused([{ name: '/etc/_chat.txt', data: chat }], 'archive_unsafe'));
test('a link', () =>
  refused(
    [
      { name: '_chat.txt', data: chat },
      { name: 'a', data: '/etc/passwd', mode: 0o120777 },
    ],
    'archive_unsafe',
  ));
test('a wrong checksum', () => refused([{ name: '_chat.txt', data: chat, claimedCrc: 1 }], 'archive_damaged'));
test('a method WhatsApp does not use', () =>
  refused([{ name: '_chat.txt', data: chat, method: 12 }], 'archive_damaged'));
test('too many entries', () =>
  refused(
    [
      { name: '_chat.txt', data: chat },
      { name: 'a', data: '' },
    ],
    'archive_unsafe',
    { maxEntries: 1 },
  ));
test('an archive over its limit', () =>
  refused(
    [
      { name: '_chat.txt', data: chat },
      { name: 'a.jpg', data: photo },
    ],
    'export_too_large',
    { maxCompressedBytes: 20_000 },
  ));
test('a text over its limit', () =>
  refused([{ name: '_chat.txt', data: chat }], 'export_too_large', { maxTextBytes: 1000 }));
test('entries that overlap', () =>
  refused(
    [
      { name: '_chat.txt', data: chat },
      { name: 'b', data: 'b', claimedOffset: 0 },
    ],
    'archive_unsafe',
  ));
test('entries hidden from the directory', () =>
  refused(
    [
      { name: '_chat.txt', data: chat },
      { name: 'b', data: 'b', hidden: true },
    ],
    'archive_unsafe',
  ));

test('a bomb is stopped by what it inflates to, in bounded memory', async () => {
  const bomb = zipOf([
    { name: '_chat.txt', data: Buffer.concat([Buffer.from(chat), Buffer.alloc(64_000_000, 'a\n')]) },
  ]);
  await assert.rejects(open(bomb), { code: 'archive_unsafe' });
});

test('reading can stop early', async () => {
  const opened = await openExport(
    chunksOf(
      zipOf([
        { name: '_chat.txt', data: chat.repeat(100) },
        { name: 'a.jpg', data: photo },
      ]),
    ),
  );
  for await (const part of opened.text) {
    assert.ok(part.length > 0);
    break;
  }
});
