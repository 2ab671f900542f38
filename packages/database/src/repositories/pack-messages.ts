import type { MemberId } from '@prosa/contracts';
import { listOf } from '../sql.ts';
import type { NewMessage } from './message-rows.ts';

/** Numbers of a dictionary's entries, from 1; 0 is SQL's null. */
const createDictionary = <T>() => {
  const numbers = new Map<T, number>();
  return {
    numberOf: (entry: T): number => {
      const known = numbers.get(entry);
      if (known !== undefined) return known;
      numbers.set(entry, numbers.size + 1);
      return numbers.size;
    },
    entries: (): T[] => [...numbers.keys()],
  };
};

const firstBytes = 64 * 1024;

/**
 * New messages as a few parameters: all bytes in one value with the places of keys and bodies in it, numbers as arrays, and
 * what repeats by its number in a list. An array of texts or bytes costs the server several times as much to read, and
 * messages one by one cost the sender's memory: each is packed as it comes, and then forgotten.
 */
export const createMessagePack = () => {
  let bytes = Buffer.allocUnsafe(firstBytes);
  let size = 0;
  const members = createDictionary<MemberId>();
  const types = createDictionary<string>();
  const keyAt: number[] = [];
  const bodyAt: number[] = [];
  const bodyBytes: number[] = [];
  const member: number[] = [];
  const type: number[] = [];
  const sentAt: (number | 'null')[] = [];
  const localTime: number[] = [];
  const words: number[] = [];
  const characters: number[] = [];
  const media: number[] = [];
  const edited: number[] = [];
  const terms: number[] = [];
  const termsAt: number[] = [];
  const termsCount: number[] = [];

  /** Appends bytes; returns where they stand, as Postgres counts. */
  const append = (value: Uint8Array): number => {
    if (size + value.length > bytes.length) {
      const larger = Buffer.allocUnsafe(2 * (size + value.length));
      larger.set(bytes.subarray(0, size));
      bytes = larger;
    }
    bytes.set(value, size);
    size += value.length;
    return size - value.length + 1;
  };
  return {
    add: (message: NewMessage): void => {
      keyAt.push(append(message.stableKey));
      const body = message.bodySealed;
      bodyAt.push(body ? append(body) : size + 1);
      bodyBytes.push(body?.length ?? 0);
      member.push(message.memberId === null ? 0 : members.numberOf(message.memberId));
      type.push(types.numberOf(`${message.kind} ${message.type}`));
      sentAt.push(message.sentAt ? message.sentAt.getTime() / 1_000 : 'null');
      localTime.push(Date.parse(`${message.localTime}Z`) / 1_000);
      words.push(message.words);
      characters.push(message.characters);
      media.push(message.media);
      edited.push(message.edited ? 1 : 0);
      termsAt.push(terms.length + 1);
      termsCount.push(message.terms?.length ?? 0);
      for (const term of message.terms ?? []) terms.push(term);
    },
    size: (): number => keyAt.length,
    parameters: () => {
      const pairs = types.entries().map((pair) => pair.split(' '));
      return {
        bytes: bytes.subarray(0, size),
        keyAt: listOf(keyAt),
        bodyAt: listOf(bodyAt),
        bodyBytes: listOf(bodyBytes),
        member: listOf(member),
        members: listOf(members.entries()),
        type: listOf(type),
        kinds: listOf(pairs.map(([kind]) => kind ?? '')),
        types: listOf(pairs.map(([, name]) => name ?? '')),
        sentAt: listOf(sentAt),
        localTime: listOf(localTime),
        words: listOf(words),
        characters: listOf(characters),
        media: listOf(media),
        edited: listOf(edited),
        terms: listOf(terms),
        termsAt: listOf(termsAt),
        termsCount: listOf(termsCount),
      };
    },
  };
};
export type MessagePack = ReturnType<typeof createMessagePack>;

export const packMessages = (messages: readonly NewMessage[]): MessagePack => {
  const pack = createMessagePack();
  for (const message of messages) pack.add(message);
  return pack;
};
