import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Attachment, MessageEntry } from '@prosa/whatsapp';
import { contentOf, contentOfStored } from './content.ts';

const said = (text: string, more: Partial<MessageEntry> = {}): MessageEntry => ({
  ...{ seq: 0, line: 1, localTime: '2025-03-10T14:05:00', instant: '2025-03-10T17:05:00Z', text, original: text },
  ...{ attachments: [], edited: false, deleted: false, kind: 'message', type: 'text', author: 'Ana', phone: null },
  ...{ mentions: [], poll: null, location: null, call: null, event: null },
  ...more,
});
const media = (kind: Attachment['kind'], text = '', fileName: string | null = null): MessageEntry =>
  said(text, { type: kind, attachments: [{ kind, fileName, omitted: fileName === null }] });
const same = (one: MessageEntry, other: MessageEntry) => assert.equal(contentOf(one), contentOf(other));
const differ = (one: MessageEntry, other: MessageEntry) => assert.notEqual(contentOf(one), contentOf(other));

test('blanks, marks and ways to compose a letter make no difference; letters do', () => {
  same(said('café  com\u00a0leite\n'), said('cafe\u0301 com leite'));
  same(said('sim\u200b, já'), said('sim, já'));
  same(said('❤️ pão\u2011duro'), said('❤ pão-duro'));
  differ(said('Oi'), said('oi'));
  differ(said('oi!'), said('oi'));
});

test('a mention is the same by whatever name or number', () => {
  const named = said('obrigado, @Ana Maria!', { mentions: ['Ana', 'Ana Maria'] });
  same(named, said('obrigado, @~ Aninha!', { mentions: ['~ Aninha'] }));
  same(named, said('obrigado, @5511988881234!'));
  differ(named, said('obrigado, @!?'));
});

test('media is its caption, whatever it is and whether it was left out', () => {
  same(media('media', 'olha'), media('image', 'olha', 'IMG-1.jpg'));
  same(media('document', 'ata.pdf • 3 páginas'), media('media'));
  differ(media('image', 'olha'), media('image', 'olha só'));
  differ(media('image', 'olha'), said('olha'));
});

test('a link is text; a system line is its kind; what is deleted says nothing', () => {
  same(said('https://exemplo.org', { type: 'link' }), said('https://exemplo.org'));
  const notice = { ...said('Ana saiu'), kind: 'system', type: 'left', author: null, phone: null };
  assert.equal(contentOf(notice as never), 'system left');
  same(said('', { type: 'deleted', deleted: true }), said('x', { type: 'deleted', deleted: true }));
});

test('what was stored before content had this form is the same content', () => {
  const stored = { kind: 'message', type: 'text', media: 0 };
  assert.equal(contentOfStored(stored, 'café com leite'), contentOf(said('café  com leite')));
  assert.equal(contentOfStored({ ...stored, type: 'image', media: 1 }, 'olha'), contentOf(media('media', 'olha')));
  assert.equal(contentOfStored({ kind: 'system', type: 'left', media: 0 }, 'Ana saiu'), 'system left');
});
