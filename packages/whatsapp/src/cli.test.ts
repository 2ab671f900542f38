import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Entry, ExportSummary } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'prosa-parse-'));
after(() => rmSync(folder, { recursive: true }));

const cli = fileURLToPath(new URL('./cli.ts', import.meta.url));
const parse = (...args: string[]) => spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', cwd: folder });
const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return name;
};
const chat = write(
  'Conversa do WhatsApp com Família.txt',
  '5/1/24, 14:05 - Ana adicionou Bia\n5/1/24, 14:05 - Ana: "=1+1", disse\n5/1/24, 14:06 - +55 11 91234-5678: <Mídia oculta>\n',
);

const lastLine = (text: string): ExportSummary => JSON.parse(text.trimEnd().split('\n').at(-1) ?? '');

test('writes one object per entry and a summary as the last line of standard error', () => {
  const { stdout, stderr, status } = parse(chat);
  assert.equal(status, 0);
  const entries: Entry[] = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    entries.map(({ seq, line, kind, type }) => [seq, line, kind, type]),
    [
      [0, 1, 'system', 'added'],
      [1, 2, 'message', 'text'],
      [2, 3, 'message', 'media'],
    ],
  );
  assert.deepEqual(entries[0]?.event, { type: 'added', actor: 'Ana', targets: ['Bia'], old: null, new: null });
  assert.deepEqual(entries[2]?.attachments, [{ kind: 'media', fileName: null, omitted: true }]);
  const summary = lastLine(stderr);
  assert.deepEqual(
    [
      summary.platform,
      summary.dialect,
      summary.zone,
      summary.groupName,
      summary.counts.messages,
      summary.counts.system,
    ],
    ['android', 'd/M/yy, H:mm - ', 'America/Sao_Paulo', 'Família', 2, 1],
  );
});

test('the hint and the zone are honoured', () => {
  const { stdout, stderr } = parse(chat, '--date-order', 'mdy', '--zone', 'UTC');
  const first: Entry = JSON.parse(stdout.split('\n')[0] ?? '');
  assert.deepEqual([first.localTime, first.instant], ['2024-05-01T14:05:00', '2024-05-01T14:05:00Z']);
  assert.deepEqual(lastLine(stderr).dateOrder, { order: 'mdy', evidence: 'hint' });
});

test('CSV is quoted and never a formula', () => {
  const { stdout } = parse(chat, '--format', 'csv');
  const lines = stdout.trimEnd().split('\n');
  assert.equal(lines.length, 4);
  assert.match(lines[2] ?? '', /,"""=1\+1"", disse",/u);
  assert.match(lines[3] ?? '', /,'\+55 11 91234-5678,'\+5511912345678,/u);
});

test('only the summary', () => assert.equal(parse(chat, '--format', 'summary').stdout, ''));

test('exit 2 with one clear line for what is no chat', () => {
  for (const [name, text] of [
    ['empty.txt', ''],
    ['notes.txt', 'uma lista\nde compras\n'],
    ['broken.zip', 'PK\u0003\u0004 and no more'],
  ] as const) {
    const { stdout, stderr, status } = parse(write(name, text));
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /^parse: [^\n]+\n$/u);
  }
});

test('exit 1 for wrong use', () => {
  for (const args of [
    [],
    ['nowhere.txt'],
    [chat, '--format', 'xml'],
    [chat, '--zone', 'Mars/Base'],
    [chat, '--colour'],
    ['.'],
  ]) {
    const { stderr, status } = parse(...args);
    assert.equal(status, 1, args.join(' '));
    assert.match(stderr, /^parse: [^\n]+\n$/u);
  }
});

test('says so when the file was cut off', () => {
  const { stderr, status } = parse(
    write('cut.txt', '05/01/2024 14:05 - Ana: oi\n05/01/2024 14:06 - Ana: tud'),
    '--format',
    'summary',
  );
  assert.equal(status, 0);
  assert.match(stderr, /^parse: the file ends inside a line/u);
  assert.equal(lastLine(stderr).truncated, true);
});
