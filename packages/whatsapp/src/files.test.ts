import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBytes, readText } from './testing.ts';

const lines = [
  '05/01/2024 14:05 - Ana: olá, João 👩🏽\u200d💻',
  'segunda linha',
  '05/01/2024 14:06 - João: tudo certo — até já',
];
const chat = `${lines.join('\n')}\n`;
const texts = ['olá, João 👩🏽\u200d💻\nsegunda linha', 'tudo certo — até já'];

const utf16 = (text: string, bigEndian: boolean): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

const encodings: Record<string, Buffer> = {
  'UTF-8': Buffer.from(chat),
  'UTF-8 with a mark': Buffer.from(`\ufeff${chat}`),
  'CR LF': Buffer.from(chat.replaceAll('\n', '\r\n')),
  'UTF-16 LE': utf16(`\ufeff${chat}`, false),
  'UTF-16 BE': utf16(`\ufeff${chat}`, true),
  'UTF-16 LE without a mark': utf16(chat, false),
};

for (const [name, bytes] of Object.entries(encodings)) {
  for (const chunk of [1, 7, 65_536]) {
    test(`${name}, ${chunk} bytes at a time`, async () => {
      const { entries, summary } = await readBytes(bytes, {}, chunk);
      assert.deepEqual(
        entries.map(({ text }) => text),
        texts,
      );
      assert.deepEqual(summary.counts, {
        ...summary.counts,
        lines: 3,
        messages: 2,
        continuations: 1,
        multiline: 1,
        unrecognised: 0,
      });
      assert.equal(summary.truncated, false);
    });
  }
}

test('Windows-1252, as an old editor saves it', async () => {
  const { entries, summary } = await readBytes(Buffer.from('05/01/2024 14:05 - João: olá, avó\n', 'latin1'));
  assert.deepEqual([entries[0]?.author, entries[0]?.text, summary.encoding], ['João', 'olá, avó', 'windows-1252']);
});

test('a file cut at any byte gives the messages up to there and says so', async () => {
  const whole = Buffer.from(chat);
  for (let length = 1; length < whole.length; length++) {
    const cut = whole.subarray(0, length);
    const header = '05/01/2024 14:05 - '.length;
    if (length < header) {
      await assert.rejects(readBytes(cut), { code: 'export_not_a_chat' }, `at ${length}`);
      continue;
    }
    const { entries, summary } = await readBytes(cut);
    assert.equal(summary.truncated, cut.at(-1) !== 10, `at ${length}`);
    const seen = cut.toString().replace(/\ufffd+$/u, '');
    assert.equal(
      summary.counts.lines,
      seen.split('\n').filter((_, index, all) => index < all.length - 1 || all[index] !== '').length,
    );
    const kept = `${entries.map(({ original }) => original).join('\n')}`;
    assert.ok(seen.startsWith(kept), `at ${length}`);
    assert.ok(
      entries.every(
        ({ text }) => texts.some((full) => full.startsWith(text)) || text === 'Ana' || 'João'.startsWith(text),
      ),
    );
  }
});

test('a header cut off is unrecognised, not part of the message above', async () => {
  const { entries, summary } = await readText('05/01/2024 14:05 - Ana: oi\n05/01/20');
  assert.deepEqual(
    entries.map(({ text }) => text),
    ['oi'],
  );
  assert.deepEqual([summary.counts.unrecognised, summary.unrecognisedLines, summary.truncated], [1, [2], true]);
});

test('a fragment that begins inside a message: its first lines are unrecognised', async () => {
  const { summary } = await readText(`fim de uma mensagem\noutra linha\n${chat}`);
  assert.deepEqual(summary.unrecognisedLines, [1, 2]);
  assert.deepEqual([summary.counts.lines, summary.counts.messages, summary.counts.unrecognised], [5, 2, 2]);
});

test('a line over 1 MB is refused, whatever its chunks', async () => {
  const long = `05/01/2024 14:05 - Ana: ${'a'.repeat(1_100_000)}`;
  for (const text of [long, `${long}\n05/01/2024 14:05 - Ana: oi\n`, `${chat}${'a: '.repeat(500_000)}`]) {
    await assert.rejects(readText(text), { code: 'export_line_too_long' });
  }
});

test('a message of over 1 MB in many lines ends there: what follows is counted as unrecognised', async () => {
  const { entries, summary } = await readText(`${lines[0]}\n${'uma linha qualquer\n'.repeat(100_000)}${lines[2]}\n`);
  assert.equal(entries.length, 2);
  assert.ok((entries[0]?.text.length ?? 0) <= 1024 * 1024);
  const { messages, continuations, unrecognised } = summary.counts;
  assert.equal(messages + continuations + unrecognised, 100_002);
  assert.ok(unrecognised > 40_000);
});

test('what is no chat is refused with a reason', async () => {
  const reasons: [Uint8Array, string][] = [
    [Buffer.from(''), 'export_empty'],
    [Buffer.from('\n \n'), 'export_empty'],
    [Buffer.from('a,b,c\n1,2,3\n'), 'export_not_a_chat'],
    [Buffer.from('{"a": 1}\n'), 'export_not_a_chat'],
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 0, 0, 1]), 'export_encoding'],
    [Buffer.from([0xff, 0xfe, 0, 0, 0x30, 0, 0, 0]), 'export_encoding'],
  ];
  for (const [bytes, code] of reasons) await assert.rejects(readBytes(bytes), { code });
});

test('a limit on bytes holds while reading', async () => {
  await assert.rejects(readText(chat, { maxBytes: 20 }), { code: 'export_too_large' });
});
