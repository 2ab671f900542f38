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

const array = (values: readonly (number | null)[]): string => `{${values.map((value) => value ?? 'null').join(',')}}`;

/**
 * Many messages as a few parameters: all bytes in one value with the places of keys and bodies in it, numbers as arrays,
 * and what repeats by its number in a list. An array of texts or bytes costs the server several times as much to read.
 */
export const packMessages = (messages: readonly NewMessage[]) => {
  const size = messages.reduce(
    (sum, { stableKey, bodySealed }) => sum + stableKey.length + (bodySealed?.length ?? 0),
    0,
  );
  const bytes = Buffer.allocUnsafe(size);
  const members = createDictionary<string>();
  const types = createDictionary<string>();
  const [keyAt, bodyAt, bodyBytes, member, type]: [number[], number[], number[], number[], number[]] = [
    [],
    [],
    [],
    [],
    [],
  ];
  // Postgres counts from 1.
  let at = 1;
  for (const message of messages) {
    const { stableKey, bodySealed } = message;
    keyAt.push(at);
    bytes.set(stableKey, at - 1);
    at += stableKey.length;
    bodyAt.push(at);
    if (bodySealed) bytes.set(bodySealed, at - 1);
    at += bodySealed?.length ?? 0;
    bodyBytes.push(bodySealed?.length ?? 0);
    member.push(message.memberId === null ? 0 : members.numberOf(message.memberId));
    type.push(types.numberOf(`${message.kind} ${message.type}`));
  }
  const pairs = types.entries().map((pair) => pair.split(' '));
  return {
    bytes,
    keyAt: array(keyAt),
    bodyAt: array(bodyAt),
    bodyBytes: array(bodyBytes),
    member: array(member),
    members: members.entries(),
    type: array(type),
    kinds: pairs.map(([kind]) => kind ?? ''),
    types: pairs.map(([, name]) => name ?? ''),
    sentAt: array(messages.map(({ sentAt }) => sentAt && sentAt.getTime() / 1_000)),
    localTime: array(messages.map(({ localTime }) => Date.parse(`${localTime}Z`) / 1_000)),
    words: array(messages.map(({ words }) => words)),
    characters: array(messages.map(({ characters }) => characters)),
    media: array(messages.map(({ media }) => media)),
    edited: array(messages.map(({ edited }) => Number(edited))),
  };
};
