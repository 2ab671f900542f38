import { createCipheriv, createDecipheriv, createHmac, createSecretKey, randomBytes } from 'node:crypto';
import { blindIndex, matcher, open, places, seal } from '../packages/vault/src/index.ts';
import type { Bench, Row } from './bench.ts';

/** A round shorter than a slice of the scheduler: on a busy machine some rounds are still undisturbed. */
const CALLS = 500;
const ROUNDS = 600;
const GOAL = 0.8;

const key = createSecretKey(randomBytes(32));
const dataKey = { id: 'key_bench', key };
const text = 'bora pro churrasco amanhã? kkkk levo a carne e o carvão';
const plain = Buffer.from(text);
const place = places.message(randomBytes(32));
const associated = Buffer.from(place);
const words = text.split(' ');
const sealed = seal(key, place, text);
const nonce = sealed.subarray(1, 13);
const tag = sealed.subarray(13, 29);
const body = sealed.subarray(29);
const match = matcher(dataKey, 'message');
const matched = Buffer.from(`0000${text}0000${text}`);
const index = blindIndex(dataKey);

/** Ours, and what node:crypto needs for the same with everything prepared. */
const pairs: readonly { what: string; goal: number; ours: () => unknown; bare: () => unknown }[] = [
  {
    what: 'seal a message of 60 bytes',
    goal: GOAL,
    ours: () => seal(key, place, text),
    bare: () => {
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(associated);
      cipher.update(plain);
      cipher.final();
      return cipher.getAuthTag();
    },
  },
  {
    what: 'open it',
    goal: GOAL,
    ours: () => open(key, place, sealed),
    bare: () => {
      const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(associated).setAuthTag(tag);
      decipher.update(body);
      return decipher.final();
    },
  },
  {
    what: 'match two parts',
    goal: GOAL,
    ours: () => match(text, plain),
    bare: () => createHmac('sha256', key).update(matched).digest(),
  },
  {
    what: `index ${words.length} words, seen before`,
    goal: 5,
    ours: () => index(words),
    bare: () => words.map((word) => createHmac('sha256', key).update(word).digest()),
  },
];

const nanoseconds = (work: () => unknown): number => {
  const began = process.hrtime.bigint();
  for (let call = 0; call < CALLS; call++) work();
  return Number(process.hrtime.bigint() - began) / CALLS;
};

export const bench: Bench = {
  title: 'sealing and matching, one call',
  async *run(): AsyncGenerator<Row> {
    for (const { what, goal, ours, bare } of pairs) {
      let [fastest, floor] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
      // Taken in turns, so that what else the machine does falls on both.
      for (let round = 0; round < ROUNDS; round++) {
        fastest = Math.min(fastest, nanoseconds(ours));
        floor = Math.min(floor, nanoseconds(bare));
      }
      const ratio = floor / fastest;
      yield {
        what,
        measured: `${fastest.toFixed(0)} ns`,
        baseline: `node:crypto: ${floor.toFixed(0)} ns`,
        ratio: ratio.toFixed(2),
        goal: goal.toFixed(2),
        reached: ratio >= goal,
      };
    }
  },
};
