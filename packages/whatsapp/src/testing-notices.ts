import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChatEvent } from './index.ts';
import { readText } from './testing.ts';

const LRM = '\u200e';

/** How `Ana` may be shown: as written in the file, and as read. */
const people = [
  ['Ana', 'Ana'],
  ['~\u202fAna Lima', '~ Ana Lima'],
  ['\u202a+55 11 91234\u20115678\u202c', '+55 11 91234-5678'],
] as const;

/** `added; a=Ana; t=Bia, Caio; o=A; n=B` */
const readExpected = (text: string): ChatEvent => {
  const [type, ...fields] = text.split('; ');
  const values = Object.fromEntries(fields.map((field) => field.split(/=(.*)/su)));
  return {
    type: type as ChatEvent['type'],
    actor: values['a'] ?? null,
    targets: values['t']?.split(', ') ?? [],
    old: values['o'] ?? null,
    new: values['n'] ?? null,
  };
};

/**
 * For tests: rows `notice => type; a=actor; t=targets; o=old; n=new`. Each is read as Android writes it and as iOS does,
 * with the group before it and, of old, with nothing; for a contact, for someone who is none, and for a number.
 */
export const testNotices = (language: string, table: string): void => {
  for (const row of table.trim().split('\n')) {
    const [notice = '', expected = ''] = row.split(' => ');
    test(`${language}: ${notice.slice(0, 70)}`, async () => {
      const { type } = readExpected(expected);
      for (const [written, read] of notice.includes('Ana') ? people : people.slice(0, 1)) {
        const text = notice.replaceAll('Ana', written);
        const curly = text.replace(/"([^"]*)"/gu, '“$1”').replaceAll("'", '’');
        const event = readExpected(expected.replaceAll('Ana', read));
        const android = [text, curly].map((line) => `05/01/2024 14:05 - ${line}\n`);
        const ios = [`Grupo: ${LRM}${text}`, `${LRM}${curly}`].map((line) => `[05/01/2024, 14:05:12] ${line}\n`);
        // On iOS a missed call is a message of the one who called.
        for (const lines of type === 'call' ? [android] : [android, ios]) {
          const { entries, summary } = await readText(lines.join(''));
          for (const entry of entries) assert.deepEqual(entry.event, event);
          assert.equal(entries.length, lines.length);
          assert.deepEqual(summary.authors, []);
        }
      }
    });
  }
};
