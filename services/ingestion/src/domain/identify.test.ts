import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { MessageEntry } from '@prosa/whatsapp';
import { authorName, countWords, createIdentify } from './identify.ts';

const match = (...parts: string[]) => createHash('sha256').update(JSON.stringify(parts)).digest();
const said = (author: string, text: string, localTime = '2025-03-10T14:05:00'): MessageEntry => ({
  ...{ seq: 0, line: 1, localTime, instant: '2025-03-10T17:05:00Z', text, original: text, attachments: [] },
  ...{ edited: false, deleted: false, kind: 'message', type: 'text', author, phone: null, mentions: [] },
  ...{ poll: null, location: null, call: null, event: null },
});
const keysOf = (entries: MessageEntry[]) => {
  const identify = createIdentify(match);
  return entries.map((entry) => identify(entry).toString('hex'));
};

test('the same words twice in a minute are two messages, with the same keys in every export', () => {
  const entries = [said('Ana', 'kkkk'), said('Ana', 'kkkk'), said('Bia', 'kkkk')];
  const keys = keysOf(entries);
  assert.equal(new Set(keys).size, 3);
  assert.deepEqual(keysOf(entries), keys);
});

test('an export that begins later gives the messages it shares the same keys', () => {
  const [, second, third] = keysOf([said('Ana', 'oi'), said('Bia', 'oi', '2025-03-10T14:06:00'), said('Ana', 'tudo?')]);
  assert.deepEqual(keysOf([said('Bia', 'oi', '2025-03-10T14:06:00'), said('Ana', 'tudo?')]), [second, third]);
});

test('seconds, as iOS exports have them, do not make another message', () => {
  assert.deepEqual(keysOf([said('Ana', 'oi', '2025-03-10T14:05:42')]), keysOf([said('Ana', 'oi')]));
});

test('a name is the same with and without the mark of strangers', () => {
  assert.equal(authorName(said('~ Ana', 'oi')), 'Ana');
});

test('words are runs of letters and digits', () => {
  assert.equal(countWords('Pão-de-queijo às 15h30, d’água! 😂😂 kkkk'), 5);
  assert.equal(countWords('😂 … !!'), 0);
});
