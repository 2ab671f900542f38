import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { styleMarkdown } from './style-markdown.ts';

// Task runners set it, and it would colour every stream.
delete process.env['FORCE_COLOR'];
const plain = new PassThrough() as unknown as NodeJS.WriteStream;
const colourful = Object.assign(new PassThrough(), {
  isTTY: true,
  hasColors: () => true,
  getColorDepth: () => 8,
}) as unknown as NodeJS.WriteStream;

test('marks become styles on a terminal, and vanish elsewhere', () => {
  const markdown = '# Quintal\n\n*De março*, **Duda** \\& `kkk.com`\n> “oi”\n```\nDuda  **█**\n```';
  assert.equal(styleMarkdown(markdown, plain), 'Quintal\n\nDe março, Duda & kkk.com\n> “oi”\n  Duda  **█**');
  const styled = styleMarkdown(markdown, colourful);
  assert.ok(styled.includes('\u001b[1mDuda\u001b[22m'));
  assert.ok(styled.includes('\u001b[3mDe março\u001b[23m'));
});

test('what a person wrote with marks in it stays as they wrote it', () => {
  assert.equal(styleMarkdown('> “\\*bora\\* \\_sim\\_ \\[a\\] 2\\*2\\*2”', plain), '> “*bora* _sim_ [a] 2*2*2”');
});

test('long lines break between words, under the text of their list item; tables stay whole', () => {
  const narrow = Object.assign(new PassThrough(), { columns: 20 }) as unknown as NodeJS.WriteStream;
  assert.equal(styleMarkdown('- o pote azul está aqui na caixa', narrow), '- o pote azul está\n  aqui na caixa');
  assert.equal(styleMarkdown('> o pote azul está aqui na caixa', narrow), '> o pote azul está\n> aqui na caixa');
  const row = '| o pote azul | está aqui na caixa |';
  assert.equal(styleMarkdown(row, narrow), row);
});
