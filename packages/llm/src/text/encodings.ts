import { createRequire } from 'node:module';

type Encoding = typeof import('gpt-tokenizer/encoding/o200k_base');

/** The tables of an encoding are 10 MB of small texts, so they are read where one is used, and a service that uses none has none. */
const readOnUse = (name: string): (() => Encoding) => {
  let read: Encoding | undefined;
  return () => {
    read ??= createRequire(import.meta.url)(`gpt-tokenizer/encoding/${name}`) as Encoding;
    return read;
  };
};

/** Of models that answer. */
export const o200k = readOnUse('o200k_base');
/** Of models that make vectors. */
export const cl100k = readOnUse('cl100k_base');
