import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { MemberId } from '@prosa/contracts';
import { linkThreads, type ThreadLine } from '@prosa/insights';
import type { Evaluate } from './evaluate.ts';

const annotations = /^(.*)\.annotation\.txt$/;
/** `[21:36] <nick> text` and `[21:36]  * nick text`; the rest are lines of the system. */
const spoken = /^\[(\d\d):(\d\d)\]\s+(?:<([^>\s]+)>|\*\s+(\S+))\s?(.*)$/;

/**
 * Reads the layout of jkkummerfeld/irc-disentanglement below a folder: `NAME.annotation.txt` with lines `A B -`, the later line
 * answers the earlier one and a line beside itself begins something, numbers from 0; its text in `NAME.raw.txt` or `NAME.ascii.txt`.
 *
 * As that corpus is scored: every pair of lines is a link, those to oneself among them; only annotated lines count; per cent
 * over all files. A line of the system begins something, in the corpus and here.
 */
export const evaluate: Evaluate = async (path) => {
  const files = await readdir(path, { recursive: true });
  const names = files.flatMap((file) => annotations.exec(file)?.[1] ?? []).sort();
  let [annotated, expected, matched, read] = [0, 0, 0, 0];
  for (const name of names) {
    const chat = ['raw', 'ascii'].map((kind) => join(path, `${name}.${kind}.txt`)).find((file) => existsSync(file));
    if (!chat) continue;
    read += 1;
    const antecedents = linksOf(readFileSync(chat, 'utf8'));
    for (const [line, wanted] of goldOf(readFileSync(join(path, `${name}.annotation.txt`), 'utf8'))) {
      annotated += 1;
      expected += wanted.size;
      if (wanted.has(antecedents[line] ?? line)) matched += 1;
    }
    process.stderr.write(`${name}: ${matched} of ${annotated} so far\n`);
  }
  return {
    precision: percent(matched, annotated),
    recall: percent(matched, expected),
    f1: percent(2 * matched, annotated + expected),
    files: read,
    links: expected,
  };
};

/** For each line the number of the one it answers, its own where it begins something. */
const linksOf = (text: string): number[] => {
  const lines = text.replace(/\n$/, '').split('\n');
  const clock = clockOf();
  const spokenLines = lines.flatMap((line, id): ThreadLine[] => {
    const [, hour, minute, nick, actor, said] = spoken.exec(line) ?? [];
    const memberId = (nick ?? actor) as MemberId | undefined;
    return memberId ? [{ id, memberId, localTime: clock(Number(hour), Number(minute)), text: said ?? '' }] : [];
  });
  const members = [...new Set(spokenLines.map(({ memberId }) => memberId))];
  const linker = linkThreads(members.map((memberId) => ({ memberId, name: memberId })));
  const links = lines.map((_, id) => id);
  for (const line of spokenLines) links[line.id] = linker.next(line).answers ?? line.id;
  return links;
};

/** The corpus writes no dates, and in its first years 12 hours: what runs back by hours is past noon or midnight. */
const clockOf = (): ((hour: number, minute: number) => string) => {
  const halfDay = 720;
  let elapsed = 0;
  let before: number | undefined;
  return (hour, minute) => {
    const now = hour * 60 + minute;
    const step = (now - (before ?? now) + 2 * halfDay) % halfDay;
    elapsed += step > halfDay - 60 ? 0 : step;
    before = now;
    return new Date(Date.UTC(2020, 0, 1, 0, elapsed)).toISOString().slice(0, 19);
  };
};

const goldOf = (text: string): Map<number, Set<number>> => {
  const gold = new Map<number, Set<number>>();
  for (const [, a, b] of text.matchAll(/^(\d+)\s+(\d+)/gm)) {
    const line = Math.max(Number(a), Number(b));
    const wanted = gold.get(line) ?? new Set();
    gold.set(line, wanted.add(Math.min(Number(a), Number(b))));
  }
  return gold;
};

const percent = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((1000 * part) / whole) / 10;
